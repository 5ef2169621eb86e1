import { DIRECTIONS, romanNumber, SHORT_FORMS, spelledNumber } from './village-words';

/** Letters that a word leaves out: none, its vowels (`Krngsari`), or any (`Krg.`). */
export type Gap = 'none' | 'vowels' | 'any';

/** One form of a name, as compared. */
export interface NameForm {
  /** Letters and digits without the number at the end, spellings before 1972 folded. */
  readonly key: string;
  /** `2` of `Tanjung Sanai II`; empty if there is none. */
  readonly number: string;
  /** Whether a word begins at each letter of the key. */
  readonly begins: readonly boolean[];
  /** What may be left out before each letter of the key, and behind its last: inside a shortened word anything. */
  readonly gaps: readonly Gap[];
  /** What taking the name in this form costs: 0 = as it is written. */
  readonly cost: number;
}

const BY_WORD = 0.1;
/** A figure that hangs on the letters may be one of them. */
const BY_LETTER = 0.3;
const LONGEST_SHORT = 5;
const SO_FEW_VOWELS = /[^aeiou]{3}|^[^aeiou]{2}[^aeioulrhy]|^[^aeiou][^aeioulrhwy]/;

interface Word {
  readonly text: string;
  readonly gap: Gap;
}

/**
 * Returns the forms in which a name without anything around it may be compared: its last word as a number and as a word.
 * @param text in lower case
 */
export function nameForms(text: string): NameForm[] {
  const words = wordsOf(text);
  const last = words[words.length - 1];
  const asWritten = formOf(words, '', 0);
  if (!last || words.length === 1) return asWritten.key === '' ? [] : [asWritten];
  const before = words.slice(0, -1);
  const direction = DIRECTIONS.get(last.text);
  if (direction !== undefined) return [asWritten, formOf([...before, { text: direction, gap: 'none' }], '', BY_WORD)];
  if (/^\d+$/.test(last.text)) {
    const asNumber = formOf(before, String(Number(last.text)), 0);
    const hangs = /[a-z]\d+$/.test(text.trim()) ? [formOf(words, '', BY_LETTER)] : [];
    const strokes = /^1{2,3}$/.test(last.text) ? [formOf(before, romanNumber(last.text), BY_LETTER)] : [];
    return [asNumber, ...hangs, ...strokes];
  }
  const roman = romanNumber(last.text);
  if (roman !== '')
    return /l/.test(last.text) ? [asWritten, formOf(before, roman, BY_LETTER)] : [formOf(before, roman, 0)];
  const spelled = spelledNumber(last.text);
  return spelled === '' ? [asWritten] : [asWritten, formOf(before, spelled, 0)];
}

function wordsOf(text: string): Word[] {
  const plain = text.replace(/[’'`]/g, '').replace(/([a-z])[01](?=[a-z])/g, (pair, letter: string) => {
    return letter + (pair.endsWith('0') ? 'o' : 'l');
  });
  const found = plain.match(/[a-z]*l1\b|[a-z]+\.?|\d+/g) ?? [];
  return found.map((word) => {
    const letters = word.replace('.', '');
    const known = SHORT_FORMS.get(letters);
    if (known !== undefined) return { text: known, gap: 'none' };
    return { text: letters, gap: gapOf(letters, word.endsWith('.')) };
  });
}

function gapOf(word: string, isMarked: boolean): Gap {
  if (/\d/.test(word)) return 'none';
  if (isMarked ? word.length <= LONGEST_SHORT : word.length <= 4 && !/[aeiouy]/.test(word)) return 'any';
  return SO_FEW_VOWELS.test(fold(word).replace(/ng|ny/g, 'n')) ? 'vowels' : 'none';
}

function formOf(words: readonly Word[], number: string, cost: number): NameForm {
  let key = '';
  const begins: boolean[] = [];
  const gaps: Gap[] = [];
  for (const word of words) {
    const letters = word.gap === 'any' ? word.text : fold(word.text);
    for (let at = 0; at < letters.length; at++) {
      begins.push(at === 0);
      if (at > 0) gaps[key.length] = word.gap;
      else gaps[key.length] ??= 'none';
      key += letters[at] ?? '';
    }
    gaps[key.length] = word.gap;
  }
  return { key, number, begins, gaps, cost };
}

/** Spelling before 1972. */
const fold = (word: string): string =>
  word
    .replace(/tj/g, 'c')
    .replace(/dj/g, 'j')
    .replace(/oe/g, 'u')
    .replace(/^0+(?=\d)/, '');
