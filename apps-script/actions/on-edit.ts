import { applyOverlay, EDITIONS, editionForYear } from '@shared/catalogue';
import type { Edition, VillageList } from '@shared/catalogue';
import type { Grid } from '@shared/dataset';
import { villageCode } from '@shared/dataset';
import { cellText } from '../workbook/book/cell-text';
import { checkTables } from '../workbook/check/check-grids';
import { findingRows } from '../workbook/lists/findings-table';
import { keptOverlay } from '../workbook/book/kept-overlay';
import { ROWS, VILLAGE_COLUMNS } from '../workbook/book/layout';
import type { Block } from '../workbook/lists/marks';
import { marksOf, writeMarks } from '../workbook/lists/marks';
import { ownColumns } from '../workbook/book/own-columns';
import { cellOf } from '../workbook/book/read';
import { sheetNameOf } from '../workbook/book/sheet-names';

type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * What a simple trigger gets to know of an edit. The four numbers are there in every event though the reference names
 * only the range; without them the range is asked.
 */
export interface Edit {
  readonly range: Range & {
    readonly rowStart?: number;
    readonly rowEnd?: number;
    readonly columnStart?: number;
    readonly columnEnd?: number;
  };
}

/** A paste of more cells is left to the full check: a simple trigger ends after 30 seconds. */
const MOST_CELLS = 20_000;

/** The touched cells without headings, 1-based rows and 0-based columns. */
function touched({ range }: Edit): Block {
  const firstRow = range.rowStart ?? range.getRow();
  const firstColumn = (range.columnStart ?? range.getColumn()) - 1;
  return {
    firstRow: Math.max(firstRow, ROWS.first),
    lastRow: range.rowEnd ?? range.getLastRow(),
    firstColumn,
    lastColumn: (range.columnEnd ?? range.getLastColumn()) - 1,
  };
}

// Of all agencies: a district's corrections may give a form to one that has none.
const isAgencySheet = (name: string): boolean =>
  EDITIONS.some((edition) => edition.agencies.some(({ key }) => sheetNameOf(edition, key) === name));

/** The villages as the sheet lists them, so that a list that is elsewhere need not be read. */
function villagesOf({ rows }: Grid): VillageList {
  const keys = (rows[ROWS.keys - 1] ?? []).map(cellText);
  const [code = -1, name = -1, kecamatan = -1] = VILLAGE_COLUMNS.map(({ key }) => keys.indexOf(key));
  const known = new Map<string, VillageList['villages'][number]>();
  for (const row of rows.slice(ROWS.first - 1)) {
    const found = villageCode(row[code] ?? null);
    if (found) known.set(found, { code: found, name: cellText(row[name]), kecamatan: cellText(row[kecamatan]) });
  }
  const villages = [...known.values()];
  return { district: { code: villages[0]?.code.slice(0, 4) ?? '', name: '' }, villages };
}

interface Known {
  readonly edition: Edition;
  readonly year: number;
}

/** The edition of the year that the sheet's title names, with the district's corrections. */
function editionOf({ rows }: Grid): Known | null {
  const [, year = ''] = /\bTahun (\d{4})$/.exec(cellText(rows[ROWS.title - 1]?.[0])) ?? [];
  const edition = editionForYear(Number(year));
  if (!edition) return null;
  const overlay = keptOverlay();
  const corrected = overlay && applyOverlay(edition, overlay);
  return { edition: corrected?.ok ? corrected.value : edition, year: Number(year) };
}

/**
 * The block in which notes are brought up to date: the touched cells, and in their rows the other columns of the same
 * agency, because a figure put right takes away the note on its neighbour too. A paste across two agencies stays within
 * what was pasted.
 */
function blockOf(edition: Edition, keys: Grid['rows'][number], cells: Block): Block | null {
  const own = ownColumns(edition, keys).filter(
    ({ first, last }) => first <= cells.lastColumn && last >= cells.firstColumn,
  );
  const [first] = own;
  if (!first) return null;
  if (own.length === 1) return { ...cells, firstColumn: first.first, lastColumn: first.last };
  const last = own[own.length - 1]?.last ?? cells.lastColumn;
  return {
    ...cells,
    firstColumn: Math.max(first.first, cells.firstColumn),
    lastColumn: Math.min(last, cells.lastColumn),
  };
}

/** Returns what the sheet says by itself about the rows of the block, without what only the whole workbook can tell. */
function marksIn(grid: Grid, block: Block, known: Known): Map<string, string[]> {
  const villages = villagesOf(grid);
  const settings = { ...known, period: 'tahun' as const, district: '', overlay: null };
  const result = checkTables(known.edition, known.year, villages, [grid], grid.name, []);
  if ('problems' in result) return new Map();
  const { checked } = result;
  const single = checked.findings.filter(({ scope }) => scope === 'cell');
  const rows = findingRows({ settings, agencies: [], villages, layouts: [] }, { ...checked, findings: single });
  const isHere = ({ row }: { readonly row: number }): boolean => row >= block.firstRow && row <= block.lastRow;
  return marksOf(rows.map((row) => ({ ...row, marked: row.marked.filter(isHere) })));
}

function markEdit(edit: Edit): void {
  const cells = touched(edit);
  const count = (cells.lastRow - cells.firstRow + 1) * (cells.lastColumn - cells.firstColumn + 1);
  if (cells.lastRow < ROWS.first || count > MOST_CELLS) return;
  const sheet = edit.range.getSheet();
  const name = sheet.getName();
  if (!isAgencySheet(name)) return;
  const values: unknown[][] = sheet.getDataRange().getValues();
  // Dates are wrong in any zone; the full check names their day.
  const grid: Grid = { name, rows: values.map((row) => row.map((value) => cellOf(value, 0))) };
  const known = editionOf(grid);
  const block = known && blockOf(known.edition, grid.rows[ROWS.keys - 1] ?? [], cells);
  if (!block) return;
  const { firstRow, lastRow, firstColumn, lastColumn } = block;
  const range = sheet.getRange(firstRow, firstColumn + 1, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
  const from = { sheet: name, row: firstRow, column: firstColumn };
  writeMarks(range, range.getNotes(), from, block, marksIn(grid, block, known));
}

/**
 * Marks the cells that were just typed or pasted: one read of the sheet, one of its notes, one write at most, whatever
 * was pasted. Never stands in the way: what it cannot do, the full check does.
 */
export function onEditAction(edit: Edit): void {
  try {
    markEdit(edit);
  } catch {
    // Columns of others, or a sheet that changed meanwhile.
    return;
  }
}
