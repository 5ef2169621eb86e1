import type { CellRef } from '../findings/types';
import type { Words } from '../findings/words';

/** A label inside a sentence: `balita pendek`, but `KPM PKH` stays. */
export const inSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** Where a finding is: `Desa Suka 2, Data Sasaran`; the village alone for figures that no form asks for. */
export function placeOf(words: Words, { village, variable }: CellRef): string {
  const form = words.form(variable);
  return form === words.label(variable) ? words.village(village) : `${words.village(village)}, ${form}`;
}
