import { LARGEST_FIGURE } from './digits';
import { withoutDust } from './dust';
import type { NumberOptions, ParsedNumber, Reading } from './parsed-number';
import { ask, bare, flagged, probably, sure } from './parsed-number';

/** Digits with separators only; everything around them has been taken off. */
export function bareNumber(text: string, options: NumberOptions): ParsedNumber {
  const scientific = /^(\d+(?:[.,]\d+)?)e([+-]?\d{1,2})$/i.exec(text);
  if (scientific) {
    const value = Number(`${(scientific[1] ?? '').replace(',', '.')}e${scientific[2] ?? ''}`);
    return Number.isInteger(value) && value <= LARGEST_FIGURE ? flagged(value, 0) : bare('invalid');
  }
  const typed = /^([1-9]\d{0,2}) (\d{3})$/.exec(text);
  if (typed) return ask('ddd ddd', [{ answer: 'ribuan', value: Number(`${typed[1]}${typed[2]}`) }]);
  // `0 125`: two figures, as of boys and of girls.
  if (/^0\d{0,2}(?: \d{3})+$/.test(text)) return bare('invalid');
  // A space after a separator is a slip of the thumb, not a group: `1. 234` is asked about like `1.234`.
  const digits = text.replace(/(\d[.,]) (?=\d)/g, '$1').replace(/^(\d{1,3})((?:[ ']\d{3})+)(?=$|[.,]\d+$)/, joinGroups);
  if (/^\d+$/.test(digits)) return wholeNumber(digits);
  const trailing = /^(\d+)[.,]$/.exec(digits);
  if (trailing) return flagged(Number(trailing[1]), 0);
  const lone = /^([1-9]\d{0,2})([.,])(\d{3})$/.exec(digits);
  // A space-grouped number has spent its group sign, so its separator can only be decimal.
  if (lone && digits === text.replace(' ', '')) return loneGroup(lone[1] ?? '', lone[2] ?? '', lone[3] ?? '', options);
  return groupedOrDecimal(digits);
}

const joinGroups = (_: string, head: string, groups: string): string => head + groups.replace(/[ ']/g, '');

function wholeNumber(digits: string): ParsedNumber {
  const value = Number(digits);
  if (value > LARGEST_FIGURE) return bare('invalid');
  return digits.length > 1 && digits.startsWith('0') ? flagged(value, 0) : sure(value, 0);
}

/** `1.234`: a thousand and some, or one and a bit. Only the column's known convention can tell, and then with a note. */
function loneGroup(head: string, separator: string, tail: string, { type, convention }: NumberOptions): ParsedNumber {
  const grouped: Reading = { answer: 'ribuan', value: Number(head + tail) };
  const decimal: Reading = { answer: 'desimal', value: Number(`${head}.${tail}`) };
  const readings = type === 'count' ? [grouped, decimal] : [decimal, grouped];
  const isGroupSign = convention === undefined ? null : (separator === '.') === (convention === 'id');
  if (type === 'count' && isGroupSign === true) return flagged(Number(head + tail), 0, readings);
  if (type === 'percent' && isGroupSign === false) return flagged(Number(`${head}.${tail}`), tail.length, readings);
  return ask(separator === '.' ? 'ddd.ddd' : 'ddd,ddd', readings);
}

const DOT_GROUPS = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,(\d+))?$/;
const COMMA_GROUPS = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.(\d+))?$/;
const DECIMAL = /^(\d*)[.,](\d+)$/;

function groupedOrDecimal(digits: string): ParsedNumber {
  const decimal = DECIMAL.exec(digits);
  if (decimal) {
    const head = decimal[1] ?? '';
    const tail = decimal[2] ?? '';
    const value = Number(`${head}.${tail}`);
    const whole = withoutDust(value);
    // So many decimals are a formula's result.
    if (tail.length > 9 && whole !== value) return sure(whole, 0);
    const padded = head.length > 1 && head.startsWith('0');
    return padded ? flagged(value, tail.length) : sure(value, tail.length);
  }
  const dots = DOT_GROUPS.exec(digits);
  if (dots) return safe(Number(digits.replace(/\./g, '').replace(',', '.')), dots[1]?.length ?? 0);
  const commas = COMMA_GROUPS.exec(digits);
  if (commas) return safe(Number(digits.replace(/,/g, '')), commas[1]?.length ?? 0);
  return probably(lookalike(digits));
}

const safe = (value: number, decimals: number): ParsedNumber =>
  value <= LARGEST_FIGURE ? sure(value, decimals) : bare('invalid');

/** Returns what was probably meant where a letter was typed for a digit: `1O5` → 105. Offered, never used by itself. */
export function lookalike(text: string): number | null {
  if (!/^[\dOolI]+$/.test(text)) return null;
  const digits = text.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
  return digits.length <= 12 ? Number(digits) : null;
}
