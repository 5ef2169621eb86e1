import type { CheckedSpreadsheet } from '../check/check-spreadsheet';
import { ROWS } from '../book/layout';
import { marksOf, writeAllMarks, writeMarks } from './marks';
import type { FindingRow } from './findings-table';
import type { OwnColumns } from '../book/own-columns';
import { ownColumns } from '../book/own-columns';
import type { SheetRead } from '../book/read';

/** Beyond that many cells only those around the changed notes are written. */
const MOST_CELLS = 100_000;

const isSmall = (notes: readonly (readonly unknown[])[]): boolean =>
  notes.length * (notes[0]?.length ?? 0) <= MOST_CELLS;

/** A sheet with its notes and the columns in which they may be written. */
interface Noted extends SheetRead {
  readonly before: string[][];
  readonly blocks: readonly OwnColumns[];
}

/** Reads the notes that may change: all reads come before the first write, because Google empties its write cache at each. */
function readNotes({ setup, sheets }: CheckedSpreadsheet, agency: string | null): Noted[] {
  const { edition } = setup.settings;
  // Columns of an agency that does not take part are filled by the agency in whose sheet they stand.
  const taking = new Set(setup.agencies.map((one) => one.agency));
  return sheets.flatMap((sheet) => {
    const owned = ownColumns(edition, sheet.grid.rows[ROWS.keys - 1] ?? []);
    const blocks =
      agency === null
        ? owned
        : owned.filter(({ owner }) => (taking.has(owner) ? owner : sheet.layout.agency) === agency);
    return blocks.length > 0 ? [{ ...sheet, before: sheet.range.getNotes(), blocks }] : [];
  });
}

/**
 * Brings the notes of all sheets up to date, or of one agency's own columns alone. Columns that the person at work may
 * not write are passed over.
 * @param agency null = everything, by the coordinator
 */
export function markSheets(checked: CheckedSpreadsheet, rows: readonly FindingRow[], agency: string | null): void {
  const marks = marksOf(rows);
  for (const { layout, range, grid, before, blocks } of readNotes(checked, agency)) {
    const first = Math.min(...blocks.map((block) => block.first));
    const last = Math.max(...blocks.map((block) => block.last));
    if (agency === null && isSmall(before)) {
      writeAllMarks(range, before, layout.name, { first, last }, marks);
      continue;
    }
    const parts = agency === null ? [{ first, last }] : blocks;
    for (const { first: firstColumn, last: lastColumn } of parts) {
      const block = { firstRow: ROWS.first, lastRow: grid.rows.length, firstColumn, lastColumn };
      writeMarks(range, before, { sheet: layout.name, row: 1, column: 0 }, block, marks);
    }
  }
}
