// Seeded workbooks of invented figures, which every maker writes in its own way.
//   node tests/tools/corpus/books.mjs MAKER > books.json   (for a maker that is not written in JavaScript)
import { pathToFileURL } from 'node:url';

/**
 * What one cell holds. `date`: days since 1899-12-30; `formula`: with the result the maker is to store, where it can.
 * @typedef {{ kind: 'text' | 'number' | 'boolean' | 'date' | 'error' | 'formula' | 'rich', value: string | number | boolean,
 *   format?: string, formula?: string }} Cell
 * @typedef {{ name: string, state: 'visible' | 'hidden' | 'veryHidden', cells: (Cell | null)[][], merges: string[],
 *   hiddenColumns: number[], hiddenRows: number[], notes: Record<string, string> }} BookSheet
 * @typedef {{ name: string, date1904: boolean, sheets: BookSheet[] }} Book
 */

/** How many books a maker writes. */
const BOOKS = 44;
/** One seed a maker, so that no two write the same book. */
const MAKERS = ['exceljs', 'sheetjs', 'openpyxl', 'libreoffice', 'hucre'];

const NUMBER_FORMATS = [
  undefined,
  undefined,
  undefined,
  '0',
  '#,##0',
  '0.00',
  '0%',
  '0.00%',
  '0.0"%"',
  '#,##0;[Red]-#,##0',
  '0\\ "bulan"',
  '[$Rp-421]\\ #,##0',
  '0 "desa"',
  '#,##0.0,"rb"',
  '0.00E+00',
  '@',
];
const DATE_FORMATS = [
  'yyyy-mm-dd',
  'dd/mm/yyyy',
  'd mmmm yyyy',
  '[$-421]dd mmmm yyyy;@',
  'mmm-yy',
  'yyyy',
  'dddd, dd mmmm yyyy',
  'dd/mm/yyyy h:mm',
  'mm/yyyy',
  'd-mmm',
];
const TEXTS = [
  'Suka Maju & Jaya',
  '<Rejo> "Lor"',
  'Ngemplak\nLor',
  '  spasi di tepi  ',
  'Désa Ünik',
  'Padi \u{1F33E}',
  '#N/A',
  '1.234',
  '00042',
  '17.02.01.2001',
  '=1+1',
  "'1702012001",
  'nihil',
  '-',
  'Ya',
  'tab\tdi tengah',
  '5\n120',
  'Kecamatan Selupu Rejang Bawah Bukit Kaba '.repeat(6).trim(),
  '日本語',
  '١٢٣',
  'x\u00A0y',
  '&amp;',
  ']]>',
  '_x0041_',
];
const NUMBERS = [
  0,
  1,
  7,
  42,
  120,
  1895,
  56_000,
  -3,
  0.5,
  3.14,
  0.1 + 0.2,
  1e-7,
  1e15,
  1.5e21,
  12_345_678_901_234_568,
  1e9,
];
const ERRORS = ['#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#NUM!'];
const SHEET_NAMES = [
  'Data',
  'Rekap 2024',
  'Desa & Kelurahan',
  "Bidan's",
  'Lembar <1>',
  'Rekap Stunting Semester I',
  'Ä',
];

/** Small seeded generator (mulberry32). @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {number} column */
const letter = (column) => String.fromCharCode(65 + column);

/** @param {() => number} random @returns {Cell | null} */
function cellOf(random) {
  /** @template T @param {readonly T[]} list */
  const pick = (list) => /** @type {T} */ (list[Math.floor(random() * list.length)]);
  const format = pick(NUMBER_FORMATS);
  const draw = random();
  if (draw < 0.1) return null;
  if (draw < 0.4) return { kind: 'number', value: Math.floor(random() * 900), ...(format && { format }) };
  if (draw < 0.5) return { kind: 'number', value: pick(NUMBERS), ...(format && { format }) };
  if (draw < 0.55)
    return { kind: 'number', value: Math.round(random() * 1e4) / 1e4, format: pick(['0%', '0.00%', '0.0%']) };
  if (draw < 0.72) return { kind: 'text', value: pick(TEXTS) };
  if (draw < 0.76) return { kind: 'rich', value: pick(TEXTS) };
  if (draw < 0.8) return { kind: 'boolean', value: random() < 0.5 };
  if (draw < 0.88) return { kind: 'date', value: Math.floor(36_000 + random() * 11_000), format: pick(DATE_FORMATS) };
  if (draw < 0.91) return { kind: 'error', value: pick(ERRORS) };
  if (draw < 0.97) return { kind: 'formula', formula: `${Math.floor(random() * 99)}+1`, value: 0 };
  return { kind: 'formula', formula: '"ada "&"desa"', value: 'ada desa' };
}

/** @param {() => number} random @param {string} name @param {boolean} first @returns {BookSheet} */
function sheetOf(random, name, first) {
  const height = 3 + Math.floor(random() * 9);
  const width = 3 + Math.floor(random() * 5);
  const cells = Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (__, c) => {
      if (r === 0)
        return /** @type {Cell} */ ({
          kind: 'text',
          value: ['Kode', 'Desa', 'Sasaran', 'Ditimbang', 'Pendek', 'Persen', 'Tahun', 'Ket.'][c],
        });
      const cell = cellOf(random);
      if (cell?.kind === 'formula' && typeof cell.value === 'number')
        return { ...cell, value: Number(cell.formula?.split('+')[0]) + 1 };
      return cell;
    }),
  );
  const merges =
    random() < 0.4 ? [`A${height + 2}:${letter(1 + Math.floor(random() * (width - 1)))}${height + 3}`] : [];
  if (merges.length > 0) {
    cells.push([], [{ kind: 'text', value: 'Sumber: catatan gabungan' }]);
  }
  /** @type {Record<string, string>} */
  const notes = {};
  if (random() < 0.4) notes[`${letter(Math.floor(random() * width))}2`] = 'Angka dari bidan desa\nbulan Agustus';
  return {
    name,
    state: first || random() < 0.75 ? 'visible' : random() < 0.5 ? 'hidden' : 'veryHidden',
    cells,
    merges,
    hiddenColumns: random() < 0.3 ? [1 + Math.floor(random() * (width - 1))] : [],
    hiddenRows: random() < 0.25 ? [1 + Math.floor(random() * (height - 1))] : [],
    notes,
  };
}

/** The books of one maker. @param {string} maker @returns {Book[]} */
export function booksOf(maker) {
  const start = (MAKERS.indexOf(maker) + 1) * 1000;
  return Array.from({ length: BOOKS }, (_, number) => {
    const random = randomFrom(start + number);
    const names = [...SHEET_NAMES].sort(() => random() - 0.5).slice(0, 1 + Math.floor(random() * 3));
    return {
      name: String(number + 1).padStart(3, '0'),
      date1904: random() < 0.1,
      sheets: names.map((name, at) => sheetOf(random, name, at === 0)),
    };
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(JSON.stringify(booksOf(process.argv[2] ?? '')));
}
