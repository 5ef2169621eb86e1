import type { VillageList } from '@shared/catalogue/schema';
import { DIRECTIONS, KINDS, NOTES, NUMERALS, SHORT } from './words';

export type Village = VillageList['villages'][number];
export type Random = () => number;
export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

/** One way in which a village's name is written otherwise than in the official list. */
type Manner = (text: string, random: Random, village: Village) => string;

const letterAt = (text: string, random: Random): number => 1 + Math.floor(random() * Math.max(1, text.length - 1));
/** The keys left and right of each on the keyboard. */
const ROW = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const nextKey = (letter: string, random: Random): string => {
  const row = ROW.find((one) => one.includes(letter)) ?? 'aeiou';
  const at = row.indexOf(letter);
  return row[at + pick(random, [-1, 1])] ?? row[at === 0 ? 1 : at - 1] ?? letter;
};
const OLD: readonly (readonly [RegExp, string])[] = [
  [/ny/i, 'nj'],
  [/c(?!h)/i, 'tj'],
  [/j(?!j)/i, 'dj'],
  [/y/i, 'j'],
  [/u/i, 'oe'],
];

/** What a hurried hand makes of the words themselves; a numeral at the end is out of its reach. */
export const WORDS: Readonly<Record<string, Manner>> = {
  'abbreviated word': (text, random) => {
    const known = SHORT.filter(([word]) => new RegExp(`\\b${word}(?=[a-z ])`, 'i').test(text));
    if (known.length === 0) return text;
    const [word, forms] = pick(random, known);
    return text
      .replace(new RegExp(`\\b${word}(?=[a-z ]) ?`, 'i'), pick(random, forms) + pick(random, ['. ', '.', ' ']))
      .trim();
  },
  'abbreviated direction': (text, random) =>
    DIRECTIONS.reduce(
      (done, [word, forms]) => done.replace(new RegExp(` ${word}$`, 'i'), ` ${pick(random, forms)}`),
      text,
    ),
  'old spelling': (text, random) => {
    const possible = OLD.filter(([letter]) => letter.test(text));
    const chosen = random() < 0.5 ? possible : possible.slice(0, 1);
    return chosen.reduce((done, [letter, old]) => done.replace(letter, old), text);
  },
  joined: (text) => text.replace(/ (?=[A-Za-z])/, ''),
  split: (text, random) => {
    const at = 2 + Math.floor(random() * Math.max(1, text.length - 4));
    return `${text.slice(0, at)} ${text.slice(at)}`;
  },
  hyphen: (text) => text.replace(' ', '-'),
  'missing letter': (text, random) => {
    const at = letterAt(text, random);
    return text.slice(0, at) + text.slice(at + 1);
  },
  'extra letter': (text, random) => {
    const at = letterAt(text, random);
    return text.slice(0, at) + pick(random, [text[at] ?? '', 'a', 'h', 'n', 'k', 'e']) + text.slice(at);
  },
  'swapped letters': (text, random) => {
    const at = 1 + Math.floor(random() * Math.max(1, text.length - 2));
    return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
  },
  'other letter': (text, random) => {
    const at = letterAt(text, random);
    return text.slice(0, at) + nextKey((text[at] ?? '').toLowerCase(), random) + text.slice(at + 1);
  },
  'other vowel': (text, random) => {
    const at = 1 + text.slice(1).search(/[aeiou]/);
    return at === 0 ? text : text.slice(0, at) + pick(random, ['a', 'e', 'i', 'o', 'u']) + text.slice(at + 1);
  },
  'missing syllable': (text, random) => {
    const syllables = text.match(/[^aeiou ]*[aeiou]+(?:[^aeiou ]+(?![aeiou]))?| /gi) ?? [];
    if (syllables.length < 4) return text;
    const at = 1 + Math.floor(random() * (syllables.length - 1));
    return syllables
      .filter((_, index) => index !== at)
      .join('')
      .trim();
  },
  'vowels left out': (text, random) => {
    const word = pick(random, text.split(' '));
    return word.length < 5
      ? text
      : text.replace(word, word.slice(0, 1) + word.slice(1, -2).replace(/[aeiou]/g, '') + word.slice(-2));
  },
  'word shortened': (text, random) => {
    const [first = '', ...others] = text.split(' ');
    return others.length === 0 || first.length < 5
      ? text
      : [`${first.slice(0, pick(random, [3, 4]))}.`, ...others].join(' ');
  },
  'word of its kind left out': (text) => text.replace(/^(?:Gampong|Kampung|Nagari|Koto|Dusun|Desa|Meunasah) /i, ''),
  'letters like digits': (text, random) => {
    const [from, to] = pick(random, [
      [/l/, '1'],
      [/l/, 'I'],
      [/i/, 'l'],
      [/i/, '1'],
      [/o/, '0'],
    ] as const);
    return text.replace(from, to);
  },
};

/** What becomes of the numeral at the end of a name. */
export const numeralOf = (numeral: string, random: Random): string => {
  const at = NUMERALS.findIndex((forms) => forms.includes(numeral.trim().toLowerCase()));
  const forms = NUMERALS[at];
  if (!forms) return numeral;
  const [roman, arabic, word] = forms;
  return pick(random, [
    ` ${arabic}`,
    `${arabic}`,
    ` ${roman.toUpperCase()}`,
    `-${roman.toUpperCase()}`,
    ` ${word}`,
    ` ${roman.replace(/i/g, 'l')}`,
    ` 0${arabic}`,
  ]);
};

/** What is put around a name; the kecamatan stands behind it where a list has no column for it. */
export const AROUND: Readonly<Record<string, Manner>> = {
  'kind of village': (text, random, { code }) =>
    `${pick(random, KINDS.get(code.slice(0, 2)) ?? KINDS.get('') ?? [])} ${text}`,
  'number before': (text, random) => {
    const number = 1 + Math.floor(random() * 60);
    return pick(random, [`${number}. `, `${number}) `, `${number} `, `(${number}) `, `0${number}. `]) + text;
  },
  'note behind': (text, random) => text + pick(random, NOTES),
  'kecamatan behind': (text, random, { kecamatan }) =>
    text +
    pick(random, [
      ` Kec. ${kecamatan}`,
      ` (Kec. ${kecamatan})`,
      ` - ${kecamatan}`,
      `, Kecamatan ${kecamatan}`,
      ` kec ${kecamatan}`,
      ` / ${kecamatan}`,
      ` (${kecamatan})`,
    ]),
  capitals: (text) => text.toUpperCase(),
  'small letters': (text) => text.toLowerCase(),
  'doubled spaces': (text) => ` ${text.replace(/ /g, '  ')} `,
};

/** A line that is no village, though it bears the name of one. */
export const serviceOf = (name: string, random: Random): string =>
  pick(random, ['PUSKESMAS ', 'Puskesmas ', 'PKM ', 'UPTD Puskesmas ', 'Pusk. ', 'Pustu ', 'Posyandu ', 'RSUD ']) +
  name;

/** A line about a whole kecamatan, which may be called like one of its villages. */
export const kecamatanLineOf = (name: string, random: Random): string =>
  pick(random, ['Kecamatan ', 'KECAMATAN ', 'Kec. ', 'Jumlah Kec. ', 'Total ']) + name;
