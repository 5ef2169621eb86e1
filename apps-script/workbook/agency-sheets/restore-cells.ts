import { formatNumber } from '@shared/dataset';
import { cellText } from '../book/cell-text';
import { formulaAt, formats, titleRow, villageCells } from './contents';
import type { SheetLayout } from '../book/layout';
import { keysOf, labelsOf, ROWS, VILLAGE_COLUMNS } from '../book/layout';
import { cellOf } from '../book/read';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Sheets may hand formulas back with the separators and blanks of its own. */
const bare = (formula: string): string => formula.replace(/\s/g, '').replace(/,/g, ';').toUpperCase();
const textOf = (value: unknown): string => cellText(cellOf(value, 0));
const differs = (now: readonly (readonly unknown[])[], wanted: readonly (readonly string[])[]): boolean =>
  wanted.some((row, at) => row.some((cell, column) => (now[at]?.[column] ?? '') !== cell));

const spelled = (value: unknown): string => (typeof value === 'number' ? formatNumber(value) : textOf(value));

/** Headings, keys and the columns of villages: only these are ours to write. */
function restoreTexts(sheet: Sheet, values: readonly (readonly unknown[])[], layout: SheetLayout): boolean {
  const write = (row: number, wanted: string[][]): boolean => {
    if (!differs(values.slice(row - 1, row - 1 + wanted.length), wanted)) return false;
    sheet
      .getRange(row, 1, wanted.length, wanted[0]?.length ?? 1)
      .setNumberFormat('@')
      .setValues(wanted);
    return true;
  };
  return [
    write(ROWS.title, [titleRow(layout), labelsOf(layout)]),
    write(ROWS.first, villageCells(layout)),
    // Last: a sheet with its keys is a finished sheet, whatever interrupted an earlier run.
    write(ROWS.keys, [keysOf(layout)]),
  ].includes(true);
}

/**
 * Puts back formulas that are gone. What somebody typed in their place is kept in the cell's note: a percentage is
 * computed, and nothing that was typed is lost.
 */
function restoreFormulas(
  sheet: Sheet,
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly string[])[],
  layout: SheetLayout,
): number {
  let restored = 0;
  for (const column of layout.figures) {
    for (let row: number = ROWS.first; row <= layout.totalRow; row += 1) {
      const isDamaged = (at: number): boolean => {
        const wanted = formulaAt(column, at, layout);
        return wanted !== '' && bare(wanted) !== bare(formulas[at - 1]?.[column.index] ?? '');
      };
      if (!isDamaged(row)) continue;
      let last = row;
      while (last < layout.totalRow && isDamaged(last + 1)) last += 1;
      const range = sheet.getRange(row, column.index + 1, last - row + 1, 1);
      const typed = Array.from({ length: last - row + 1 }, (_, at) =>
        formulas[row - 1 + at]?.[column.index] ? '' : spelled(values[row - 1 + at]?.[column.index]),
      );
      if (typed.some((text) => text !== '')) {
        const notes = range.getNotes();
        range.setNotes(
          notes.map(([note = ''], at) => {
            const said = typed[at] ? `Sebelum rumusnya dipulihkan, di sini tertulis ${typed[at]}.` : '';
            return [[note, said].filter(Boolean).join('\n') || null];
          }),
        );
      }
      range.setFormulas(Array.from({ length: last - row + 1 }, (_, at) => [formulaAt(column, row + at, layout)]));
      restored += last - row + 1;
      row = last;
    }
  }
  return restored;
}

/**
 * Number formats of empty cells and plain numbers. A cell that holds a date or a text keeps its own: another format would
 * make another figure of it.
 */
function restoreFormats(sheet: Sheet, values: readonly (readonly unknown[])[], layout: SheetLayout): boolean {
  const range = sheet.getRange(1, 1, layout.totalRow, layout.columnCount);
  const now = range.getNumberFormats();
  const wanted = formats(layout).map((row, at) =>
    row.map((format, column) => {
      const own = now[at]?.[column] ?? '';
      const value = values[at]?.[column] ?? '';
      const isPlain = value === '' || (typeof value === 'number' && /^(General|[#0.,]*|@)$/.test(own));
      return isPlain || at < ROWS.first - 1 || column < VILLAGE_COLUMNS.length ? format : own;
    }),
  );
  if (!differs(now, wanted)) return false;
  range.setNumberFormats(wanted);
  return true;
}

/** Restores every cell that is not a person's, given rows and columns that stand where they belong. */
export function restoreCells(sheet: Sheet, layout: SheetLayout): { changed: boolean; formulas: number } {
  const range = sheet.getRange(1, 1, layout.totalRow, layout.columnCount);
  const values: unknown[][] = range.getValues();
  const formulas = range.getFormulas();
  const hasNewFormats = restoreFormats(sheet, values, layout);
  const restored = restoreFormulas(sheet, values, formulas, layout);
  const hasNewTexts = restoreTexts(sheet, values, layout);
  return { changed: hasNewFormats || hasNewTexts || restored > 0, formulas: restored };
}
