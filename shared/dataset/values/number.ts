import { LARGEST_FIGURE } from './digits';
import { isFraction } from './bare-percentage';
import { showsPercent, shownWords } from './number-format';
import { withoutDust } from './dust';
import { parseNumberText } from './number-text';
import type { CellValue } from '../types';
import { isCounted } from './units';
import { ask } from './parsed-number';
import type { NumberOptions, Reading, ParsedNumber } from './parsed-number';

const NOTHING = { value: null, candidates: [], readings: [], decimals: null, pattern: null } as const;
const MISSING: ParsedNumber = { status: 'missing', ...NOTHING };
const INVALID: ParsedNumber = { status: 'invalid', ...NOTHING };

/** What most cells of a text file hold; longer numbers are judged below. */
const DIGITS_ONLY = /^(?:0|[1-9]\d{0,11})$/;

/**
 * Reads one cell as a number without ever guessing: `1.234` in a count column stays ambiguous unless the column's
 * convention is known, a formula error is invalid and not missing, and `0.3384` is 33,84 % only if the cell is
 * formatted as a percentage.
 *
 * Numbers in numeric cells are trusted, except fractions between 1 and 1000 with at most three decimals in a count
 * column: those are often thousands whose dot was read as a decimal sign (1.895 families).
 */
export function parseNumber(raw: CellValue | undefined, options: NumberOptions): ParsedNumber {
  if (raw === null || raw === undefined) return MISSING;
  if (typeof raw === 'number') return askedAsFraction(parseNumericCell(withoutDust(raw), options), raw, options);
  if (typeof raw !== 'string') return INVALID;
  if (DIGITS_ONLY.test(raw)) {
    return { status: 'ok', value: Number(raw), candidates: [], readings: [], decimals: 0, pattern: null };
  }
  return askedAsFraction(parseNumberText(raw, options), raw, options);
}

/** In a column of fractions of one a bare `0,052` may be 5,2 percent. */
function askedAsFraction(parsed: ParsedNumber, raw: number | string, options: NumberOptions): ParsedNumber {
  const { value } = parsed;
  if (!options.areFractions || value === null || !isFraction(raw, value, options.format)) return parsed;
  return ask('pecahan', [
    { answer: 'persen', value: shiftTwo(value) },
    { answer: 'apa-adanya', value },
  ]);
}

function parseNumericCell(raw: number, { type, format }: NumberOptions): ParsedNumber {
  if (!(Math.abs(raw) <= LARGEST_FIGURE)) return INVALID;
  const isPercentFormat = showsPercent(format);
  // What a format writes behind a count says of it what the same words in a cell of text do. One that multiplies says of a
  // whole number nothing that its sheet does not show at once, and the add-on reads no formats of counts.
  const words = isPercentFormat ? '' : shownWords(format);
  if (type === 'count' && words !== '' && !isCounted(words)) return parseNumberText(`${raw} ${words}`, { type });
  // + 0 makes nought of the negative nought that some formulas leave.
  const value = (type === 'percent' && isPercentFormat ? shiftTwo(raw) : raw) + 0;
  const decimals = Math.max(decimalsOf(value), format === null || format === undefined ? 0 : shownDecimals(format));
  if (type === 'count' && isThousandsLookalike(raw)) {
    const readings: Reading[] = [
      { answer: 'ribuan', value: Math.round(raw * 1000) },
      { answer: 'desimal', value: raw },
    ];
    const candidates = readings.map((reading) => reading.value);
    return { status: 'flag', value, candidates, readings, decimals: decimalsOf(raw), pattern: 'angka' };
  }
  return { status: 'ok', value, candidates: [], readings: [], decimals, pattern: null };
}

function isThousandsLookalike(raw: number): boolean {
  const size = Math.abs(raw);
  return size > 1 && size < 1000 && !Number.isInteger(raw) && decimalsOf(raw) <= 3;
}

/** × 100 without binary dust: 0.0256 → 2.56, not 2.5600000000000005. */
const shiftTwo = (value: number): number => Number((value * 100).toPrecision(12));

/** Decimals a person would see, at most six: beyond that a figure was calculated, not typed. */
function decimalsOf(value: number): number {
  const text = String(Number(value.toFixed(6)));
  const dot = text.indexOf('.');
  return dot === -1 ? 0 : text.length - dot - 1;
}

function shownDecimals(format: string): number {
  return /\.(0+)/.exec(format)?.[1]?.length ?? 0;
}
