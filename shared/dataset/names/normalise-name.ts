import { cleanText } from '../values/text';

/** A village's or kecamatan's name as compared. */
export interface PlainName {
  /** Letters and digits only, spellings folded: equal keys are one name. */
  readonly key: string;
  /** The number at the end, `2` of `Tanjung Sanai II`; empty if there is none. */
  readonly number: string;
}

/** Kampung, Gampong and Nagari stay: they are part of names. */
const KIND = /^(?:desa|ds|kelurahan|kel|kecamatan|kec)\b[.:]?\s*(?=[a-z0-9])/;
const ABBREVIATIONS = new Map([
  ['tjg', 'tanjung'],
  ['tjng', 'tanjung'],
  ['tg', 'tanjung'],
  ['sei', 'sungai'],
  ['sungei', 'sungai'],
  ['sgi', 'sungai'],
  ['bt', 'batu'],
  ['bkt', 'bukit'],
  ['bkit', 'bukit'],
  ['gn', 'gunung'],
  ['gng', 'gunung'],
  ['kp', 'kampung'],
  ['kpg', 'kampung'],
  ['kmp', 'kampung'],
  ['tlg', 'talang'],
  ['lb', 'lubuk'],
  ['lbk', 'lubuk'],
  ['ma', 'muara'],
  ['pl', 'pulau'],
  ['ps', 'pasar'],
  ['psr', 'pasar'],
  ['sp', 'simpang'],
  ['spg', 'simpang'],
  ['krg', 'karang'],
  ['pdg', 'padang'],
]);
/** At the end of a name only: `Sel` and `Bar` begin other words. */
const DIRECTIONS = new Map([
  ['utr', 'utara'],
  ['ut', 'utara'],
  ['sel', 'selatan'],
  ['slt', 'selatan'],
  ['sltn', 'selatan'],
  ['tim', 'timur'],
  ['tmr', 'timur'],
  ['bar', 'barat'],
  ['brt', 'barat'],
  ['tgh', 'tengah'],
  ['tngh', 'tengah'],
]);
const ROMAN = ' i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/**
 * Folds what officers write differently and mean alike: `Ds. Tjg. Sanai II`, `TANJUNGSANAI 2` and `Tandjoeng Sanai ii`
 * have one key. Two villages of a district may have one key too, so equal keys alone prove nothing.
 */
export function normaliseName(name: string): PlainName {
  const text = cleanText(name)
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .trim()
    .replace(KIND, '');
  const words = text.replace(/[’'`]/g, '').match(/[a-z]+|\d+/g) ?? [];
  const expanded = words.map((word, at) => {
    const isLast = at === words.length - 1 && at > 0;
    const roman = isLast ? ROMAN.indexOf(word) : 0;
    if (roman > 0) return String(roman);
    return ABBREVIATIONS.get(word) ?? (isLast ? DIRECTIONS.get(word) : undefined) ?? word;
  });
  const last = expanded[expanded.length - 1] ?? '';
  return {
    key: expanded
      .map(fold)
      .join('')
      .replace(/([a-z])\1+/g, '$1'),
    number: /^\d+$/.test(last) ? String(Number(last)) : '',
  };
}

/** Spelling before 1972, and letters that are heard alike. */
const fold = (word: string): string =>
  word
    .replace(/tj/g, 'c')
    .replace(/dj/g, 'j')
    .replace(/oe/g, 'u')
    .replace(/y/g, 'i')
    .replace(/^0+(?=\d)/, '');
