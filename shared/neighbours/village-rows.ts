import { groupBy } from '../collections';
import { cellText } from '../dataset/values/text';
import type { Grid } from '../dataset/types';
import type { Headings } from './headings';
import { monthIn } from './months';
import { monthColumn } from './recognise';
import type { Recipe } from './recipe';

const TIME = /^\d{4}-\d{2}-\d{2}.*/;
const TOTAL = /^(?:grand )?(?:sub ?)?(?:total|jumlah|jml)\b/i;

/** Rows of the villages of a table by month. */
export interface MonthRows {
  /** Months of which there are rows, 1–12, in their order. */
  readonly months: readonly number[];
  /** Per village its rows, 0-based, with their month and time of entry. */
  readonly villages: readonly (readonly MonthRow[])[];
  /** Rows that name a village and no month. */
  readonly undated: readonly number[];
  /** Rows of a month that name no village. */
  readonly unplaced: readonly number[];
}
interface MonthRow {
  readonly row: number;
  readonly month: number;
  readonly village: string;
  /** `2026-07-05 10:40`, so that texts compare as times; empty where it is told otherwise or not at all. */
  readonly entered: string;
}

/**
 * The sheet with the places written into each row of a month: a name merged over the months of a village, or a kecamatan over
 * its villages, stands in the first of them alone. A column in which neighbouring rows repeat a name is not merged; a blank
 * village beside the month of the row above is none of its months, and a total is nobody's.
 */
export function withPlaces(grid: Grid, headings: Headings): Grid {
  const month = monthColumn(headings);
  if (month === undefined) return grid;
  const dated = grid.rows.flatMap((row, at) =>
    at > headings.last && monthIn(row[month]) !== null && !row.some((cell) => TOTAL.test(cellText(cell))) ? [at] : [],
  );
  const rows = [...grid.rows];
  for (const { index, role } of headings.columns.filter(({ role, path }) => role !== null || path === 'puskesmas')) {
    const textAt = (at: number | undefined): string => (at === undefined ? '' : cellText(rows[at]?.[index]));
    const repeats = dated.some((at, k) => k > 0 && textAt(at) !== '' && textAt(at) === textAt(dated[k - 1]));
    if (repeats) continue;
    for (const [k, at] of dated.entries()) {
      const above = dated[k - 1];
      if (above === undefined || textAt(at) !== '' || textAt(above) === '') continue;
      if (role === 'desa' && monthIn(rows[at]?.[month]) === monthIn(rows[above]?.[month])) continue;
      const filled = [...(rows[at] ?? [])];
      filled[index] = rows[above]?.[index] ?? null;
      rows[at] = filled;
    }
  }
  return { ...grid, rows };
}

/** The rows of each village with their months; null where the table has no column of months. */
export function monthRows({ rows }: Grid, headings: Headings): MonthRows | null {
  const month = monthColumn(headings);
  if (month === undefined) return null;
  const at = (path: string): number => headings.columns.find((column) => column.path === path)?.index ?? -1;
  const places = headings.columns.filter(({ role }) => role !== null);
  const desa = places.find(({ role }) => role === 'desa')?.index;
  const [puskesmas, entered] = [at('puskesmas'), at('waktu input')];
  const found: (MonthRow & { readonly place: string })[] = [];
  const undated: number[] = [];
  const unplaced: number[] = [];
  for (let row = headings.last + 1; row < rows.length; row += 1) {
    const text = (column = -1): string => cellText(rows[row]?.[column]);
    const of = monthIn(rows[row]?.[month]);
    const village = text(desa);
    if (village === '' && of === null) continue;
    if (of === null) undated.push(row);
    else if (village === '') unplaced.push(row);
    else {
      const place = [text(puskesmas), ...places.map(({ index }) => text(index))].join('\n').toLowerCase();
      found.push({ row, month: of, village, entered: TIME.exec(text(entered))?.[0] ?? '', place });
    }
  }
  const months = [...new Set(found.map((one) => one.month))].sort((a, b) => a - b);
  return { months, villages: [...groupBy(found, ({ place }) => place).values()], undated, unplaced };
}

/** Which rows a month takes, and whose figures are of an earlier month or of none. */
export interface TakenRows {
  readonly rows: ReadonlySet<number>;
  readonly earlier: readonly { readonly village: string; readonly month: number }[];
  readonly without: readonly string[];
}

/**
 * The row of each village that stands for a month: that month's own, or where figures run on the last one since the year of
 * them began. Of two entries of a month the later one; where the time is not told both stay, and are found as rows of one
 * village.
 */
export function takeMonth({ villages }: MonthRows, month: number, { months, yearBegins = 1 }: Recipe): TakenRows {
  const since = months === 'one' ? month : month >= yearBegins ? yearBegins : 1;
  const rows = new Set<number>();
  const earlier: { village: string; month: number }[] = [];
  const without: string[] = [];
  for (const village of villages) {
    const name = village[0]?.village ?? '';
    const inTime = village.filter((one) => one.month >= since && one.month <= month);
    if (inTime.length === 0) {
      without.push(name);
      continue;
    }
    const latest = Math.max(...inTime.map((one) => one.month));
    const entries = inTime.filter((one) => one.month === latest);
    const areTimed = entries.every(({ entered }) => entered !== '');
    const newest = entries.reduce((last, { entered }) => (entered > last ? entered : last), '');
    for (const { row, entered } of entries) if (!areTimed || entered === newest) rows.add(row);
    if (latest < month) earlier.push({ village: name, month: latest });
  }
  return { rows, earlier, without };
}
