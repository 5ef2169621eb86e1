import { parseCsv } from 'hucre/csv';
import { formatNumber } from '../dataset/values/format';
import { columnLetter } from '../dataset/values/letter';
import type { CellValue, Grid } from '../dataset/types';
import { fail, ok, type Result } from '../result';
import { decodeText } from './decode-text';
import { MAX_AREA, MAX_COLUMNS, MAX_LETTERS, MAX_ROWS } from './limits';
import { shapeOfText, type TextShape } from './text-shape';
import { longText, tooLongCell } from './long-text';

/**
 * Reads delimited text. Cells stay text as written: `00042`, `1.895` and dates are not interpreted here.
 * @param name the sheet's name: the file's name without its ending.
 */
export function readCsv(bytes: Uint8Array, name: string): Result<Grid[]> {
  const text = decodeText(bytes);
  if (JSON_BEGINS.test(text)) {
    return fail(
      `Berkas "${name}" berisi JSON, bukan lembar kerja.`,
      'Unduh datanya sebagai .xlsx atau .csv dari tempat asalnya, lalu muat hasilnya.',
    );
  }
  const { delimiter, body } = declaredDelimiter(text);
  const sign = delimiter ?? likelyDelimiter(body);
  const shape = shapeOfText(body, sign, { columns: MAX_COLUMNS, letters: MAX_LETTERS });
  const { openQuote, longCell } = shape;
  if (openQuote !== null) {
    return fail(
      `Baris ${formatNumber(openQuote)} membuka tanda kutip yang tidak ditutup dengan benar, jadi isi baris-baris sesudahnya tidak dapat dipercaya.`,
      'Betulkan tanda kutip di baris itu, atau minta berkas .xlsx aslinya kepada pembuat data.',
    );
  }
  if (shape.wideLine !== null || shape.cells > MAX_AREA) {
    return fail(
      shape.wideLine === null
        ? `Berkas ini berisi lebih dari ${formatNumber(MAX_AREA)} sel.`
        : `Baris ${formatNumber(shape.wideLine)} berisi lebih dari ${MAX_COLUMNS} kolom.`,
      'Muat berkas yang hanya memuat kolom formulir, satu baris per desa.',
    );
  }
  if (shape.rows > MAX_ROWS) {
    return fail(
      `Berkas ini berisi lebih dari ${formatNumber(MAX_ROWS)} baris.`,
      'Muat berkas yang hanya memuat satu baris per desa.',
    );
  }
  if (longCell !== null) return tooLongCell(`${columnLetter(longCell.column)}${longCell.line}`, longCell.letters);
  const rows = parseCsv(withoutBlanks(body, shape), { delimiter: sign });
  const grids = [{ name, rows: rows.map(filledCells), widths: rows.map((row) => row.length), separator: sign }];
  return longText(grids) ?? ok(grids);
}

/** A record of JSON, alone, in a list or one a line. */
const JSON_BEGINS = /^\uFEFF?\s*(?:\[\s*)?\{\s*"[^"\n]*"\s*:/;

/** The text without the blanks before quotation marks. */
function withoutBlanks(text: string, { blanks, end }: Pick<TextShape, 'blanks' | 'end'>): string {
  const starts = [0, ...blanks.map(([, to]) => to)];
  return starts.map((from, at) => text.slice(from, Math.min(end, blanks[at]?.[0] ?? end))).join('');
}

/** The cells of a line up to the last that is filled. */
function filledCells(row: readonly unknown[]): CellValue[] {
  const cells = row.map((cell) => (typeof cell === 'string' && cell !== '' ? cell : null));
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
  return cells;
}

/** Excel's own first line, e.g. `sep=;`. */
function declaredDelimiter(text: string): { delimiter?: string; body: string } {
  const plain = text.replace(/^\uFEFF/, '');
  const declared = /^"?sep=(.)"?\r?\n/i.exec(plain);
  return declared?.[1] === undefined
    ? { body: plain }
    : { delimiter: declared[1], body: plain.slice(declared[0].length) };
}

/**
 * The sign that splits most lines into equally many cells, `;`, tab and bar before `,`: in Indonesian files the comma is
 * the decimal sign, so it also stands inside cells.
 */
function likelyDelimiter(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .slice(0, 30)
    .map((line) => line.replace(/"[^"]*"/g, ''));
  const counts = [';', '\t', '|', ','].map((sign) => {
    const perLine = lines.map((line) => line.split(sign).length - 1).filter((count) => count > 0);
    const most = Math.max(0, ...perLine);
    return { sign, lines: perLine.filter((count) => count === most).length, most };
  });
  const usual = counts.filter(({ most, lines: agreeing }) => most >= 2 && agreeing >= 2);
  const [best] = (usual.length > 0 ? usual : counts).sort((a, b) => b.lines * b.most - a.lines * a.most);
  return best && best.most > 0 ? best.sign : ',';
}
