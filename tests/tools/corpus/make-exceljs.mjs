// @ts-nocheck: the maker is installed for this alone, outside the project.
// ExcelJS 4.4.0 (MIT). How to run it: README.md beside this file.
import { join } from 'node:path';
import { booksOf } from './books.mjs';
import { maker, save } from './save.mjs';

const ExcelJS = maker('exceljs');
const DAY = 86_400_000;

for (const book of booksOf('exceljs')) {
  const workbook = new ExcelJS.Workbook();
  workbook.created = workbook.modified = new Date(Date.UTC(2024, 7, 31));
  workbook.properties.date1904 = book.date1904;
  for (const { name, state, cells, merges, hiddenColumns, hiddenRows, notes } of book.sheets) {
    const sheet = workbook.addWorksheet(name, { state });
    cells.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (!cell) return;
        const target = sheet.getCell(r + 1, c + 1);
        target.value = valueOf(cell);
        if (cell.format) target.numFmt = cell.format;
      }),
    );
    for (const range of merges) sheet.mergeCells(range);
    for (const column of hiddenColumns) sheet.getColumn(column + 1).hidden = true;
    for (const row of hiddenRows) sheet.getRow(row + 1).hidden = true;
    for (const [ref, text] of Object.entries(notes)) sheet.getCell(ref).note = text;
  }
  save(join('exceljs', `${book.name}.xlsx`), new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function valueOf({ kind, value, formula }) {
  if (kind === 'date') return new Date(Date.UTC(1899, 11, 30) + value * DAY);
  if (kind === 'error') return { error: value };
  if (kind === 'formula') return { formula, result: value };
  if (kind === 'rich') {
    const middle = Math.ceil(value.length / 2);
    return { richText: [{ text: value.slice(0, middle) }, { text: value.slice(middle), font: { bold: true } }] };
  }
  return value;
}
