// hucre, the reader's own writer; of the version the project uses. How to run it: README.md beside this file.
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { booksOf } from './books.mjs';
import { save } from './save.mjs';

const DAY = 86_400_000;

for (const book of booksOf('hucre')) {
  const bytes = await writeXlsx({
    dateSystem: book.date1904 ? '1904' : '1900',
    sheets: book.sheets.map(({ name, state, cells, merges, hiddenColumns, hiddenRows, notes }) => ({
      name,
      ...(state === 'hidden' && { hidden: true }),
      ...(state === 'veryHidden' && { veryHidden: true }),
      rows: cells.map((row) => row.map((cell) => (cell ? valueOf(cell) : null))),
      cells: new Map([
        ...cells.flatMap((row, r) =>
          row.flatMap((cell, c) => (cell ? [/** @type {const} */ ([`${r},${c}`, detailsOf(cell)])] : [])),
        ),
        ...Object.entries(notes).map(([ref, text]) => {
          const [r, c] = [Number(ref.slice(1)) - 1, ref.charCodeAt(0) - 65];
          const cell = cells[r]?.[c];
          return /** @type {const} */ ([`${r},${c}`, { ...(cell ? detailsOf(cell) : {}), comment: { text } }]);
        }),
      ]),
      merges: merges.map(rangeOf),
      columns: Array.from({ length: 8 }, (_, c) =>
        hiddenColumns.includes(c) ? { hidden: true, width: 9 } : { width: 9 },
      ),
      rowDefs: new Map(hiddenRows.map((row) => [row, { hidden: true }])),
    })),
  });
  save(join('hucre', `${book.name}.xlsx`), bytes);
}

/** @param {import('./books.mjs').Cell} cell */
function valueOf({ kind, value }) {
  return kind === 'date' ? new Date(Date.UTC(1899, 11, 30) + Number(value) * DAY) : value;
}

/** @param {import('./books.mjs').Cell} cell @returns {Record<string, unknown>} */
function detailsOf(cell) {
  const { kind, format, formula } = cell;
  return {
    value: valueOf(cell),
    ...(kind === 'error' && { type: 'error' }),
    ...(kind === 'formula' && { type: 'formula', formula, formulaResult: cell.value }),
    ...(format && { style: { numFmt: format } }),
  };
}

/** @param {string} range */
function rangeOf(range) {
  const [, left = '', top, right = '', bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? [];
  return {
    startRow: Number(top) - 1,
    endRow: Number(bottom) - 1,
    startCol: left.charCodeAt(0) - 65,
    endCol: right.charCodeAt(0) - 65,
  };
}
