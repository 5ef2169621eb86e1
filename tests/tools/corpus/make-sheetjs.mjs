// @ts-nocheck: the maker is installed for this alone, outside the project.
// SheetJS CE 0.18.5 (`xlsx`, Apache-2.0). How to run it: README.md beside this file.
import { join } from 'node:path';
import { booksOf } from './books.mjs';
import { maker, save } from './save.mjs';

const XLSX = maker('xlsx');
const STATES = { visible: 0, hidden: 1, veryHidden: 2 };
const ERRORS = { '#NULL!': 0, '#DIV/0!': 7, '#VALUE!': 15, '#REF!': 23, '#NAME?': 29, '#NUM!': 36, '#N/A': 42 };

for (const [number, book] of booksOf('sheetjs').entries()) {
  const workbook = XLSX.utils.book_new();
  workbook.Workbook = { WBProps: { date1904: book.date1904 }, Sheets: [] };
  for (const { name, state, cells, merges, hiddenColumns, hiddenRows, notes } of book.sheets) {
    const sheet = {};
    cells.forEach((row, r) =>
      row.forEach((cell, c) => cell && (sheet[XLSX.utils.encode_cell({ r, c })] = cellOf(cell))),
    );
    const width = Math.max(...cells.map((row) => row.length));
    sheet['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: cells.length, c: width } });
    sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
    sheet['!cols'] = Array.from({ length: width }, (_, c) => ({ wch: 10, hidden: hiddenColumns.includes(c) }));
    sheet['!rows'] = cells.map((_, r) => ({ hidden: hiddenRows.includes(r) }));
    for (const [ref, t] of Object.entries(notes)) {
      sheet[ref] ??= { t: 'z' };
      sheet[ref].c = [{ a: 'Bidan', t }];
    }
    XLSX.utils.book_append_sheet(workbook, sheet, name);
    workbook.Workbook.Sheets.push({ Hidden: STATES[state] });
  }
  const bytes = XLSX.write(workbook, {
    type: 'buffer',
    bookType: 'xlsx',
    compression: true,
    bookSST: number % 2 === 0,
  });
  save(join('sheetjs', `${book.name}.xlsx`), new Uint8Array(bytes));
}

function cellOf({ kind, value, format, formula }) {
  const more = format ? { z: format } : {};
  if (kind === 'date') return { t: 'n', v: value, ...more };
  if (kind === 'error') return { t: 'e', v: ERRORS[value], w: value };
  if (kind === 'boolean') return { t: 'b', v: value };
  if (kind === 'formula') return { t: typeof value === 'number' ? 'n' : 's', v: value, f: formula, ...more };
  return { t: typeof value === 'number' ? 'n' : 's', v: value, ...more };
}
