// One column of a district moved by a row, by seed: the whole of it or from a row on, down or up, in columns that different
// rules speak of. Everything else in the district is right. Written apart from the product: it shares no code with it.
import { emonev2024 } from '@shared/catalogue/editions/emonev-2024';
import type { Dataset } from '@shared/dataset/types';
import { makeDataset } from '../make-dataset';
import type { Row } from '../make-dataset';
import { honestBy, honestRows } from './honest-districts';
import { randomBy } from './simulation';

export interface Planted {
  readonly dataset: Dataset;
  readonly variable: string;
  /** 1 where the figures stand a row too low, −1 where they stand a row too high. */
  readonly by: 1 | -1;
  /** The rows whose figure is another row's. */
  readonly first: number;
  readonly last: number;
}

type Cells = Row['cells'];

/** What a column is to the others. */
const PARTS: readonly ((cells: Cells) => readonly string[])[] = [
  (cells) => typedForms(cells).map(({ numerator }) => numerator),
  (cells) => typedForms(cells).map(({ denominator }) => denominator!),
  (cells) => typedForms(cells).map(({ percent }) => percent!),
  () => ['krs_kelas_1', 'krs_kelas_2', 'tidak_berisiko'],
  () => ['rt_sanitasi_aman', 'rt_sanitasi_layak_sendiri', 'catin_laki'],
  () => ['jumlah_krs', 'rumah_tangga', 'catin'],
  (cells) => untypedForms(cells).map(({ numerator }) => numerator),
];
const KINDS = 4;
/** Each kind of column, whole and from a row on, down and up. */
export const PLANTED = PARTS.length * KINDS;

const forms = (cells: Cells, isTyped: boolean) =>
  emonev2024.indicators.filter(
    ({ kind, percent, numerator }) => kind === 'esensial' && numerator in cells && percent! in cells === isTyped,
  );
const typedForms = (cells: Cells) => forms(cells, true);
/** Above a denominator that is only projected is unusual but contradicts nothing: that a column moved cannot be seen there. */
const untypedForms = (cells: Cells) =>
  forms(cells, false).filter(({ denominatorKind }) => denominatorKind === 'terhitung');

/** The figures of one column with a blank put in, or one taken out, at a row: all below move. */
export function movedFrom(rows: readonly Row[], variable: string, first: number, by: 1 | -1): Row[] {
  const figures = rows.map(({ cells }) => cells[variable] ?? null);
  const moved = by === 1 ? [null, ...figures.slice(first, -1)] : [...figures.slice(first + 1), null];
  return rows.map((row, k) => (k < first ? row : { ...row, cells: { ...row.cells, [variable]: moved[k - first]! } }));
}

/** The `k`-th of all shifts: its kind follows from the number, its district and column from the seed. */
export function plantedBy(seed: number, k: number): Planted {
  const random = randomBy(seed + k);
  const isUntyped = k % PARTS.length === PARTS.length - 1;
  // Only counted figures break a rule when a column moves that nothing but its denominator speaks of.
  const honest = honestBy(2 * Math.floor(random() * 1e6) + (isUntyped ? 0 : k % 2));
  const rows = honestRows({ ...honest, percents: 0.5 });
  const columns = PARTS[k % PARTS.length]!(rows[0]!.cells);
  const variable = columns[Math.floor(random() * columns.length)]!;
  const kind = Math.floor(k / PARTS.length);
  const by = kind % 2 === 0 ? 1 : -1;
  const start = kind < KINDS / 2 ? 0 : Math.floor(rows.length * (0.2 + 0.5 * random()));
  const dataset = makeDataset(movedFrom(rows, variable, start, by));
  const [first, last] = by === 1 ? [start + 1, rows.length - 1] : [start, rows.length - 2];
  return { dataset, variable, by, first, last };
}
