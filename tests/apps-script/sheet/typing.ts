import type { Stored } from './cell';
import { GENERAL, serialOf } from './cell';

/** What typing (or `setValue` of a string) makes of a text. `format` is set where typing brings its own. */
export interface Typed {
  readonly value: Stored;
  readonly formula: string | null;
  readonly format: string | null;
}

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!)$/;

/** `1.895,5` in the Indonesian locale, `1,895.5` in the American one. Returns null for what is not a number. */
function typedNumber(text: string, locale: string): number | null {
  const [group, decimal] = /^(?:id|in)/.test(locale) ? ['.', ','] : [',', '.'];
  const grouped = new RegExp(`^-?\\d{1,3}(?:\\${group}\\d{3})*(?:\\${decimal}\\d+)?$`);
  const plain = new RegExp(`^-?\\d+(?:\\${decimal}\\d+)?$`);
  if (!grouped.test(text) && !plain.test(text)) return null;
  return Number(text.split(group).join('').replace(decimal, '.'));
}

/**
 * Reads a text as if it were typed into a cell: numbers, percentages, dates, errors and formulas are recognised unless
 * the cell is plain text (`@`).
 * "parsed exactly as if it were entered into the Google Sheets UI, so 'Mar 1 2016' becomes a date":
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption
 * "If it begins with '=' it is interpreted as a formula":
 * https://developers.google.com/apps-script/reference/spreadsheet/range#setvaluevalue
 *
 * Not checked on Google: a cell with a number format of its own keeps it when a date is typed, so the date reads back
 * as a plain number. That is the less kind of the two possibilities.
 */
export function typed(text: string, format: string, locale: string, year: number): Typed {
  if (format === '@') return { value: text, formula: null, format: null };
  if (text.startsWith('=')) return { value: '', formula: text, format: null };
  const asText = { value: text, formula: null, format: null };
  const trimmed = text.trim();
  if (ERROR.test(trimmed)) return { value: { error: trimmed }, formula: null, format: null };
  if (/^(true|false)$/i.test(trimmed)) return { value: /^true$/i.test(trimmed), formula: null, format: null };
  const own = (wanted: string): string | null => (format === GENERAL ? wanted : null);
  const number = typedNumber(trimmed.replace(/\s?%$/, ''), locale);
  if (number !== null && !trimmed.endsWith('%')) return { value: number, formula: null, format: null };
  if (number !== null) return { value: number / 100, formula: null, format: own('0.00%') };
  const date = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/.exec(trimmed);
  if (!date) return asText;
  const [first, second] = [Number(date[1]), Number(date[2])];
  const [day, month] = /^(?:id|in)/.test(locale) ? [first, second] : [second, first];
  if (month < 1 || month > 12 || day < 1 || day > 31) return asText;
  return { value: serialOf(Number(date[3] ?? year), month, day), formula: null, format: own('dd/mm/yyyy') };
}
