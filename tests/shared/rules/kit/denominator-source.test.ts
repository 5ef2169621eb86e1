import { emonev2024 } from '@shared/catalogue';
import type { SourcedColumn } from '@shared/dataset/types';
import { check, renderFinding } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { makeDataset, rows, villageList } from '../make-dataset';
import type { Row } from '../make-dataset';

const villages = villageList(1);
const DUKCAPIL = { name: 'Dukcapil', asOf: '2025-12-31' };

/** What is said of one village whose denominator `of` has this figure in these sources. */
function messages(cells: Row['cells'], of: string, said: readonly (readonly [SourcedColumn['source'], number])[]) {
  const plain = makeDataset(rows(1, () => cells));
  const column = plain.columns.get(of)!;
  const sides = said.map(([source, value]) => ({
    source,
    column: { ...column, values: Float64Array.of(value) },
    total: null,
  }));
  const dataset = said.length > 0 ? { ...plain, sources: new Map([[of, sides]]) } : plain;
  return check({ edition: emonev2024, dataset, villages }).map((finding) => [
    finding.kind,
    renderFinding(finding, emonev2024, villages).message,
  ]);
}
const of = (kind: string, found: ReturnType<typeof messages>): string | undefined =>
  found.find(([one]) => one === kind)?.[1];

describe('a finding about more than there are', () => {
  it('names whose figure the denominator is', () => {
    const found = messages({ asi_eksklusif_n: 130, asi_eksklusif_d: 120 }, 'asi_eksklusif_d', [[DUKCAPIL, 120]]);
    expect(of('numerator-within-denominator', found)).toContain('penyebut 120 (sumber: Dukcapil, 31-12-2025).');
  });

  it('names none where nobody stated it, and none of a figure a person put in its place', () => {
    const cells = { asi_eksklusif_n: 130, asi_eksklusif_d: 120 };
    for (const said of [[], [[DUKCAPIL, 119]]] as const)
      expect(of('numerator-within-denominator', messages(cells, 'asi_eksklusif_d', said))).toMatch(/penyebut 120\.$/);
  });

  it('names it of a denominator of nobody, and of a whole that its parts exceed', () => {
    const zero = messages({ asi_eksklusif_n: 5, asi_eksklusif_d: 0 }, 'asi_eksklusif_d', [[DUKCAPIL, 0]]);
    expect(of('zero-denominator', zero)).toContain('penyebut 0 (sumber: Dukcapil, 31-12-2025)');
    const parts = messages(
      { jumlah_balita_diukur: 10, jumlah_sangat_pendek: 6, jumlah_pendek: 7 },
      'jumlah_balita_diukur',
      [[{ name: 'Puskesmas', asOf: null }, 10]],
    );
    expect(of('sum-within', parts)).toMatch(/10 \(sumber: Puskesmas\)\.$/);
  });

  it('names both where two forms state the same group differently', () => {
    const found = messages({ krs_promosi_ikan_d: 10, krs_pekarangan_d: 12 }, 'krs_pekarangan_d', [[DUKCAPIL, 12]]);
    expect(of('shared-denominator', found)).toMatch(/12 di [^(]*\(sumber: Dukcapil, 31-12-2025\)\.$/);
  });
});
