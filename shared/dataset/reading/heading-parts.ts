import { cellText } from '../values/text';
import { normaliseFully } from './normalise-heading';
import { yearsIn } from './years';
import type { CellValue } from '../types';

/**
 * What a column under a heading that several share is about: the whole, or one of its parts; `detail`: less than the figure
 * or none of it, as an age or a target; `other`: any words, of places, of a way of measuring.
 */
export type HeadingPart =
  | { readonly kind: 'whole' | 'sex' | 'month' | 'half' | 'share' | 'unit' | 'detail' | 'other'; readonly text: string }
  | {
      readonly kind: 'year';
      readonly text: string;
      readonly year: number;
      /** Whether it is all of that year, as against the girls of it. */
      readonly isWhole: boolean;
      /** Whether it is one month or part of that year, with nothing left out but time. */
      readonly isTime?: boolean;
    };

const WORDS: readonly (readonly [Exclude<HeadingPart['kind'], 'year' | 'detail' | 'other'>, RegExp])[] = [
  [
    'whole',
    /^(?:jumlah|jml|jlh|total|l p|lk pr|laki laki (?:dan )?perempuan|keseluruhan|seluruhnya|tahun ini|realisasi|n|abs(?:olut)?)$/,
  ],
  ['sex', /^(?:l|p|lk|pr|laki laki|laki|perempuan|pria|wanita|putra|putri|jumlah (?:l|p)|(?:l|p) jumlah)$/],
  ['half', /^(?:(?:semester|smt|sem) (?:1|2|i|ii)|triwulan (?:[1-4]|i{1,3}|iv)|tw (?:[1-4]|i{1,3}|iv))$/],
  [
    'month',
    /^(?:jan(?:uari)?|feb(?:ruari)?|peb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|jun[iu]?|jul[iu]?|ag(?:u?s(?:tus)?|t)|sep(?:t(?:ember)?)?|okt(?:ober)?|nov?p?(?:ember)?|des(?:ember)?)(?: 20\d\d)?$/,
  ],
  ['unit', /^(?:orang|org|jiwa|anak|balita|kk|keluarga|desa|unit|buah|ibu|d)$/],
];

/** Never the figure that a heading of people names. */
const SHARE = /^\(?\s*(?:%|persen(?:tase)?)\s*(?:\(?%\)?)?\s*\)?$/i;

/** What a cell below a heading says of its column; null for a heading of its own, and for a figure. */
export function headingPart(cell: CellValue | undefined): HeadingPart | null {
  const text = cellText(cell);
  const [year, ...others] = yearsIn(text);
  if (year !== undefined && others.length === 0 && /^(?:tahun|thn\.?)?\s*20\d\d$/i.test(text))
    return { kind: 'year', text, year, isWhole: true };
  if (SHARE.test(text)) return { kind: 'share', text };
  const plain = normaliseFully(text);
  const found = WORDS.find(([, words]) => words.test(plain));
  return found ? { kind: found[0], text } : null;
}

/** What several parts say of one column, from the top down: `2024` and `L` are the boys of that year. */
export function partsTogether(parts: readonly HeadingPart[]): HeadingPart | null {
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first ?? null;
  const text = parts.map((part) => part.text).join(' › ');
  const detail = parts.find(({ kind }) => kind !== 'year' && kind !== 'whole');
  const year = parts.find((part) => part.kind === 'year');
  if (year?.kind !== 'year') return { ...(detail ?? first), text };
  const { isTime = false, ...ofYear } = year;
  const isTimeAlone = isTime && detail === undefined;
  return { ...ofYear, text, isWhole: year.isWhole && detail === undefined, ...(isTimeAlone && { isTime: true }) };
}
