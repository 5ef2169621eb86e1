import { memoByObject } from '../../once';
import type { HeadingIndex } from './heading-index';

const ABBREVIATIONS = new Map([
  ['jml', 'jumlah'],
  ['jlh', 'jumlah'],
  ['jum', 'jumlah'],
  ['total', 'jumlah'],
  ['seluruh', 'jumlah'],
  ['keseluruhan', 'jumlah'],
  ['kel', 'keluarga'],
  ['kk', 'keluarga'],
  ['klg', 'keluarga'],
  ['bln', 'bulan'],
  ['mendapatkan', 'mendapat'],
  ['dapat', 'mendapat'],
  ['memperoleh', 'mendapat'],
  ['menerima', 'mendapat'],
  ['persentase', 'persen'],
  ['presentase', 'persen'],
  ['prosentase', 'persen'],
  ['cakupan', 'persen'],
  ['resiko', 'berisiko'],
  ['beresiko', 'berisiko'],
  ['risiko', 'berisiko'],
  ['krs', 'keluarga berisiko stunting'],
  ['bumil', 'ibu hamil'],
  ['rematri', 'remaja putri'],
  ['catin', 'calon pengantin'],
  ['ukur', 'diukur'],
]);
const FILLER = new Set(['yang', 'yg', 'dan', 'di', 'ke', 'dari', 'dengan', 'dgn', 'pada', 'untuk', 'atau', 'oleh']);

export interface Similar {
  readonly variable: string;
  /** 0–1: Dice coefficient of the words, rare words counting more. */
  readonly score: number;
}

/** Compares headings word by word; built once per edition. */
export const similarityTo = memoByObject((index: HeadingIndex): ((normalised: string) => readonly Similar[]) => {
  const labels = index.labels.map(({ variable, text }) => ({ variable, tokens: tokensOf(text) }));
  const frequency = new Map<string, number>();
  for (const { tokens } of labels) for (const token of tokens) frequency.set(token, (frequency.get(token) ?? 0) + 1);
  const weigh = (token: string): number => Math.log(1 + labels.length / (frequency.get(token) ?? 1));
  const weightOf = (tokens: ReadonlySet<string>): number => [...tokens].reduce((sum, token) => sum + weigh(token), 0);

  return (normalised) => {
    const wanted = tokensOf(normalised);
    const best = new Map<string, number>();
    for (const { variable, tokens } of labels) {
      const shared = weightOf(new Set([...wanted].filter((token) => tokens.has(token))));
      const score = shared === 0 ? 0 : (2 * shared) / (weightOf(wanted) + weightOf(tokens));
      if (score > (best.get(variable) ?? 0)) best.set(variable, score);
    }
    return [...best].map(([variable, score]) => ({ variable, score })).sort((a, b) => b.score - a.score);
  };
});

function tokensOf(normalised: string): ReadonlySet<string> {
  const words = normalised.split(' ').flatMap((word) => (ABBREVIATIONS.get(word) ?? word).split(' '));
  return new Set(words.filter((word) => word !== '' && !FILLER.has(word)));
}
