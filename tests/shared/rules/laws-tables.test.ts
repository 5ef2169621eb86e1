import { emonev2024 } from '@shared/catalogue/editions/emonev-2024';
import { buildDataset, confirmTable, readTable } from '@shared/dataset';
import type { CellValue } from '@shared/dataset';
import type { Finding } from '@shared/findings';
import { check } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { code, villageList } from './make-dataset';
import { fc, test } from './property';

const VILLAGES = 6;
const KEYS = [
  'jumlah_keluarga',
  'jumlah_krs',
  'jumlah_balita_diukur',
  'jumlah_sangat_pendek',
  'jumlah_pendek',
  'prevalensi',
] as const;
const variables = KEYS.map((key) => emonev2024.variables.find((variable) => variable.key === key)!);

/** One village's cells, in the order of `KEYS`. */
const line = fc.tuple(...KEYS.map(() => fc.oneof(fc.nat(40), fc.constantFrom<CellValue>(null, 'belum', '12'))));
const figures = fc.array(line, { minLength: VILLAGES, maxLength: VILLAGES });

interface Column {
  readonly heading: string;
  readonly cells: readonly CellValue[];
}

const codes: Column = { heading: 'Kode Desa', cells: Array.from({ length: VILLAGES }, (_, k) => code(k)) };
const names: Column = { heading: 'Desa/Kelurahan', cells: Array.from({ length: VILLAGES }, (_, k) => `Suka ${k + 1}`) };
const columnsFor = (all: readonly (readonly CellValue[])[], headings: readonly string[]): Column[] =>
  headings.map((heading, at) => ({ heading, cells: all.map((cells) => cells[at] ?? null) }));

/** The sheet through every step, with what is proposed accepted as it is. */
function findingsOn(columns: readonly Column[]): readonly Finding[] {
  const body = Array.from({ length: VILLAGES }, (_, row) => columns.map(({ cells }) => cells[row] ?? null));
  const grid = { name: 'Data Sasaran', rows: [columns.map(({ heading }) => heading), ...body] };
  const proposal = readTable(grid, emonev2024);
  if (!proposal.ok) throw new Error(proposal.problem.message);
  const tables = [confirmTable('berkas', grid, proposal.value)];
  const villages = villageList(VILLAGES);
  const { dataset } = buildDataset({ edition: emonev2024, year: 2024, villages, tables, decisions: [] });
  return check({ edition: emonev2024, dataset, villages });
}

/** Without the cell's address, which moves with its column. */
const shape = ({ key, severity, owner, cells, holds, values }: Finding) =>
  JSON.stringify([
    [key, severity, owner, values['n'], values['d'], values['sum'], values['value']],
    cells.map((one) => `${one.village}/${one.variable}`).sort(),
    holds.map((one) => `${one.village}/${one.variable}`).sort(),
  ]);
const shapes = (columns: readonly Column[]) => findingsOn(columns).map(shape).sort();

const labels = variables.map((variable) => variable.label);
const timesMet = new Map<string, number>();
for (const { label, synonyms } of emonev2024.variables)
  for (const heading of new Set([label, ...synonyms].map((one) => one.toLowerCase())))
    timesMet.set(heading, (timesMet.get(heading) ?? 0) + 1);
/** Headings that can stand for one variable only. */
const synonymsOf = (at: number): string[] =>
  variables[at]!.synonyms.filter((synonym) => timesMet.get(synonym.toLowerCase()) === 1);

describe('laws of sheets', () => {
  it('have something to be about: synonyms for every column, and figures with findings', () => {
    for (const at of KEYS.keys()) expect(synonymsOf(at).length, KEYS[at]).toBeGreaterThan(0);
    const one = [50, 60, 10, 8, 8, 3];
    expect(shapes([codes, names, ...columnsFor(Array<number[]>(VILLAGES).fill(one), labels)])).not.toEqual([]);
  });

  test.prop([figures, fc.shuffledSubarray([...KEYS.keys(), 6, 7], { minLength: 8, maxLength: 8 })])(
    'the order of columns changes no finding',
    (all, order) => {
      const columns = [...columnsFor(all, labels), codes, names];
      expect(shapes(order.map((at) => columns[at]!))).toEqual(shapes(columns));
    },
  );

  test.prop([figures, fc.tuple(...KEYS.map(() => fc.nat(9)))])(
    'a column renamed to a synonym changes nothing',
    (all, chosen) => {
      const renamed = labels.map((label, at) => [label, ...synonymsOf(at)][chosen[at]! % (1 + synonymsOf(at).length)]!);
      const before = shapes([codes, names, ...columnsFor(all, labels)]);
      expect(shapes([codes, names, ...columnsFor(all, renamed)])).toEqual(before);
    },
  );

  test.prop([figures])('a column headed with what nobody knows takes its findings with it', (all) => {
    const strange = labels.map((label, at) => (at === 3 ? 'Zzz Qqq' : label));
    const found = findingsOn([codes, names, ...columnsFor(all, strange)]);
    expect(found.flatMap(({ cells }) => cells.filter((one) => one.variable === KEYS[3]))).toEqual([]);
  });
});
