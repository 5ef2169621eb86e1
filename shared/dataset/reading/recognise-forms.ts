import type { HeadingIndex } from './heading-index';
import { normaliseFully } from './normalise-heading';

/** Spreadsheet programs cut sheet names at 31 characters, so a long beginning counts as the name. */
const CUT_NAME = 15;

/**
 * Which forms a text speaks of: `Keluarga Berisiko 3`, or a title that contains a form's heading or indicator.
 * Where one name lies inside another (`Bumil 1` in `Bumil 12`) only whole words count, and the longest name wins.
 */
export function recogniseForms(text: string, index: HeadingIndex): ReadonlySet<string> {
  const wanted = normaliseFully(text);
  const found = new Map<string, number>();
  if (wanted === '') return new Set();
  for (const { form, names } of index.formNames) {
    for (const name of names) {
      const isNamed = ` ${wanted} `.includes(` ${name} `) || (wanted.length >= CUT_NAME && name.startsWith(wanted));
      if (isNamed) found.set(form, Math.max(found.get(form) ?? 0, Math.min(name.length, wanted.length)));
    }
  }
  const longest = Math.max(...found.values());
  return new Set([...found].filter(([, length]) => length === longest).map(([form]) => form));
}
