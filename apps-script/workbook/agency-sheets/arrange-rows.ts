import { villageCode } from '@shared/dataset';
import { cellOf } from '../book/read';
import { cellText } from '../book/cell-text';
import { TOTAL_LABEL } from './contents';
import type { SheetLayout } from '../book/layout';
import { ROWS, VILLAGE_COLUMNS } from '../book/layout';
import { ensureSize } from '../book/size';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
const nameOf = (name: string, kecamatan: string): string => `${fold(name)}\n${fold(kecamatan)}`;

/** Two rows are no slip of one name any more: somebody sorted names and figures without their codes, or codes alone. */
const TORN = 2;

/**
 * Rows, 0-based from the first village, whose code is one village's and whose name and kecamatan are another's. Where there
 * are several, nobody can tell whose the figures beside them are, and nothing may be put in order.
 */
function tornRows(layout: SheetLayout, rows: readonly (readonly unknown[])[]): number[] {
  const byCode = new Map(layout.villages.map((village) => [village.code, nameOf(village.name, village.kecamatan)]));
  const names = new Set(byCode.values());
  const torn = rows.flatMap((row, at) => {
    const [code, name, kecamatan] = row.map((value) => cellOf(value, 0));
    const own = byCode.get(villageCode(code ?? null) ?? '');
    const written = nameOf(cellText(name), cellText(kecamatan));
    return own !== undefined && own !== written && names.has(written) ? [at] : [];
  });
  return torn.length >= TORN ? torn : [];
}

/**
 * The place of every row below the headings, 0-based from the first village: its village's, the total line's, or behind it
 * for rows that are neither (a village of another list, one that stands twice, notes). A village is known by its code, and
 * by name and kecamatan where the code was overwritten.
 */
function placesOf(layout: SheetLayout, rows: readonly (readonly unknown[])[]): number[] {
  const { villages } = layout;
  const byCode = new Map(villages.map(({ code }, at) => [code, at]));
  const names = villages.map(({ name, kecamatan }) => nameOf(name, kecamatan));
  const byName = new Map(names.map((name, at) => [name, at]));
  const cells = rows.map((row) => row.map((value) => cellOf(value, 0)));
  const taken = new Set<number>();
  const places = cells.map(([code]) => {
    const at = byCode.get(villageCode(code ?? null) ?? '');
    if (at === undefined || taken.has(at)) return null;
    taken.add(at);
    return at;
  });
  const total = cells.findIndex(
    ([code, name], at) => places[at] === null && cellText(code) === '' && fold(cellText(name)) === fold(TOTAL_LABEL),
  );
  let behind = villages.length + 1;
  return cells.map(([code, name, kecamatan], at) => {
    const place = places[at];
    if (place !== null && place !== undefined) return place;
    if (at === total) return villages.length;
    const own = byName.get(nameOf(cellText(name), cellText(kecamatan)));
    const isUnique = own !== undefined && names.filter((one) => one === names[own]).length === 1;
    if (own !== undefined && isUnique && !taken.has(own) && !byCode.has(villageCode(code ?? null) ?? '')) {
      taken.add(own);
      return own;
    }
    return behind++;
  });
}

export interface ArrangedRows {
  readonly changed: boolean;
  /** How many villages had no row any more. */
  readonly added: number;
  /** How many rows with something in them are not on the village list; they stand below the total line. */
  readonly aside: number;
  /** Rows of the sheet, 1-based, whose code and name are of different villages: then nothing was moved. */
  readonly torn: readonly number[];
}

/**
 * Brings the rows into the village list's order with one sort over a helping column, which takes values, notes and formats
 * along. Rows of villages that are gone are made anew, empty.
 */
export function arrangeRows(sheet: Sheet, layout: SheetLayout, width: number): ArrangedRows {
  const count = Math.max(sheet.getLastRow() - ROWS.first + 1, 0);
  const wanted = layout.villages.length + 1;
  const cells: unknown[][] = count > 0 ? sheet.getRange(ROWS.first, 1, count, VILLAGE_COLUMNS.length).getValues() : [];
  const torn = tornRows(layout, cells).map((at) => ROWS.first + at);
  if (torn.length > 0) return { changed: false, added: 0, aside: 0, torn };
  const places = placesOf(layout, cells);
  const missing = Array.from({ length: wanted }, (_, at) => at).filter((at) => !places.includes(at));
  const inOrder = missing.length === 0 && places.every((place, at) => place === at || place >= wanted);
  const aside = cells.filter((row, at) => (places[at] ?? 0) >= wanted && row.some((cell) => cell !== '')).length;
  if (inOrder) return { changed: false, added: 0, aside: 0, torn };
  const order = [...places, ...missing];
  ensureSize(sheet, ROWS.first + order.length - 1, width + 1);
  const helper = sheet.getRange(ROWS.first, width + 1, order.length, 1);
  helper.setValues(order.map((place) => [place]));
  sheet.getRange(ROWS.first, 1, order.length, width + 1).sort({ column: width + 1, ascending: true });
  helper.clearContent();
  return { changed: true, added: missing.filter((at) => at < layout.villages.length).length, aside, torn };
}
