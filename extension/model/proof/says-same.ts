import { variableOf } from '@shared/catalogue';
import { compareSaved, wordTypeOf } from '@extension/forms';
import { readings } from '@shared/dataset/values/readings';
import type { Derived } from '../figures/derive';

/** A saved list says nothing there. */
export const isBlankText = (text: string): boolean => /^[\s\u00a0\-–—]*$/.test(text);

/**
 * Whether a field of the saved list says what the log has for it, a figure in either notation and rounded as lists
 * round: both may be the list's own words.
 */
export function saysSame(
  { edition }: Pick<Derived, 'edition'>,
  variable: string,
  text: string,
  listed: string,
): boolean {
  if (text.trim() === listed.trim()) return true;
  const type = wordTypeOf(variableOf(edition, variable)?.type);
  const meant = type ? [{ type, text }] : readings(text);
  return meant.some((one) => {
    const state = compareSaved(new Map([[variable, one]]), new Map([[variable, listed]])).get(variable);
    return state === 'same' || state === 'cut';
  });
}
