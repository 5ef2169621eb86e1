// @ts-nocheck: the maker is installed for this alone, outside the project.
// Separated text of several makers: by hand, SheetJS and LibreOffice. A file's name says how it is written:
// NNN-maker-separator-encoding.csv. How to run it: README.md beside this file.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCalc } from '../office.mjs';
import { booksOf } from './books.mjs';
import { CORPUS, maker, save } from './save.mjs';

const SEPARATORS = { semicolon: ';', comma: ',', tab: '\t', bar: '|' };
const ENCODINGS = {
  utf8: (text) => Buffer.from(text, 'utf8'),
  bom: (text) => Buffer.from(`\uFEFF${text}`, 'utf8'),
  utf16: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  latin: (text) => Buffer.from(text.replace(/[\u0100-\uffff]/g, '?'), 'latin1'),
};
const number = (at) => String(at + 1).padStart(3, '0');

let at = 0;
const books = booksOf('csv');
for (const [word, separator] of Object.entries(SEPARATORS)) {
  for (const encoding of Object.keys(ENCODINGS)) {
    const quoteAll = at % 3 === 0;
    const end = at % 2 === 0 ? '\r\n' : '\n';
    const rows = books[at].sheets[0].cells.map((row) => row.map((cell) => shown(cell)));
    const width = Math.max(...rows.map((row) => row.length));
    const lines = rows.map((row) =>
      Array.from({ length: width }, (_, c) => quoted(row[c] ?? '', separator, quoteAll)).join(separator),
    );
    const told = at % 5 === 1 ? `sep=${separator}${end}` : '';
    const text = told + lines.join(end) + (at % 4 === 0 ? '' : end);
    save(`csv/${number(at)}-hand-${word}-${encoding}.csv`, ENCODINGS[encoding](text));
    at += 1;
  }
}

const XLSX = maker('xlsx');
for (const word of ['semicolon', 'comma', 'tab'])
  for (const encoding of ['utf8', 'bom', 'utf16']) {
    const cells = books[at].sheets[0].cells.map((row) => row.map((cell) => (cell ? cell.value : null)));
    const text = XLSX.utils.sheet_to_csv(XLSX.utils.aoa_to_sheet(cells), { FS: SEPARATORS[word] });
    save(`csv/${number(at)}-sheetjs-${word}-${encoding}.csv`, ENCODINGS[encoding](text));
    at += 1;
  }

// 76 is UTF-8, 1 Windows-1252 (Calc's own numbers), 34 the quotation mark.
const calc = findCalc();
for (const [word, code, set, encoding] of [
  ['semicolon', 59, 76, 'utf8'],
  ['comma', 44, 76, 'utf8'],
  ['tab', 9, 76, 'utf8'],
  ['semicolon', 59, 1, 'latin'],
]) {
  const work = mkdtempSync(join(tmpdir(), 'corpus-'));
  const files = ['001', '002', '003'].map((name) => join(CORPUS, 'libreoffice', `${name}.xlsx`));
  const filter = `csv:Text - txt - csv (StarCalc):${code},34,${set},1`;
  spawnSync(calc, [
    `-env:UserInstallation=file://${work}/profile`,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    join(work, 'out'),
    ...files,
  ]);
  for (const name of readdirSync(join(work, 'out')).toSorted()) {
    save(`csv/${number(at)}-libreoffice-${word}-${encoding}.csv`, readFileSync(join(work, 'out', name)));
    at += 1;
  }
}

/** As an Indonesian office sees it: a decimal comma. */
function shown(cell) {
  if (!cell) return '';
  if (typeof cell.value === 'number') return String(cell.value).replace('.', ',');
  return String(cell.value);
}

function quoted(text, separator, always) {
  return always || text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
