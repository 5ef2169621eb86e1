import type { VillageList } from '@shared/catalogue';
import { CellState } from '@shared/dataset/types';
import type { CellValue, Column, Dataset, DatasetRow } from '@shared/dataset/types';

/** What a test writes in a cell: a number or raw content; a text is a value with a state of its own. */
export type Cell =
  | number
  | null
  | { readonly state: CellState; readonly raw?: CellValue; readonly value?: number; readonly decimals?: number };

export interface Row {
  readonly code: string;
  readonly name?: string;
  readonly kecamatan?: string;
  readonly rawCode?: string;
  readonly matched?: DatasetRow['matched'];
  readonly occurrence?: number;
  readonly years?: readonly number[];
  readonly yearsBySheet?: ReadonlyMap<string, readonly number[]>;
  readonly cells: Readonly<Record<string, Cell>>;
}

const SHEETS: readonly (readonly [RegExp, string])[] = [
  [/^krs_promosi_ikan_/, 'Keluarga Berisiko 3'],
  [/^krs_pekarangan_/, 'Keluarga Berisiko 6'],
  [/^(jumlah_|prevalensi)/, 'Data Sasaran'],
];
export const sheetFor = (variable: string): string => SHEETS.find(([name]) => name.test(variable))?.[1] ?? 'Lembar 1';

/** Decimals as the number is written. */
const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;

function columnOf(variable: string, cells: readonly (Cell | undefined)[]): Column {
  const of = (cell: Cell | undefined) =>
    cell === undefined || cell === null
      ? { state: CellState.missing, value: NaN, raw: null, decimals: undefined }
      : typeof cell === 'number'
        ? { state: CellState.ok, value: cell, raw: cell, decimals: undefined }
        : { state: cell.state, value: cell.value ?? NaN, raw: cell.raw ?? null, decimals: cell.decimals };
  const read = cells.map(of);
  return {
    variable,
    values: Float64Array.from(read, (cell) => cell.value),
    states: Uint8Array.from(read, (cell) => cell.state),
    decimals: Uint8Array.from(read, (cell) =>
      Number.isNaN(cell.value) ? 255 : (cell.decimals ?? decimalsOf(cell.value)),
    ),
    raw: read.map((cell) => cell.raw),
    addresses: read.map((cell, i) => (cell.state === CellState.missing ? '' : `${sheetFor(variable)}!E${i + 5}`)),
    heading: variable,
  };
}

function columnsOf(rows: readonly Row[]): Map<string, Column> {
  const variables = [...new Set(rows.flatMap((row) => Object.keys(row.cells)))];
  return new Map(
    variables.map((variable) => [
      variable,
      columnOf(
        variable,
        rows.map((row) => row.cells[variable]),
      ),
    ]),
  );
}

const rowOf = (row: Row, i: number): DatasetRow => ({
  code: row.code,
  occurrence: row.occurrence ?? 1,
  name: row.name ?? '',
  kecamatan: row.kecamatan ?? '',
  ...(row.rawCode === undefined ? {} : { rawCode: row.rawCode }),
  ...(row.matched === undefined ? {} : { matched: row.matched }),
  lines: [...new Set(Object.keys(row.cells).map(sheetFor))].map((sheet) => `${sheet}!${i + 5}`),
  yearsBySheet:
    row.yearsBySheet ??
    new Map(Object.keys(row.cells).flatMap((key) => (row.years ? [[sheetFor(key), row.years]] : []))),
});

/** A dataset of the practice district and year as tests need it: rows of cells, and a total line where given. */
export function makeDataset(rows: readonly Row[], total: Readonly<Record<string, Cell>> = {}): Dataset {
  return {
    edition: 'emonev-2024',
    year: 2024,
    district: '1702',
    rows: rows.map(rowOf),
    columns: columnsOf(rows),
    totals: columnsOf([{ code: 'total', cells: total }]),
  };
}

/** The k-th village's code; the first one is a kelurahan, the others are desa. */
export const code = (k: number): string => `170201${k === 0 ? '1' : '2'}${String(k + 1).padStart(3, '0')}`;

/** A district of so many villages, named Desa 1, Desa 2, … */
export const villageList = (count: number): VillageList => ({
  district: { code: '1702', name: 'Kabupaten Rejang Lebong' },
  villages: Array.from({ length: count }, (_, k) => ({ code: code(k), name: `Suka ${k + 1}`, kecamatan: 'Curup' })),
});

/** One row per village with the same cells, or cells by index. */
export const rows = (count: number, cells: (k: number) => Readonly<Record<string, Cell>>): Row[] =>
  Array.from({ length: count }, (_, k) => ({ code: code(k), cells: cells(k) }));
