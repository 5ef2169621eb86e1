import { MONTHS } from '../../dates/words';
import type { CellRef } from '../../findings/types';
import type { Words } from '../../findings/words';

/** A label inside a sentence: `balita pendek`, but `KPM PKH` stays. */
export const inSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** The parts of a value that lists several: keys, names or figures with `|` between them. */
export const listed = (value: string): string[] => value.split('|');

/** Where a finding is: `Desa Suka 2, Data Sasaran`; the village alone for figures that no form asks for. */
export function placeOf(words: Words, { village, variable }: CellRef): string {
  const form = words.form(variable);
  return form === words.label(variable) ? words.village(village) : `${words.village(village)}, ${form}`;
}

/** A column as a sentence names it: `Data Sasaran, Jumlah keluarga`; the label alone where the form has no other name. */
export function columnOf(words: Words, variable: string): string {
  const [form, label] = [words.form(variable), words.label(variable)];
  return form === label ? label : `${form}, ${label}`;
}

/** `2024-03` or `2024-03-20` as `Maret 2024`. */
export const monthName = (iso: string): string => `${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
/** `2024-03-20` as `20 Maret 2024`. */
export const dayName = (iso: string): string => `${Number(iso.slice(8, 10))} ${monthName(iso)}`;
