import { columnLetter } from '@shared/dataset';
import type { FigureColumn, SheetLayout } from './layout';
import { keysOf, labelsOf, ROWS, VILLAGE_COLUMNS } from './layout';
import { protect } from './protect';
import { ensureSize } from './size';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What happened to one sheet: `foreign` = something else stands there, nothing was written. */
export type Prepared = 'created' | 'restored' | 'unchanged' | 'foreign';

const HEADER_COLOUR = '#e8f0fe';

const totalFormula = (column: FigureColumn, layout: SheetLayout): string => {
  if (column.formula) return column.formula(layout.totalRow);
  if (column.variable.type === 'percent') return '';
  const letter = columnLetter(column.index);
  const range = `${letter}${ROWS.first}:${letter}${layout.totalRow - 1}`;
  return `=IF(COUNT(${range})=0;"";SUM(${range}))`;
};

/** Everything below the key row as it stands in a new sheet: titles, headings, villages, the total line. */
function contents(layout: SheetLayout): string[][] {
  const title = Array.from({ length: layout.columnCount }, () => '');
  title[0] = layout.title;
  layout.figures.forEach(({ form, index }, at) => {
    if (layout.figures[at - 1]?.form !== form) title[index] = form;
  });
  const villages = layout.villages.map(({ code, name, kecamatan }, at) => [
    code,
    name,
    kecamatan,
    ...layout.figures.map(({ formula }) => formula?.(ROWS.first + at) ?? ''),
  ]);
  const total = ['', 'Total', '', ...layout.figures.map((column) => totalFormula(column, layout))];
  return [title, labelsOf(layout), ...villages, total];
}

const formatOf = ({ variable }: FigureColumn): string => (variable.type === 'percent' ? '0.00' : '#,##0');

/** Before any value: a code or a heading written into an unformatted cell is parsed like typing. */
function writeFormats(sheet: Sheet, layout: SheetLayout): void {
  const header = Array.from({ length: layout.columnCount }, () => '@');
  const body = [...VILLAGE_COLUMNS.map(() => '@'), ...layout.figures.map(formatOf)];
  const rows = Array.from({ length: layout.totalRow }, (_, row) => (row < ROWS.first - 1 ? header : body));
  sheet.getRange(1, 1, layout.totalRow, layout.columnCount).setNumberFormats(rows);
}

/** Only whole numbers from 0 can be typed; written without separators, whose sign depends on the locale. */
function writeValidation(sheet: Sheet, layout: SheetLayout): void {
  for (const { variable, formula, index } of layout.figures) {
    if (formula) continue;
    const cell = `${columnLetter(index)}${ROWS.first}`;
    const whole = variable.type === 'count' ? `*(${cell}=INT(${cell}))` : '';
    const rule = SpreadsheetApp.newDataValidation()
      .requireFormulaSatisfied(`=ISNUMBER(${cell})*(${cell}>=0)${whole}`)
      .setAllowInvalid(false)
      .setHelpText(
        variable.type === 'count'
          ? 'Isi dengan bilangan bulat mulai dari 0. Kosongkan kalau datanya belum ada.'
          : 'Isi dengan angka persen mulai dari 0, tanpa tanda %.',
      )
      .build();
    sheet.getRange(ROWS.first, index + 1, layout.villages.length, 1).setDataValidation(rule);
  }
}

function writeStructure(sheet: Sheet, layout: SheetLayout): void {
  const { columnCount, totalRow, villages } = layout;
  const body = villages.length;
  sheet
    .getRange(ROWS.labels, 1, 1, columnCount)
    .setNotes([[...VILLAGE_COLUMNS.map(() => null), ...layout.figures.map(({ note }) => note)]])
    .setWrap(true);
  sheet
    .getRange(ROWS.title, 1, ROWS.labels - ROWS.title + 1, columnCount)
    .setFontWeight('bold')
    .setBackground(HEADER_COLOUR);
  sheet.getRange(totalRow, 1, 1, columnCount).setFontWeight('bold').setBackground(HEADER_COLOUR);
  writeValidation(sheet, layout);
  sheet.setFrozenRows(ROWS.labels);
  sheet.setFrozenColumns(2);
  sheet.hideRows(ROWS.keys);
  protect(sheet, [
    { name: 'judul kolom', range: sheet.getRange(1, 1, ROWS.labels, columnCount), warningOnly: false },
    {
      name: 'kode dan nama desa',
      range: sheet.getRange(ROWS.first, 1, body + 1, VILLAGE_COLUMNS.length),
      warningOnly: false,
    },
    // A warning and not a lock: whoever runs the check writes notes here, and a lock would refuse them.
    { name: 'baris total', range: sheet.getRange(totalRow, 1, 1, columnCount), warningOnly: true },
    ...layout.figures
      .filter(({ formula }) => formula)
      .map(({ variable, index }) => ({
        name: `persen ${variable.key}`,
        range: sheet.getRange(ROWS.first, index + 1, body, 1),
        warningOnly: true,
      })),
  ]);
}

/** Written last: a sheet with its keys is a finished sheet, whatever interrupted an earlier run. */
const writeKeys = (sheet: Sheet, layout: SheetLayout): void => {
  sheet.getRange(ROWS.keys, 1, 1, layout.columnCount).setValues([keysOf(layout)]);
};

/**
 * Makes one sheet, or repairs the headings of one that is there. Figures are never touched; a sheet that is whole is
 * left as it is. Headings are put back only where key or label still says what the column is.
 */
export function prepareSheet(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, layout: SheetLayout): Prepared {
  const existing = spreadsheet.getSheetByName(layout.name);
  const sheet = existing ?? spreadsheet.insertSheet(layout.name);
  if (!existing || existing.getLastRow() === 0) {
    ensureSize(sheet, layout.totalRow, layout.columnCount);
    writeFormats(sheet, layout);
    sheet.getRange(ROWS.title, 1, layout.totalRow - ROWS.title + 1, layout.columnCount).setValues(contents(layout));
    writeStructure(sheet, layout);
    writeKeys(sheet, layout);
    return 'created';
  }

  const header = sheet.getRange(1, 1, ROWS.labels, Math.max(sheet.getLastColumn(), 1)).getValues();
  const keys = (header[ROWS.keys - 1] ?? []).map(String);
  const labels = (header[ROWS.labels - 1] ?? []).map(String);
  const expected = labelsOf(layout);
  const inPlace = keysOf(layout).every((key, at) => keys[at] === key);
  // Columns that were moved keep their keys and are read by them; only in their first order can labels be compared.
  const moved = !inPlace && keysOf(layout).every((key) => keys.includes(key));
  if (moved || (inPlace && expected.every((label, at) => labels[at] === label))) return 'unchanged';
  if (!keysOf(layout).every((key, at) => keys[at] === key || labels[at] === expected[at])) return 'foreign';
  ensureSize(sheet, layout.totalRow, layout.columnCount);
  sheet.getRange(ROWS.labels, 1, 1, layout.columnCount).setValues([expected]);
  writeStructure(sheet, layout);
  writeKeys(sheet, layout);
  return 'restored';
}
