/** A small seeded generator (mulberry32): the same names are disturbed in the same way in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^Tanjung /i, 'Tjg. '],
  [/^Sungai /i, 'Sei '],
  [/^Bukit /i, 'Bkt. '],
  [/^Batu /i, 'Bt. '],
  [/^Gunung /i, 'Gn. '],
  [/^Kampung /i, 'Kp. '],
  [/^Talang /i, 'Tlg '],
  [/ Utara$/i, ' Utr.'],
  [/ Selatan$/i, ' Sel.'],
  [/ Timur$/i, ' Tim'],
];
const NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/ III$/, ' 3'],
  [/ II$/, ' 2'],
  [/ I$/, ' 1'],
];

/** What happens to names on their way into a sheet: manners of writing first, slips of the fingers last. */
const MANNERS: Readonly<Record<string, (name: string, random: () => number) => string>> = {
  upper: (name) => name.toUpperCase(),
  prefix: (name, random) => `${pick(random, ['Desa ', 'Ds. ', 'Kelurahan ', 'Kel. ', 'DESA '])}${name}`,
  joined: (name) => name.replace(/ (?=[A-Za-z])/, ''),
  split: (name, random) => {
    const at = 2 + Math.floor(random() * Math.max(1, name.length - 4));
    return `${name.slice(0, at)} ${name.slice(at)}`;
  },
  hyphen: (name) => name.replace(/ /, '-'),
  short: (name) => SHORT.reduce((text, [from, to]) => text.replace(from, to), name),
  digits: (name) => NUMBERS.reduce((text, [from, to]) => text.replace(from, to), name),
  old: (name, random) => {
    const [letter, spelling] = pick(random, ['u oe', 'j dj', 'c tj']).split(' ');
    return name.replace(letter ?? '', spelling ?? '');
  },
  doubled: (name, random) => {
    const at = 1 + Math.floor(random() * (name.length - 1));
    return name.slice(0, at) + (name[at] ?? '') + name.slice(at);
  },
  dropped: (name, random) => {
    const at = 1 + Math.floor(random() * (name.length - 1));
    return name.slice(0, at) + name.slice(at + 1);
  },
  swapped: (name, random) => {
    const at = 1 + Math.floor(random() * Math.max(1, name.length - 2));
    return name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2);
  },
  vowel: (name, random) => {
    const at = 1 + name.slice(1).search(/[aeiou]/);
    return at === 0 ? name : name.slice(0, at) + pick(random, ['a', 'e', 'i', 'o', 'u']) + name.slice(at + 1);
  },
};

/**
 * A name written in one manner, in a third of the cases in two. A numeral at the end is only rewritten as such: a slip in
 * it gives the name of the next village.
 */
export function perturb(name: string, random: () => number): string {
  const [, words = name, numeral = ''] = /^(.*?)( [IVX]+| \d+)?$/.exec(name) ?? [];
  const once = (text: string): string => {
    const manner = pick(random, Object.keys(MANNERS));
    return manner === 'digits' ? text : (MANNERS[manner]?.(text, random) ?? text);
  };
  const written = random() < 0.33 ? once(once(words)) : once(words);
  return random() < 0.3 ? (MANNERS.digits?.(written + numeral, random) ?? written) : written + numeral;
}
