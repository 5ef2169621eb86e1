import type { Stored } from './cell';
import { GENERAL, isDateFormat } from './cell';

/**
 * What a cell shows, as far as the add-on looks: texts, numbers and percentages with the decimals of their format.
 * "The displayed value takes into account date, time and currency formatting … including formats applied automatically by
 * the spreadsheet's locale setting": https://developers.google.com/apps-script/reference/spreadsheet/range#getdisplayvalues
 */
export function shownAs(value: Stored, format: string, locale: string): string {
  if (typeof value === 'object') return value.error;
  if (typeof value !== 'number' || format === '@') return String(value);
  if (isDateFormat(format)) return `${value} as ${format}`;
  const isPercent = format.includes('%');
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const scaled = isPercent ? value * 100 : value;
  const text = format === GENERAL ? String(value) : `${scaled.toFixed(decimals)}${isPercent ? '%' : ''}`;
  return /^(?:id|in)/.test(locale) ? text.replace('.', ',') : text;
}
