import type { Variable } from '@shared/catalogue';
import { parseDate, parseYesNo } from '@shared/dataset';
import type { CellValue } from '@shared/dataset/types';
import { cellText } from '@shared/dataset/values/text';
import { plainLink } from '@shared/rules';
import type { PageField } from '@extension/protocol/messages';
import type { FormMap, MapField, SavedState } from './types';
import type { WordType } from './types';

export interface Words {
  readonly type: WordType;
  readonly text: string;
}

/** The type of a variable that is entered as words; undefined for figures. */
export const wordTypeOf = (type: Variable['type'] | undefined): WordType | undefined =>
  type === undefined || type === 'count' || type === 'percent' ? undefined : type;

/** Returns what a cell says as words of a type; empty where it says nothing that can be read so. */
export function wordsIn(type: WordType, raw: CellValue | undefined): string {
  if (type === 'yesno') {
    const { value } = parseYesNo(raw);
    return value === null ? '' : value === 1 ? 'Ya' : 'Tidak';
  }
  if (type === 'date') return parseDate(raw).value ?? '';
  // Lines are kept: a text of several is entered as such.
  return typeof raw === 'string' ? raw.replace(/\r\n?/g, '\n').trim() : cellText(raw);
}

const compact = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
const CUT = /\s*(?:…|\.\.\.)$/;

/**
 * Returns what the site's list shows against the words meant. A text that the list shows the beginning of only is
 * `cut`: neither the same nor another. A blank or a dash is `absent`.
 */
export function compareWords({ type, text }: Words, shown: string): SavedState | 'cut' {
  if (/^[\s\u00a0\-–—]*$/.test(shown)) return 'absent';
  const same = (fits: boolean): SavedState => (fits ? 'same' : 'different');
  if (type === 'yesno' || type === 'date') return same(wordsIn(type, shown) === text);
  if (type === 'link' && plainLink(shown.trim()) === plainLink(text)) return 'same';
  if (compact(shown) === compact(text)) return 'same';
  return CUT.test(shown) && compact(text).startsWith(compact(shown.replace(CUT, ''))) ? 'cut' : 'different';
}

/**
 * Whether a yes is entered as 1 and a no as 0 where a field offers no choices. What stands in fields of the same kind tells;
 * where nothing stands, forms of villages have one number per desa (site.md: inferred) and those of the kabupaten words.
 */
export function answersAreFigures(level: FormMap['level'], standing: readonly (CellValue | undefined)[]): boolean {
  const answers = standing.filter((raw) => parseYesNo(raw).value !== null);
  return answers.length > 0 ? answers.every((raw) => /^[01]$/.test(cellText(raw))) : level === 'desa';
}

/** How words are to be written into a field of the page. */
export type WordEntry = { readonly value: string } | { readonly reason: string };

/**
 * Returns what is written into a field for words meant: the option's value, `true` or `false`, a day, or the words
 * themselves. `loading`: the choices of the field hang on one that is made before it, so they are looked for when it
 * comes to writing; `asFigure`: see `answersAreFigures`.
 */
export function wordEntry(
  { type, text }: Words,
  field: PageField,
  {
    loading,
    options: told = [],
    asFigure = false,
  }: { readonly loading: boolean; readonly options?: MapField['options']; readonly asFigure?: boolean },
): WordEntry {
  if (field.type === 'file') return { reason: 'dokumen dipilih sendiri di situs' };
  if (field.type === 'checkbox')
    return type === 'yesno' ? { value: String(text === 'Ya') } : { reason: 'ruas di halaman hanya dapat dicentang' };
  const isFigure = field.type === 'number' || (field.type === 'text' && (asFigure || (field.unit ?? '') !== ''));
  if (isFigure && type === 'yesno') return { value: text === 'Ya' ? '1' : '0' };
  if (field.type === 'number') return { reason: 'ruas di halaman hanya menerima angka' };
  const choices = field.options.filter((option) => option.value !== '');
  if (field.type !== 'select' && field.type !== 'radio') {
    return { value: field.type === 'textarea' ? text : text.replace(/\s*\n\s*/g, ' ') };
  }
  // What a person said of the choices when the page was recorded comes first: `Ada` is a yes there.
  const said = type === 'yesno' ? told.filter(({ value }) => value === text.toLowerCase()) : [];
  const fitting = choices.filter((option) =>
    said.length > 0
      ? said.some((one) => compact(one.text) === compact(option.text))
      : compareWords({ type, text }, option.text) === 'same',
  );
  const [only] = fitting;
  if (only && fitting.length === 1) return { value: only.value };
  if (fitting.length > 1) return { reason: `pilihan "${text}" ada lebih dari satu di halaman` };
  return loading || choices.length === 0 ? { value: text } : { reason: `pilihan "${text}" tidak ada di halaman` };
}
