import type { AgencyEditors } from '../book/agency-table';
import { arrangeColumns, findColumns } from './arrange-columns';
import { arrangeRows } from './arrange-rows';
import { contents, formats } from './contents';
import type { SheetLayout } from '../book/layout';
import { keysOf, ROWS } from '../book/layout';
import { guardsOf, restoreGuards } from './protect';
import { restoreCells } from './restore-cells';
import { ensureSize } from '../book/size';
import { buildStructure, isFinished, restoreStructure } from './structure';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * What happened to one sheet; `foreign` = something else stands there, nothing was written; `torn` = codes and names of
 * villages contradict each other, no row was moved and no cell written.
 */
export interface Prepared {
  readonly outcome: 'created' | 'restored' | 'unchanged' | 'foreign' | 'torn';
  /** Rows, 1-based, whose code and name are of different villages. */
  readonly torn?: readonly number[];
  /** Of a sheet that was made; null of one that was there. */
  readonly id: number | null;
  /** What a person should know of it, as sentences. */
  readonly remarks: readonly string[];
}

/** A new sheet has 1000 rows and 26 columns, so that its size is asked for only where more are needed. */
const NEW = { rows: 1000, columns: 26 };

function createSheet(sheet: Sheet, layout: SheetLayout, agencies: readonly AgencyEditors[]): void {
  const { columnCount, totalRow } = layout;
  if (totalRow > NEW.rows || columnCount > NEW.columns) ensureSize(sheet, totalRow, columnCount);
  // Before any value: a code or a heading written into an unformatted cell is parsed like typing.
  sheet
    .getRange(1, 1, totalRow, columnCount)
    .setNumberFormats(formats(layout))
    .setValues([keysOf(layout), ...contents(layout)]);
  buildStructure(sheet, layout, guardsOf(layout, agencies));
}

/** Shows what was hidden, filtered or merged. */
function uncover(sheet: Sheet): void {
  sheet.getFilter()?.remove();
  const all = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  for (const merged of all.getMergedRanges()) merged.breakApart();
  sheet.unhideRow(all);
  sheet.unhideColumn(all);
}

/**
 * Restores a sheet that is there. What people filled in is moved with its row or column and never written.
 * @param thorough also colours, rules, notes, hidden and merged cells, which cannot be seen to be whole without writing
 */
function restoreSheet(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  layout: SheetLayout,
  agencies: readonly AgencyEditors[],
  thorough: boolean,
): Prepared {
  const width = sheet.getLastColumn();
  const header: unknown[][] = sheet.getRange(1, 1, ROWS.labels, Math.max(width, 1)).getValues();
  const found = findColumns(layout, header[ROWS.keys - 1] ?? [], header[ROWS.labels - 1] ?? []);
  if (found.filter((column) => column !== null).length * 2 <= layout.columnCount)
    return { outcome: 'foreign', id: null, remarks: [] };
  const isUnfinished = !isFinished(sheet);
  if (thorough) uncover(sheet);
  const columns = arrangeColumns(sheet, layout, found, width);
  const rows = arrangeRows(sheet, layout, Math.max(width + columns.added.length, layout.columnCount));
  if (rows.torn.length > 0) return { outcome: 'torn', id: null, remarks: [], torn: rows.torn };
  ensureSize(sheet, layout.totalRow, layout.columnCount);
  const cells = restoreCells(sheet, layout);
  const isTouched = isUnfinished || columns.changed || rows.changed || cells.changed;
  if (isTouched || thorough) restoreStructure(sheet, layout);
  const hasNewGuards = restoreGuards(spreadsheet, sheet, guardsOf(layout, agencies));
  const { name } = layout;
  const remarks = [
    columns.added.length > 0
      ? `Kolom yang hilang di lembar ${name} dibuat lagi dan masih kosong: ${columns.added.join(', ')}.`
      : '',
    columns.aside > 0 ? `${columns.aside} kolom tambahan di lembar ${name} dipindahkan ke ujung kanan.` : '',
    rows.added > 0 ? `${rows.added} desa di lembar ${name} tidak punya baris lagi; barisnya dibuat kosong.` : '',
    rows.aside > 0 ? `${rows.aside} baris di lembar ${name} bukan desa dalam daftar; kini di bawah baris Total.` : '',
    cells.formulas > 0 ? `${cells.formulas} rumus di lembar ${name} dipulihkan.` : '',
  ].filter(Boolean);
  return { outcome: isTouched || hasNewGuards ? 'restored' : 'unchanged', id: null, remarks };
}

/** Makes one sheet, or restores one that is there; a sheet that is whole is left as it is. */
export function prepareSheet(
  spreadsheet: Spreadsheet,
  layout: SheetLayout,
  agencies: readonly AgencyEditors[],
  thorough = false,
): Prepared {
  const existing = spreadsheet.getSheetByName(layout.name);
  if (existing && existing.getLastRow() > 0) return restoreSheet(spreadsheet, existing, layout, agencies, thorough);
  const sheet = existing ?? spreadsheet.insertSheet(layout.name);
  createSheet(sheet, layout, agencies);
  return { outcome: 'created', id: sheet.getSheetId(), remarks: [] };
}
