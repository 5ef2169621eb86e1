import { MONTHS as INDONESIAN, two } from '@shared/dates/words';

/**
 * Dates travel as `YYYY-MM-DD` (month `YYYY-MM`, with time `YYYY-MM-DDTHH:MM`); a field shows them its own way. A pattern
 * is written with `d dd m mm mmm mmmm yy yyyy HH ii` and everything else as it stands.
 */
export const isDay = (value: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2})?$/.exec(value) ?? [];
  if (!year) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
};

const learnt = new WeakMap<HTMLElement, { readonly pattern: string; readonly takesDates: boolean }>();

/** Remembers what the field's calendar said of itself. `takesDates`: it must be given the date, text alone it misses. */
export const learnDatePattern = (element: HTMLElement, pattern: string, takesDates: boolean): void => {
  learnt.set(element, { pattern, takesDates });
};

/** A calendar belongs to the field: being read-only then only means that nobody shall type. */
export const hasCalendar = (element: HTMLElement): boolean =>
  learnt.has(element) ||
  element.matches('.hasDatepicker, .datepicker-input, .flatpickr-input') ||
  twinOf(element) !== null;
/** flatpickr's hidden original, which is what the form sends, of the box it shows instead. */
export const twinOf = (element: HTMLElement): HTMLInputElement | null => {
  const before = element.previousElementSibling;
  return before instanceof HTMLInputElement && before.matches('.flatpickr-input[type="hidden"]') ? before : null;
};
export const takesDates = (element: HTMLElement): boolean => learnt.get(element)?.takesDates ?? false;

/** Written out: asking the browser for them would take 50 ms of every page the script comes to. */
const MONTHS = {
  id: INDONESIAN,
  en: 'January February March April May June July August September October November December'.split(' '),
};
/** Short Indonesian months differ between libraries (Agt, Agu, Ags): three letters, and Agt read as well. */
const short = (name: string): string => name.slice(0, 3);

const TOKENS = /d{1,2}|m{1,4}|y{4}|y{2}|HH|ii/g;

/** The pattern a field states itself (attributes, then placeholder, then what stands in it), or null. */
export function datePatternOf(element: HTMLElement): string | null {
  const known = learnt.get(element)?.pattern;
  if (known) return known;
  const named = ['data-date-format', 'data-format', 'data-date-date-format'].map((name) => element.getAttribute(name));
  for (const said of [...named, element.closest('[data-date-format]')?.getAttribute('data-date-format')]) {
    if (said && /y/i.test(said) && /d/i.test(said)) return normal(said);
  }
  const { value = '', placeholder: hint = '', defaultValue = '' } = element as Partial<HTMLInputElement>;
  const placeholder = hint && normal(hint);
  if (
    placeholder &&
    /^(dd?[^\w\s]mm?[^\w\s]yy(yy)?|yyyy[^\w\s]mm?[^\w\s]dd?|mm?[^\w\s]dd?[^\w\s]yy(yy)?)( HH:ii)?$/.test(placeholder)
  ) {
    return placeholder;
  }
  return patternIn(value) ?? patternIn(defaultValue);
}

/** Indonesian (`hh/bb/tttt`), moment-like (`DD/MM/YYYY`) and picker spellings as one. */
function normal(text: string): string {
  const clean = text.trim().replace(/h{2}([^\w]+)b{2}([^\w]+)t{4}/i, 'dd$1mm$2yyyy');
  return clean
    .replace(/D{1,2}/g, (found) => found.toLowerCase())
    .replace(/M{1,4}/g, (found) => found.toLowerCase())
    .replace(/Y{2,4}/g, (found) => found.toLowerCase())
    .replace(/mm(?=\s*$)/, (found) => (clean.includes(':') ? 'ii' : found));
}

/** Returns what a written date gives away; day and month both up to 12 tell nothing. */
function patternIn(sample: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(sample)) return 'yyyy-mm-dd';
  const [, first, mark, second] = /^(\d{2})([/.-])(\d{2})\2\d{4}$/.exec(sample) ?? [];
  if (!mark || (Number(first) <= 12 && Number(second) <= 12)) return null;
  return Number(first) > 12 ? `dd${mark}mm${mark}yyyy` : `mm${mark}dd${mark}yyyy`;
}

/** `value` (as dates travel) in the field's pattern. */
export function dateAs(value: string, pattern: string, language: 'id' | 'en' = 'id'): string {
  const [day = '', time = '00:00'] = value.split('T');
  const [year = '', month = '', date = ''] = day.split('-');
  const name = MONTHS[language][Number(month) - 1] ?? '';
  return pattern.replace(TOKENS, (token) => {
    if (token === 'HH') return time.slice(0, 2);
    if (token === 'ii') return time.slice(3, 5);
    if (token.startsWith('y')) return year.slice(-token.length);
    if (token.startsWith('d')) return token === 'd' ? String(Number(date)) : date;
    return [String(Number(month)), month, short(name), name][token.length - 1] ?? '';
  });
}

/** The date written in `text`, as dates travel, or null. */
export function dateIn(text: string, pattern: string): string | null {
  const tokens: string[] = [];
  const parts = pattern.split(TOKENS).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  let source = parts[0] ?? '';
  for (const [token] of pattern.matchAll(TOKENS)) {
    source +=
      { d: '(\\d{1,2})', m: '(\\d{1,2})', mmm: '(\\p{L}+)', mmmm: '(\\p{L}+)', yyyy: '(\\d{4})' }[token] ?? '(\\d{2})';
    source += parts[tokens.push(token)] ?? '';
  }
  const found = new RegExp(`^${source}$`, 'u').exec(text.trim());
  if (!found) return null;
  const part = (letter: string): string => found[tokens.findIndex((token) => token.startsWith(letter)) + 1] ?? '';
  const month = /\D/.test(part('m')) ? monthNamed(part('m')) : two(part('m'));
  const year = part('y').length === 2 ? `20${part('y')}` : part('y');
  const value = `${year}-${month}-${two(part('d'))}`;
  if (!isDay(value)) return null;
  return tokens.includes('HH') ? `${value}T${part('H')}:${part('i')}` : value;
}

/** How dates are written where nothing says it. */
const USUAL = [
  'yyyy-mm-dd',
  'dd/mm/yyyy',
  'dd-mm-yyyy',
  'dd.mm.yyyy',
  'd/m/yyyy',
  'mm/dd/yyyy',
  'd mmmm yyyy',
  'mmm dd yyyy',
  'mmmm d, yyyy',
];

/** Every date `text` can mean where the field's pattern is not known. A weekday in front counts for nothing. */
export function datesIn(text: string): string[] {
  const bare = text.trim().replace(WEEKDAY, '');
  return [...new Set(USUAL.flatMap((pattern) => dateIn(bare, pattern) ?? []))];
}

/** The pattern in which `text` says `value`, or null. */
export const patternOf = (text: string, value: string): string | null =>
  USUAL.find((pattern) => dateIn(text, pattern) === value.slice(0, 10)) ?? null;

const WEEKDAY = /^\p{L}+,? (?=\p{L}+ \d|\d+ \p{L})/u;

function monthNamed(name: string): string {
  const start = name
    .toLowerCase()
    .replace(/^a(gt|gs)$/, 'agu')
    .slice(0, 3);
  const at = [...MONTHS.id, ...MONTHS.en].findIndex((month) => month.toLowerCase().startsWith(start));
  return two((at % 12) + 1);
}
