import type { RecordCell } from './record';
import type { SlipKind } from './types';

/** A figure that was meant, if the typed one is a slip: as written, so that decimals count. */
export interface Meant {
  readonly value: number;
  readonly decimals: number;
}

/** One way of typing wrongly: every figure that could have become the typed one. `chance` is its share of all slips. */
export interface Slip {
  readonly kind: SlipKind;
  readonly chance: number;
  meant(typed: RecordCell): readonly Meant[];
}

/** The digits of a figure without its decimal mark. */
const digitsOf = ({ value, decimals }: Meant): string => String(Math.round(value * 10 ** decimals));

const read = (digits: string, decimals: number): Meant => ({
  value: Number(`${digits}e-${decimals}`),
  decimals,
});

/** Figures from other digits; none that begins with a 0, which nobody writes, except below one percent. */
function ofDigits(typed: RecordCell, changed: (digits: string) => readonly string[]): Meant[] {
  const digits = digitsOf(typed);
  if (!(typed.value >= 0) || !/^\d{1,12}$/.test(digits)) return [];
  return changed(digits)
    .filter((one) => one !== '' && one !== digits && (typed.decimals > 0 || !/^0\d/.test(one)))
    .map((one) => read(one, typed.decimals));
}

const TEN = Array.from({ length: 10 }, (_, digit) => String(digit));

const swapped = (digits: string): string[] =>
  Array.from(digits.slice(1), (_, i) => digits.slice(0, i) + digits[i + 1]! + digits[i]! + digits.slice(i + 2));

const withOneMore = (digits: string): string[] =>
  Array.from({ length: digits.length + 1 }, (_, i) => i).flatMap((i) =>
    TEN.map((digit) => digits.slice(0, i) + digit + digits.slice(i)),
  );

const withOneLess = (digits: string): string[] =>
  Array.from(digits, (_, i) => digits.slice(0, i) + digits.slice(i + 1));

const withOneOther = (digits: string): string[] =>
  Array.from(digits, (_, i) => i).flatMap((i) => TEN.map((digit) => digits.slice(0, i) + digit + digits.slice(i + 1)));

/** The mark moved: 338,4 for 33,84, or a 0 too many or too few. A zero stays zero. */
function timesTen({ kind, value, decimals }: RecordCell): Meant[] {
  if (!(value > 0)) return [];
  const shifts = kind === 'percent' ? [1, 2] : [1];
  return shifts.flatMap((shift) => {
    const more = { value: Number(`${value}e${shift}`), decimals: Math.max(0, decimals - shift) };
    const fewer = { value: Number(`${value}e-${shift}`), decimals: decimals + shift };
    if (kind === 'percent') return [more, fewer];
    return Number.isInteger(fewer.value) ? [more, { ...fewer, decimals: 0 }] : [more];
  });
}

/** 1.434 read as 1,434, or written 1,43 because the last 0 fell away. */
const thousands = ({ kind, value }: RecordCell): Meant[] =>
  kind === 'count' && value > 0 && value < 1000 ? [{ value: Math.round(value * 1000), decimals: 0 }] : [];

/** How figures are typed wrongly, in the order in which two of the same result are told. */
export const SLIPS: readonly Slip[] = [
  { kind: 'times-ten', chance: 0.15, meant: timesTen },
  { kind: 'thousands-dot', chance: 0.1, meant: thousands },
  { kind: 'swapped', chance: 0.25, meant: (typed) => ofDigits(typed, swapped) },
  { kind: 'extra-digit', chance: 0.2, meant: (typed) => ofDigits(typed, withOneLess) },
  { kind: 'missing-digit', chance: 0.15, meant: (typed) => ofDigits(typed, withOneMore) },
  { kind: 'wrong-digit', chance: 0.15, meant: (typed) => ofDigits(typed, withOneOther) },
];
