import { cleanText } from '../values/text';

/**
 * A heading as compared: lower case, no numbering (`1.`, `a)`), stars, colons or remarks in brackets, underscores and
 * punctuation as spaces. `Jumlah_Keluarga *` and `2. Jumlah keluarga (KK):` both give `jumlah keluarga`.
 */
export function normaliseHeading(heading: string): string {
  const text = cleanText(heading).toLowerCase();
  const withoutRemarks = words(text.replace(/\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g, ' '));
  return withoutRemarks === '' ? words(text) : withoutRemarks;
}

/** As `normaliseHeading`, remarks in brackets kept: `(DPPKB)` can tell two headings apart. */
export const normaliseFully = (heading: string): string => words(cleanText(heading).toLowerCase());

function words(text: string): string {
  return text
    .replace(/^\s*(?:\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/, '')
    .replace(/%/g, ' persen ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
