import { emonev2024 } from '@shared/catalogue';
import { CellState } from '@shared/dataset/types';
import type { Finding } from '@shared/findings';
import { check } from '@shared/rules';
import { describe, expect } from 'vitest';
import { code, makeDataset, villageList } from './make-dataset';
import type { Cell, Row } from './make-dataset';
import { fc, test } from './property';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -1, max: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(null, 1.5, { state: CellState.ambiguous, raw: '1.234' }) },
  { weight: 1, arbitrary: fc.constant<Cell>({ state: CellState.invalid, raw: '#REF!' }) },
);
const VARIABLES = [
  'jumlah_keluarga',
  'jumlah_krs',
  'jumlah_balita_diukur',
  'jumlah_sangat_pendek',
  'jumlah_pendek',
  'prevalensi',
  'krs_promosi_ikan_n',
  'krs_promosi_ikan_d',
  'krs_promosi_ikan_p',
  'krs_pekarangan_d',
];
const cells = fc
  .tuple(...VARIABLES.map(() => cell))
  .map((values): Row['cells'] => Object.fromEntries(VARIABLES.map((variable, i) => [variable, values[i]!])));
const someRows = fc
  .array(cells, { minLength: 1, maxLength: 25 })
  .map((all): Row[] => all.map((one, k) => ({ code: code(k), years: [k % 7 === 3 ? 2023 : 2024], cells: one })));

const run = (rows: readonly Row[], official: number) =>
  check({ edition: emonev2024, dataset: makeDataset(rows), villages: villageList(official) });
const shape = ({ key, severity, cells: found, holds }: Finding) =>
  JSON.stringify([key, severity, found.map((one) => `${one.village}/${one.variable}`).sort(), holds.length]);

describe('laws of checking', () => {
  test.prop([someRows, fc.infiniteStream(fc.nat())])('the order of rows changes no finding', (rows, stream) => {
    const shuffled = rows
      .map((row) => ({ row, place: stream.next().value }))
      .sort((a, b) => a.place - b.place)
      .map(({ row }) => row);
    expect(run(shuffled, 25).map(shape).sort()).toEqual(run(rows, 25).map(shape).sort());
  });

  test.prop([fc.array(cells, { minLength: 1, maxLength: 8 }), cells])(
    "a village more changes no other village's findings",
    (all, added) => {
      const rows = all.map((one, k): Row => ({ code: code(k), cells: one }));
      const own = (findings: readonly Finding[]) =>
        findings
          .filter((finding) => finding.scope === 'cell' || finding.scope === 'row')
          .filter((finding) => finding.cells.every((one) => one.village !== code(20)))
          .map(shape)
          .sort();
      expect(own(run([...rows, { code: code(20), cells: added }], 25))).toEqual(own(run(rows, 25)));
    },
  );

  test.prop([someRows])(
    'cells of a finding exist, and only blocking findings hold cells, which are their own',
    (rows) => {
      const known = new Set(rows.flatMap((row) => ['', ...VARIABLES].map((variable) => `${row.code}/${variable}`)));
      for (const finding of run(rows, 25)) {
        const own = new Set(finding.cells.map((one) => `${one.village}/${one.variable}`));
        for (const one of own) expect(known).toContain(one);
        for (const held of finding.holds) expect(own).toContain(`${held.village}/${held.variable}`);
        if (finding.severity !== 'kesalahan') expect(finding.holds).toEqual([]);
      }
    },
  );

  test.prop([someRows])('keys name one finding each and stay the same across runs', (rows) => {
    const keys = run(rows, 25).map((finding) => finding.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(run(rows, 25).map((finding) => finding.key)).toEqual(keys);
  });
});
