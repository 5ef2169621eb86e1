import type { GridChoice } from '@shared/dataset/types';
import { compareWords } from '../words';
import type { Words } from '../words';

/** How words are to be written into a cell of a template: a figure, a text, or not at all. */
export type TemplateEntry = { readonly value: number | string } | { readonly reason: string };

/** Texts of figures in a list are figures once they are chosen. */
const chosen = (text: string): number | string => (/^\d+$/.test(text) ? Number(text) : text);

/**
 * @param choice what the template lets a person choose from in this cell, where it does
 * @param asFigure whether yes and no are 1 and 0 there (`answersAreFigures`)
 */
export function templateEntry(words: Words, choice: GridChoice | undefined, asFigure: boolean): TemplateEntry {
  const { type, text } = words;
  if (choice) {
    if (choice.texts === null) return { reason: 'pilihan di templat tidak terbaca; pilih sendiri di templat' };
    const [only, ...more] = choice.texts.map((one) => one.trim()).filter((one) => compareWords(words, one) === 'same');
    if (only === undefined) return { reason: `pilihan "${text}" tidak ada di templat` };
    return more.length > 0 ? { reason: `pilihan "${text}" ada lebih dari satu di templat` } : { value: chosen(only) };
  }
  // Which notation of a day the site reads from a file no source says.
  if (type === 'date') return { reason: 'tanggal diketik sendiri di templat' };
  return { value: type === 'yesno' && asFigure ? Number(text === 'Ya') : text };
}
