import { decimalsWritten, readings } from '@shared/dataset/values/readings';
import type { SavedState } from '../types';
import { compareWords } from '../words';
import type { Words } from '../words';

/** What one form should say in one field: a figure, or words. */
export type Expected = number | Words;

/**
 * Compares what was meant with what the site's list shows. Both notations of the site are read; an ambiguous figure is
 * equal if either reading is exactly the expected one. Lists round percentages: a fraction is equal when the list shows
 * at least two decimals and they are those of the rounded value. A blank or a dash is `absent`, never 0.
 */
export function compareSaved(
  expected: ReadonlyMap<string, Expected>,
  saved: ReadonlyMap<string, string>,
): ReadonlyMap<string, SavedState | 'cut'> {
  return new Map([...expected].map(([variable, value]) => [variable, stateOf(value, saved.get(variable) ?? '')]));
}

function stateOf(value: Expected, text: string): SavedState | 'cut' {
  if (typeof value !== 'number') return compareWords(value, text);
  if (/^[\s\u00a0\-–—]*$/.test(text)) return 'absent';
  const decimals = decimalsWritten(text);
  const rounds = !Number.isInteger(value) && decimals >= 2;
  const same = readings(text).some(
    (reading) =>
      Math.abs(reading - value) < 1e-9 || (rounds && Math.abs(reading - value) <= 0.5 * 10 ** -decimals + 1e-9),
  );
  return same ? 'same' : 'different';
}
