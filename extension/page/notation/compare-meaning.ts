import { dateIn, isDay } from './date-notation';
import { isFigure, numbersIn } from './notation';
import type { Notation } from './notation';

/** What a field's text is to be read as, in the field's own notation; null: nothing tells which one it is. */
export type Reading =
  | { readonly kind: 'number'; readonly notation: Notation | null }
  | { readonly kind: 'date'; readonly pattern: string | null }
  | { readonly kind: 'option'; readonly options: readonly { readonly value: string; readonly text: string }[] }
  | { readonly kind: 'text' };

export type Comparison = 'same' | 'different' | 'ambiguous';

/** Ways a date is commonly written; of a day and month both up to 12 the first two contradict each other. */
const DATE_PATTERNS = [
  'dd/mm/yyyy',
  'mm/dd/yyyy',
  'dd-mm-yyyy',
  'mm-dd-yyyy',
  'dd.mm.yyyy',
  'yyyy-mm-dd',
  'd mmmm yyyy',
];

/**
 * Whether a field's text means the value wanted (plain notation for figures, `YYYY-MM-DD` for dates, an option's value).
 * `ambiguous` where the text can be read as the value and as something else: 1.234 in a field of unknown notation is
 * 1234 as well as 1.234. Blank means nothing, never 0.
 */
export function compareMeaning(wanted: string, present: string, reading: Reading): Comparison {
  if (reading.kind === 'option') return compareOption(wanted, present, reading.options);
  if (reading.kind === 'number' && isFigure(wanted)) return among(Number(wanted), numbersIn(present, reading.notation));
  if (reading.kind === 'date' && isDay(wanted)) return among(wanted, datesIn(present, reading.pattern));
  return present.trim() === wanted ? 'same' : 'different';
}

/** Same when every reading is the wanted one, ambiguous when only some are. */
function among<T>(wanted: T, readings: readonly T[]): Comparison {
  if (!readings.includes(wanted)) return 'different';
  return readings.every((one) => one === wanted) ? 'same' : 'ambiguous';
}

const datesIn = (text: string, pattern: string | null): string[] =>
  (pattern === null ? DATE_PATTERNS : [pattern]).flatMap((one) => dateIn(text, one) ?? []);

/** Options by exact value; a text only where the field shows one instead of its value, and only if no other shares it. */
function compareOption(
  wanted: string,
  present: string,
  options: readonly { readonly value: string; readonly text: string }[],
): Comparison {
  if (wanted === '') return 'different';
  if (present === wanted) return 'same';
  const meant = options.filter(({ text }) => text === present.trim());
  if (!meant.some(({ value }) => value === wanted)) return 'different';
  return meant.length === 1 ? 'same' : 'ambiguous';
}
