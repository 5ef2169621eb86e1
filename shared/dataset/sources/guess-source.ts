import type { DenominatorSource } from '../../decisions/source';
import { MONTHS, two } from '../../dates/words';

/** Offices that officers name as the source of a target group's size, and the words their files carry. */
const OFFICES: readonly (readonly [string, RegExp])[] = [
  ['Dukcapil', /\b(?:dis)?dukcapil\b|\bdkb\b|catatan sipil|kependudukan bersih|administrasi kependudukan/i],
  ['Puskesmas', /\bpuskesmas\b|\bpkm\b|\be ?ppgbm\b|\bsigizi\b|\bkesga\b|\bdinkes\b|dinas kesehatan/i],
  [
    'KB/PLKB',
    /\bplkb\b|\bdppkb\w*|\bdp3akb\b|\bdp2kb\w*|\bbkkbn\b|\bsiga\b|\bpk ?2\d\b|pendataan keluarga|dinas kb\b/i,
  ],
];
export const OFFICE_NAMES: readonly string[] = OFFICES.map(([name]) => name);

const plain = (text: string): string => text.replace(/[_\-–—]+/g, ' ');

/** The one office a text names; null where it names none or several. */
function officeIn(text: string): string | null {
  const named = OFFICES.filter(([, words]) => words.test(plain(text)));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

const DAY = /\b(\d{1,2})[ ./](\d{1,2})[ ./](\d{4})\b/g;
const ISO = /\b(\d{4})[ ./](\d{1,2})[ ./](\d{1,2})\b/g;
const WORDED = new RegExp(`\\b(\\d{1,2}) (${MONTHS.join('|')}) (\\d{4})\\b`, 'gi');
const SEMESTER = /\bsem(?:ester)?\.? ?(1|2|ii|i)\b(?: tahun)? (\d{4})\b/gi;

const matches = (pattern: RegExp, text: string): string[][] => {
  const found: string[][] = [];
  text.replace(pattern, (...parts: unknown[]) => {
    found.push(parts.slice(1, 4).map(String));
    return '';
  });
  return found;
};
const isDay = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** The one day a text names (`DKB semester 2 2025` is of 31 December); null where it names none or several. */
function dayIn(text: string): string | null {
  const written = plain(text);
  const days = new Set<string>();
  const add = (year: string | undefined, month: number, day: number): void => {
    if (isDay(month, day)) days.add(`${year}-${two(month)}-${two(day)}`);
  };
  for (const [day, month, year] of matches(DAY, written)) add(year, Number(month), Number(day));
  for (const [year, month, day] of matches(ISO, written)) add(year, Number(month), Number(day));
  for (const [day, month = '', year] of matches(WORDED, written))
    add(year, MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1, Number(day));
  if (days.size === 0 && officeIn(text) === 'Dukcapil')
    for (const [half = '', year] of matches(SEMESTER, written)) {
      if (/^(?:1|i)$/i.test(half)) add(year, 6, 30);
      else add(year, 12, 31);
    }
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

/** Guesses whose figures a file has from its name, its sheets' names and titles, to be confirmed; null without a sign. */
export function guessSource(texts: readonly string[]): DenominatorSource | null {
  const all = texts.join(' \n ');
  const name = officeIn(all);
  return name === null ? null : { name, asOf: dayIn(all) };
}

/**
 * The office a column's own heading names, `Jumlah balita (Dukcapil)`; null where the heading is how the form itself calls
 * the column (`Jumlah keluarga berisiko (DPPKB)`), which tells nothing of where these figures came from.
 * @param known label and synonyms of the variable.
 */
export function officeInHeading(heading: string, known: readonly string[]): string | null {
  const [, inside] = /\(([^)]*)\)/.exec(heading) ?? /\b(?:sumber|menurut|versi)\b(.*)$/i.exec(heading) ?? [];
  const name = inside === undefined ? null : officeIn(inside);
  return name !== null && known.some((one) => officeIn(one) === name) ? null : name;
}
