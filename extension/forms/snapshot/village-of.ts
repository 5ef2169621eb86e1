import type { VillageList } from '@shared/catalogue';
import { normalise } from './normalise';

/** Finds villages in texts of the page, by code; by name only together with the kecamatan. */
export interface VillageFinder {
  /** The one village whose ten-digit code the texts carry (dots allowed) and no name among them gainsays, or null. */
  byCode(texts: readonly string[]): string | null;
  /** By code, else by name and kecamatan where that pair is unique. `kecamatan`: what the page says besides the text. */
  byText(text: string, kecamatan: string): string | null;
  /** The one village that one of the texts names and another of them, or of those around, puts in its kecamatan. */
  byName(texts: readonly string[], around: readonly string[]): string | null;
}

const CODE = /(?<!\d)\d{2}\.?\d{2}\.?\d{2}\.?\d{4}(?!\d)/g;
const ADDRESS_WORDS = /\b(desa|kelurahan|kel|kecamatan|kec)\b/g;

const bare = (text: string): string => normalise(normalise(text).replace(ADDRESS_WORDS, ' '));

export function villageFinder({ villages }: VillageList): VillageFinder {
  const codes = new Set(villages.map(({ code }) => code));
  const names = new Map<string, Set<string>>();
  for (const { code, name } of villages) names.set(bare(name), (names.get(bare(name)) ?? new Set()).add(code));
  const pairs = new Map<string, string | null>();
  for (const { code, name, kecamatan } of villages) {
    for (const pair of new Set([`${bare(name)} ${bare(kecamatan)}`, `${bare(kecamatan)} ${bare(name)}`])) {
      pairs.set(pair, pairs.has(pair) ? null : code);
    }
  }
  // BPS codes have ten digits too, and some equal the Kemendagri code of another village: the name then disagrees.
  const contradicted = (code: string, texts: readonly string[]): boolean => {
    const named = texts.map((text) => names.get(bare(text))).filter((codesOfName) => codesOfName !== undefined);
    return named.length > 0 && !named.some((codesOfName) => codesOfName.has(code));
  };
  const byCode = (texts: readonly string[]): string | null => {
    const found = new Set<string>();
    for (const text of texts) {
      for (const [match] of text.matchAll(CODE)) {
        const code = match.replace(/\./g, '');
        if (codes.has(code)) found.add(code);
      }
    }
    const agreeing = [...found].filter((code) => !contradicted(code, texts));
    return agreeing.length === 1 ? (agreeing[0] ?? null) : null;
  };
  /** A desa and a kelurahan of one name are told apart by that word and the seventh digit of the code. */
  const inKecamatan = (text: string, kecamatan: string): string | null => {
    const named = villages.filter((one) => bare(one.name) === bare(text) && bare(one.kecamatan) === bare(kecamatan));
    const kind = /^(desa|kelurahan|kel)\b/.exec(normalise(text))?.[1];
    const alike =
      named.length > 1 && kind ? named.filter(({ code }) => (code[6] === '1') !== (kind === 'desa')) : named;
    return alike.length === 1 ? (alike[0]?.code ?? null) : null;
  };
  return {
    byCode,
    byName(texts, around) {
      const words = texts.filter((text) => /\p{L}/u.test(text));
      const found = new Set<string>();
      words.forEach((text, at) => {
        for (const kecamatan of [...words.filter((_, other) => other !== at), ...around]) {
          const code = pairs.get(`${bare(text)} ${bare(kecamatan)}`);
          if (code && names.get(bare(text))?.has(code)) found.add(code);
        }
      });
      return found.size === 1 ? ([...found][0] ?? null) : null;
    },
    byText(text, kecamatan) {
      if (/\d{10}/.test(text.replace(/\./g, ''))) return byCode([text]);
      return pairs.get(bare(text)) ?? (kecamatan === '' ? null : inKecamatan(text, kecamatan));
    },
  };
}
