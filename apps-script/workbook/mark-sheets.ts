import type { CheckedSpreadsheet } from './check-spreadsheet';
import { ROWS } from './layout';
import { marksOf, writeAllMarks, writeMarks } from './marks';
import type { FindingRow } from './findings-table';
import { ownColumns } from './own-columns';

/** Beyond that many cells only those around the changed notes are written. */
const MOST_CELLS = 50_000;

const isSmall = (notes: readonly (readonly unknown[])[]): boolean =>
  notes.length * (notes[0]?.length ?? 0) <= MOST_CELLS;

/**
 * Brings the notes of all sheets up to date, or of one agency's own columns alone. Columns that the person at work may
 * not write are passed over.
 * @param agency null = everything, by the coordinator
 */
export function markSheets(
  { setup, sheets }: CheckedSpreadsheet,
  rows: readonly FindingRow[],
  agency: string | null,
): void {
  const marks = marksOf(rows);
  const { edition } = setup.settings;
  // Columns of an agency that does not take part are filled by the agency in whose sheet they stand.
  const taking = new Set(setup.agencies.map((one) => one.agency));
  for (const { layout, range, grid } of sheets) {
    const owned = ownColumns(edition, grid.rows[ROWS.keys - 1] ?? []);
    const [first] = owned;
    if (!first) continue;
    const blocks =
      agency === null
        ? [{ first: first.first, last: Math.max(...owned.map(({ last }) => last)) }]
        : owned.filter(({ owner }) => (taking.has(owner) ? owner : layout.agency) === agency);
    if (blocks.length === 0) continue;
    const before = range.getNotes();
    if (agency === null && isSmall(before)) {
      writeAllMarks(range, before, layout.name, blocks[0] ?? first, marks);
      continue;
    }
    for (const { first: firstColumn, last: lastColumn } of blocks) {
      const block = { firstRow: ROWS.first, lastRow: grid.rows.length, firstColumn, lastColumn };
      writeMarks(range, before, { sheet: layout.name, row: 1, column: 0 }, block, marks);
    }
  }
}
