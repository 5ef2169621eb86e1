import { headingPart } from './heading-parts';

const AIMS = /^(?:target|sasaran|realisasi|capaian)$/i;

/** Whether a word that divides the rows of villages is of one figure: a sex, or the whole of both. Others are figures apart. */
export function isOfOneFigure(word: string): boolean {
  const kind = headingPart(word)?.kind;
  return kind === 'sex' || kind === 'whole';
}

/**
 * Whether a word that divides the rows of villages means the same in the next file: one by sex, their whole, an aim or what
 * came of it. Months, half-years and mere numbers mean another time then.
 */
export const isLastingPart = (word: string): boolean => isOfOneFigure(word) || AIMS.test(word.trim());
