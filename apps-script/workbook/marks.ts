import type { FindingRow } from './findings-table';
import type { Place } from './locate';

/** Separates what people wrote in a note from what Cermat says below it. */
const SIGN = '— Cermat —';

/** A note with Cermat's part replaced; what people wrote above it stays as it is. */
export function withMark(note: string, texts: readonly string[]): string {
  const at = note.indexOf(SIGN);
  const own = (at < 0 ? note : note.slice(0, at)).replace(/\n+$/, '');
  if (texts.length === 0) return own;
  const mark = [SIGN, ...texts].join('\n');
  return own === '' ? mark : `${own}\n\n${mark}`;
}

/** The columns of figures in a sheet as contiguous blocks of 0-based columns, first and last. */
export function blocks(columns: readonly number[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const column of [...columns].sort((left, right) => left - right)) {
    const last = found[found.length - 1];
    if (last && column === last[1] + 1) last[1] = column;
    else found.push([column, column]);
  }
  return found;
}

/** Texts per cell, keyed by {@link placeKey}. */
export function marksOf(rows: readonly FindingRow[]): Map<string, string[]> {
  const marks = new Map<string, string[]>();
  for (const { level, message, action, marked } of rows)
    for (const place of marked)
      marks.set(placeKey(place), [...(marks.get(placeKey(place)) ?? []), `${level}: ${message}\n${action}`]);
  return marks;
}

export const placeKey = ({ sheet, row, column }: Place): string => `${sheet}!${row}:${column}`;

/**
 * Writes the notes of one sheet: per block one read, and one write only where a note changes. Notes never leave the
 * blocks: other columns may be protected for other people, and writing there throws.
 */
export function writeMarks(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  name: string,
  area: { readonly firstRow: number; readonly lastRow: number; readonly columns: readonly number[] },
  marks: ReadonlyMap<string, readonly string[]>,
): void {
  for (const [first, last] of blocks(area.columns)) {
    const range = sheet.getRange(area.firstRow, first + 1, area.lastRow - area.firstRow + 1, last - first + 1);
    const before = range.getNotes();
    const after = before.map((notes, row) =>
      notes.map((note, column) =>
        withMark(note, marks.get(placeKey({ sheet: name, row: area.firstRow + row, column: first + column })) ?? []),
      ),
    );
    if (after.some((notes, row) => notes.some((note, column) => note !== before[row]?.[column])))
      range.setNotes(after.map((notes) => notes.map((note) => (note === '' ? null : note))));
  }
}
