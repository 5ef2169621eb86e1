import { emonev2024 } from '@shared/catalogue';
import type { CellValue, Grid } from '@shared/dataset';
import { readTable } from '@shared/dataset';
import { readWorkbook } from '@shared/files';
import { readLongTable } from '@shared/longtable';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledLines, HEAD, LIST, through, villageRows, xlsx } from './support';

// A small slice in every test run; `npm run fuzz` runs many more from a seed of its own and prints it.
const RUNS = Number(process.env.CERMAT_FUZZ_RUNS ?? 30);
const SEED = process.env.CERMAT_FUZZ_SEED;
const parameters = { numRuns: RUNS, ...(SEED === undefined ? {} : { seed: Number(SEED) }) };

const ODD = [
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  '-',
  'nihil',
  'tidak ada',
  '1.234',
  '1,5',
  '12%',
  '(5)',
  '#N/A',
  'TOTAL',
  'Jumlah',
  'Kab. Contoh',
  '１２',
  '1e3',
  '2024',
  '=1+1',
  '\u200B',
  ' ',
];
const HEADINGS = [
  ...HEAD,
  'Kecamatan',
  'Tahun',
  'No',
  'NIK',
  'Nama',
  'Keterangan',
  'Persentase',
  'indikator',
  'wilayah',
  'pembilang',
  'penyebut',
  'persen',
  '__proto__',
  'constructor',
  '',
  ...emonev2024.variables.slice(0, 80).map(({ label }) => label),
];

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer({ min: -10, max: 3000 }),
  fc.constantFrom<CellValue>(null, 0, -0, NaN, Infinity, -Infinity, 1e9, 1e300, 5e-324, 0.1 + 0.2, true, false),
  fc.double(),
  fc.constantFrom(...ODD),
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.constantFrom(...LIST.villages.slice(0, 5).flatMap(({ code, name }): CellValue[] => [code, Number(code), name])),
  fc
    .date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2100-01-01') })
    .map((date): CellValue => ({ kind: 'date', iso: date.toISOString().slice(0, 10) })),
  fc.constantFrom('#DIV/0!', '#REF!', '#VALUE!').map((code): CellValue => ({ kind: 'error', code })),
);
const heading: fc.Arbitrary<CellValue> = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...HEADINGS) }, cell);
const format = fc.constantFrom(null, '0.00%', '#,##0', 'dd/mm/yyyy', '@');
const ragged = <T>(one: fc.Arbitrary<T>) => fc.array(fc.array(one, { maxLength: 9 }), { maxLength: 14 });

/** Any cells anywhere. */
const anyGrid: fc.Arbitrary<Grid> = fc.record({
  name: fc.string({ maxLength: 31 }),
  rows: ragged(cell),
  formats: ragged(format),
});
/** A header of known and unknown headings, then rows that mostly name a village. */
const likelyGrid: fc.Arbitrary<Grid> = fc
  .tuple(
    ragged(cell),
    fc.array(heading, { maxLength: 9 }),
    ragged(cell),
    fc.constantFrom('Data Sasaran', 'Keluarga Berisiko 3', 'x'),
  )
  .map(([titles, columns, body, name]) => ({
    name,
    rows: [
      ...titles.slice(0, 2),
      ['Kode Desa', ...columns],
      ...body.map((row, at): CellValue[] => [
        at % 4 === 3 ? (row[0] ?? null) : (LIST.villages[at % 6]?.code ?? ''),
        ...row,
      ]),
    ],
  }));
/** A header of a long table, then any cells. */
const longGrid: fc.Arbitrary<Grid> = fc
  .tuple(
    fc.shuffledSubarray(['indikator', 'wilayah', 'tahun', 'pembilang', 'penyebut', 'persen', 'kode wilayah'], {
      minLength: 5,
    }),
    ragged(cell),
  )
  .map(([columns, body]) => ({
    name: 'Tabel',
    rows: [columns, ...body.map((row) => row.map((one, at) => (at < 2 && one === null ? 'ASI' : one)))],
  }));

describe('whatever stands in a grid', () => {
  it.each([
    ['any cells', anyGrid, false],
    ['known headings over any cells', likelyGrid, true],
    ['a long table of any cells', longGrid, true],
  ])('%s: nothing throws, and every finding names cells that are there', (_, arbitrary, isTable) => {
    let found = 0;
    fc.assert(
      fc.property(arbitrary, (grid) => {
        const { findings } = through(grid);
        found += findings.length;
        for (const { rule, values, cells } of findings) {
          expect(rule).toMatch(/^[A-Z]\d{2}$/);
          expect(cells.length + Object.keys(values).length).toBeGreaterThan(0);
        }
      }),
      parameters,
    );
    // Grids that nobody takes for a table would prove nothing.
    if (isTable) expect(found).toBeGreaterThan(RUNS);
  });

  it('no line below the header is dropped without a word', () => {
    fc.assert(
      fc.property(fc.oneof(likelyGrid, longGrid), (grid) => {
        const long = readLongTable(grid);
        const table = long.ok ? null : readTable(grid, emonev2024);
        if (!long.ok && table?.ok !== true) return;
        const { lines } = through(grid);
        const first = table?.ok === true ? table.value.headerRow + 2 : Math.min(...lines);
        const unspoken = filledLines(grid, first).filter((line) => !lines.includes(line));
        expect(unspoken).toEqual([]);
      }),
      parameters,
    );
  });
});

describe('whatever bytes a file has', () => {
  it('any bytes are grids or a problem with a remedy', async () => {
    const starts = ['', 'PK\u0003\u0004', '\uFEFF', 'sep=;\n', '%PDF', '<html>', 'Kode Desa;Jumlah keluarga\n'].map(
      (text) => Buffer.from(text, 'latin1'),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        const result = await readWorkbook(new Uint8Array(Buffer.concat([start, rest])), 'berkas');
        if (result.ok) for (const grid of result.value) through(grid);
        else expect(result.problem.remedy).not.toBe('');
      }),
      parameters,
    );
  });

  it('a workbook with some bytes changed is read or refused', async () => {
    const whole = await xlsx(villageRows());
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(flips, async (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        const result = await readWorkbook(bytes, 'berkas.xlsx');
        if (result.ok) for (const grid of result.value) through(grid);
        else expect(result.problem.message).not.toBe('');
      }),
      parameters,
    );
  });
});
