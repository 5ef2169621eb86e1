import type { CellValue } from '../types';

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\s]+/g;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const OTHER_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;
const MINUS = /[\u2212\uFE63]/g;
/** Words of ASCII with single blanks between them, as nearly every cell has: nothing of it is to be changed. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * One spelling for what looks the same: no invisible characters, plain single spaces, ASCII digits and signs, trimmed.
 * Not `String.normalize('NFKC')`: that turns `12²` into `122`.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(OTHER_DIGITS, (c) => String(c.charCodeAt(0) & 0xf))
    .replace(MINUS, '-')
    .trim();
}

/** A cell as a person would read it aloud; dates as ISO, errors as printed, blank as an empty string. */
export function cellText(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.kind === 'date' ? cell.iso : cell.code;
  return typeof cell === 'string' ? cleanText(cell) : String(cell);
}

/** Nothing, or nothing but spaces. */
export const isBlank = (cell: CellValue | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cellText(cell) === '');
