import { cleanText } from '../values/text';
import { nameForms, type NameForm } from './name-forms';
import { KIND, KIND_OR_NAME, NO_VILLAGE, PART_OF_NAME } from './village-words';

/** One way to take what is written for a name. */
export interface NameReading {
  readonly forms: readonly NameForm[];
  /** The kecamatan written behind the name; empty if none is. */
  readonly kecamatan: string;
  /** Nothing but the list of kecamatan can tell whether it is one. */
  readonly isPerhaps: boolean;
}

const NUMBER_BEFORE = /^\(?\d{1,3}(?:\s*[.)\]:-]+\s*|\s+)(?=\(?[a-z])/;
/** `KelurahanKesambe Baru`: a capital letter begins the name. */
const GLUED_KIND = /^([Dd]esa|[Kk]elurahan)(?=[A-Z])/;
const MARKS_BEHIND = /(?:\s*(?:[*:;,\-–]|(?:^|\s)\d\)|\s\.))+$/;
const WITH_KECAMATAN = /^(.+?)[\s,(/-]+kec(?:amatan)?\b[.:]?\s*([^()]+)\)?$/;
const IN_BRACKETS = /^([^()].*)\(([^()]*)\)([^()]*)$/;
const BEHIND_SIGN = /^(.+?)(?:\s+[-–/]\s*|\s*[-–/]\s+|,\s*|\/)([a-z][^-–/,]*)$/;

/** What is left of a name without the word for its kind has so many letters at least. */
const SHORTEST = 3;
/** What it costs to leave out what stands around a name. */
const COST = { kind: 0.3, partOfName: 1.5, number: 0.05, marks: 0.05, note: 0.1, behind: 0.2 };

/**
 * Returns the ways to read a written name: with and without a number before it, the word for its kind, notes, and the
 * kecamatan behind it (`12. Ds. Air Dingin (Kec. Kota Padang)`); what is left out costs a little, so that a name which
 * has all of it as its own wins.
 */
export function readName(written: string): NameReading[] {
  const text = cleanText(written).replace(GLUED_KIND, '$1 ').toLowerCase();
  const found = new Map<string, Part>();
  const add = (part: Part): void => {
    const name = part.text.trim();
    const key = `${name}\n${part.kecamatan}`;
    if (/[a-z0-9]/.test(name) && (found.get(key)?.cost ?? Infinity) > part.cost)
      found.set(key, { ...part, text: name });
  };
  for (const whole of withAndWithout(text, NUMBER_BEFORE, COST.number)) {
    for (const marked of withAndWithout(whole.text, MARKS_BEHIND, COST.marks)) {
      const cost = whole.cost + marked.cost;
      for (const part of partsOf(marked.text)) {
        for (const name of withoutKind(part.text))
          add({ ...part, text: name.text, cost: cost + part.cost + name.cost });
      }
    }
  }
  return [...found.values()].flatMap(({ text: name, kecamatan, isPerhaps, cost }) => {
    const forms = nameForms(name).map((form) => ({ ...form, cost: form.cost + cost }));
    return forms.length === 0 ? [] : [{ forms, kecamatan, isPerhaps }];
  });
}

/** Returns the forms of a name in the official list: with the word for its kind and without. */
export const officialForms = (name: string): NameForm[] => {
  const text = cleanText(name).toLowerCase();
  const plain = nameForms(text.replace(/[()]/g, ' '));
  const withoutIt = (word: RegExp, cost: number): NameForm[] => {
    const short = text.replace(word, '');
    if (short === text || short.length < SHORTEST) return [];
    return nameForms(short).map((form) => ({ ...form, cost: form.cost + cost }));
  };
  return [...plain, ...withoutIt(KIND_OR_NAME, OFFICIAL.kind), ...withoutIt(PART_OF_NAME, OFFICIAL.partOfName)];
};
/** More than a letter: the official name has the word where it is needed. */
const OFFICIAL = { kind: 1.1, partOfName: 1.5 };

/** Whether a line begins like one about a puskesmas, a kecamatan or a source, not a village. */
export const isLikeNoVillage = (written: string): boolean =>
  NO_VILLAGE.test(
    cleanText(written)
      .toLowerCase()
      .replace(NUMBER_BEFORE, '')
      .replace(/[.-]+(?=\s|$)/g, ' '),
  );

interface Stretch {
  readonly text: string;
  readonly cost: number;
}
interface Part extends Stretch {
  readonly kecamatan: string;
  readonly isPerhaps: boolean;
}

function withAndWithout(text: string, around: RegExp, cost: number): Stretch[] {
  const short = text.replace(around, '');
  return short === text
    ? [{ text, cost: 0 }]
    : [
        { text, cost: 0 },
        { text: short, cost },
      ];
}

function withoutKind(text: string): Stretch[] {
  const name = text.replace(KIND, '').trim();
  const short = name.replace(KIND_OR_NAME, '');
  const shorter = short.replace(PART_OF_NAME, '');
  return [
    { text: name, cost: 0 },
    ...(name === text.trim() ? [] : [{ text, cost: 0 }]),
    ...(short === name || short.length < SHORTEST ? [] : [{ text: short, cost: COST.kind }]),
    ...(shorter === short || shorter.length < SHORTEST ? [] : [{ text: shorter, cost: COST.partOfName }]),
  ];
}

function partsOf(text: string): Part[] {
  const [, before = '', named = ''] = WITH_KECAMATAN.exec(text) ?? [];
  if (before !== '') return [{ text: withoutBrackets(before), kecamatan: named, isPerhaps: false, cost: COST.note }];
  const whole = { text: text.replace(/[()]/g, ' '), kecamatan: '', isPerhaps: false, cost: 0 };
  const [, head = '', inside = '', tail = ''] = IN_BRACKETS.exec(text) ?? [];
  const note = { ...whole, text: withoutBrackets(`${head} ${tail}`), cost: COST.note };
  const [, name = '', behind = ''] = BEHIND_SIGN.exec(text) ?? [];
  return [
    whole,
    ...(head === '' ? [] : [note, { ...note, kecamatan: inside.trim(), isPerhaps: true }]),
    ...(name === ''
      ? []
      : [
          {
            text: withoutBrackets(name),
            kecamatan: withoutBrackets(behind).trim(),
            isPerhaps: true,
            cost: COST.behind,
          },
        ]),
  ].filter((part) => !part.isPerhaps || /[a-z]{3}/.test(part.kecamatan));
}

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/g, ' ');
