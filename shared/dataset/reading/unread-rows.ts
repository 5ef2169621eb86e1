import { fail, type Result } from '../../result';
import { listInWords } from '../../list-in-words';
import { formatNumber } from '../values/format';
import { cellText } from '../values/text';
import { villageCode } from './code';
import type { Grid } from '../types';

const SIGNS: readonly (readonly [string, string])[] = [
  [';', 'titik koma'],
  [',', 'koma'],
  ['\t', 'tab'],
  ['|', 'garis tegak'],
];
const nameOf = (sign: string | undefined): string => SIGNS.find(([one]) => one === sign)?.[1] ?? 'pemisah';

/** How many cells a text would be, parted by a sign. */
const partsBy = (text: string, sign: string): number => text.split(sign).length;

const SHOWN = 5;

interface Unparted {
  readonly row: number;
  readonly sign: string;
}

/** The sign that parts what stands in the first cell of a line that has no other; null where there is none. */
function signWithin(text: string, width: number): string | null {
  const [best] = SIGNS.map(([sign]) => ({ sign, parts: partsBy(text, sign) })).sort((a, b) => b.parts - a.parts);
  if (!best || best.parts < 2) return null;
  const cells = text.split(best.sign).map((cell) => cell.trim());
  const hasFigure = cells.slice(1).some((cell) => /^"?\d[\d.,]*%?"?$/.test(cell) && !/^20\d\d$/.test(cell));
  const isLine =
    villageCode(cells[0]?.replace(/^"|"$/g, '')) !== null ||
    (best.parts >= (width > 0 ? Math.max(2, width - 1) : 3) && hasFigure);
  return isLine ? best.sign : null;
}

/**
 * Refuses separated text of which lines were not parted into cells: written with another sign than the headings, or put into
 * quotation marks as a whole. Such a line would be taken for a note.
 * @param top the first row that may hold figures, 0-based
 */
export function unpartedLine(grid: Grid, top: number): Result<never> | null {
  const { separator, widths } = grid;
  if (separator === undefined || !widths) return null;
  const width = Math.max(0, ...widths.slice(0, top));
  const found: Unparted[] = [];
  for (let row = top; row < grid.rows.length; row += 1) {
    const [first, ...others] = (grid.rows[row] ?? []).map(cellText);
    if (first === undefined || !/[;,\t|]/.test(first) || others.filter((text) => text !== '').length > 1) continue;
    const isCode = villageCode(first) !== null && !/[a-z]/i.test(first);
    const sign = isCode ? null : signWithin(first, width);
    if (sign !== null) found.push({ row, sign });
  }
  const [one] = found;
  if (!one) return null;
  const lines = linesOf(found.flatMap(({ row, sign }) => (sign === one.sign ? [row] : [])));
  return one.sign === separator ? quotedWhole(lines) : otherSign(lines, one.sign, separator);
}

const quotedWhole = (lines: string): Result<never> =>
  fail(
    `${lines} diapit tanda kutip seluruhnya, jadi isinya terbaca sebagai satu sel dan desanya tidak terbaca.`,
    'Hapus tanda kutip di awal dan akhir tiap baris, atau minta berkas .xlsx aslinya, lalu muat lagi.',
  );

const otherSign = (lines: string, sign: string, separator: string): Result<never> =>
  fail(
    `${lines} dipisahkan dengan ${nameOf(sign)}, padahal baris judulnya dengan ${nameOf(separator)}: isinya terbaca sebagai satu sel.`,
    `Samakan pemisahnya dengan ${nameOf(separator)}, lalu muat lagi. Lebih aman: minta berkas .xlsx aslinya.`,
  );

/** `Baris 3, 4 dan 7`, `Baris 3, 4, 5, 6, 7 dan 12 baris lain`. */
function linesOf(rows: readonly number[]): string {
  const shown = rows.slice(0, SHOWN).map((row) => formatNumber(row + 1));
  const rest = rows.length - shown.length;
  return `Baris ${listInWords([...shown, ...(rest > 0 ? [`${formatNumber(rest)} baris lain`] : [])])}`;
}

/** Refuses separated text whose headings were not parted as its lines are; null where they are no such line. */
export function unpartedHeading({ separator, rows }: Grid): Result<never> | null {
  if (separator === undefined) return null;
  const [row = -1] = rows.flatMap((cells, at) => (cells.some((cell) => cellText(cell) !== '') ? [at] : []));
  const [first = '', ...others] = (rows[row] ?? []).map(cellText);
  const other = SIGNS.find(([sign]) => sign !== separator && partsBy(first, sign) > 2);
  if (!other || others.some((text) => text !== '') || !/\b(?:kode|desa|kelurahan)\b/i.test(first)) return null;
  return fail(
    `Baris ${formatNumber(row + 1)}, yang memuat judul kolom, dipisahkan dengan ${other[1]}, padahal baris lainnya dengan ${nameOf(separator)}.`,
    'Samakan pemisah di semua baris, lalu muat lagi. Lebih aman: minta berkas .xlsx aslinya.',
  );
}
