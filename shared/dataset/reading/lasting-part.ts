import { headingPart } from './heading-parts';

const AIMS = /^(?:target|sasaran|realisasi|capaian)$/i;

/**
 * Whether a word that divides the rows of villages means the same in the next file: one by sex, their whole, an aim or what
 * came of it. Months, half-years and mere numbers mean another time then.
 */
export function isLastingPart(word: string): boolean {
  const kind = headingPart(word)?.kind;
  return kind === 'sex' || kind === 'whole' || AIMS.test(word.trim());
}
