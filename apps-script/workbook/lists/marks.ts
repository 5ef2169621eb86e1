import type { FindingRow } from './findings-table';
import { ROWS } from '../book/layout';
import type { Place } from '../agency-sheets/locate';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Separates what people wrote in a note from what Cermat says below it. */
const SIGN = '— Cermat —';

/** A note with Cermat's part replaced; what people wrote above it stays as it is. */
function withMark(note: string, texts: readonly string[]): string {
  const at = note.indexOf(SIGN);
  const own = (at < 0 ? note : note.slice(0, at)).replace(/\n+$/, '');
  if (texts.length === 0) return own;
  const mark = [SIGN, ...texts].join('\n');
  return own === '' ? mark : `${own}\n\n${mark}`;
}

/** Texts per cell, keyed by {@link placeKey}. */
export function marksOf(rows: readonly FindingRow[]): Map<string, string[]> {
  const marks = new Map<string, string[]>();
  for (const { level, message, action, marked } of rows)
    for (const place of marked) {
      const text = `${level}: ${message}\n${action}`;
      const known = marks.get(placeKey(place));
      if (known) known.push(text);
      else marks.set(placeKey(place), [text]);
    }
  return marks;
}

const placeKey = ({ sheet, row, column }: Place): string => `${sheet}!${row}:${column}`;

/** Cells that may carry notes, 1-based rows and 0-based columns, ends included. */
export interface Block {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/**
 * Brings the notes of one block up to date: writes the smallest rectangle in which one changes, or nothing. Notes never
 * leave the block: other columns may be protected for other people, and writing there throws.
 * @param before the notes of a range that begins at the 1-based row and 0-based column `from`
 * @param range that range
 */
export function writeMarks(
  range: Range,
  before: readonly (readonly string[])[],
  from: { readonly sheet: string; readonly row: number; readonly column: number },
  block: Block,
  marks: ReadonlyMap<string, readonly string[]>,
): void {
  const after = new Map<string, string>();
  let changed: Block | null = null;
  for (let row = block.firstRow; row <= block.lastRow; row += 1)
    for (let column = block.firstColumn; column <= block.lastColumn; column += 1) {
      const note = before[row - from.row]?.[column - from.column] ?? '';
      const key = placeKey({ sheet: from.sheet, row, column });
      const wanted = withMark(note, marks.get(key) ?? []);
      after.set(key, wanted);
      if (wanted !== note) changed = grown(changed, row, column);
    }
  if (!changed) return;
  const { firstRow, lastRow, firstColumn, lastColumn } = changed;
  const height = lastRow - firstRow + 1;
  const width = lastColumn - firstColumn + 1;
  const notes = Array.from({ length: height }, (_, down) =>
    Array.from({ length: width }, (_unused, across) => {
      const key = placeKey({ sheet: from.sheet, row: firstRow + down, column: firstColumn + across });
      return after.get(key) || null;
    }),
  );
  range.offset(firstRow - from.row, firstColumn - from.column, height, width).setNotes(notes);
}

/**
 * The same for a whole sheet whose columns may all be written: one call, or none.
 * @param before the notes of the range, which begins at A1
 * @param columns 0-based columns that carry marks
 */
export function writeAllMarks(
  range: Range,
  before: readonly (readonly string[])[],
  sheet: string,
  columns: { readonly first: number; readonly last: number },
  marks: ReadonlyMap<string, readonly string[]>,
): void {
  let changed = false;
  const after = before.map((notes, at) =>
    notes.map((note, column) => {
      if (at < ROWS.first - 1 || column < columns.first || column > columns.last) return note || null;
      const wanted = withMark(note, marks.get(placeKey({ sheet, row: at + 1, column })) ?? []);
      changed ||= wanted !== note;
      return wanted || null;
    }),
  );
  if (changed) range.setNotes(after);
}

const grown = (block: Block | null, row: number, column: number): Block => ({
  firstRow: Math.min(block?.firstRow ?? row, row),
  lastRow: Math.max(block?.lastRow ?? row, row),
  firstColumn: Math.min(block?.firstColumn ?? column, column),
  lastColumn: Math.max(block?.lastColumn ?? column, column),
});
