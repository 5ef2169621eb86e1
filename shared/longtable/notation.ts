import { cellText } from '../dataset/values/text';
import type { LongTable } from './types';

/** Spellings that only one notation has: `1.234.567`, `2,56`, `1.234,5` are Indonesian, their mirror images English. */
const INDONESIAN = /^-?(?:\d{1,3}(?:\.\d{3}){2,}|\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3})+,\d+)\s*%?$/;
const ENGLISH = /^-?(?:\d{1,3}(?:,\d{3}){2,}|\d+\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:,\d{3})+\.\d+)\s*%?$/;

/**
 * How the numbers of a table are written, where its own cells prove it; null where nothing proves it or where they
 * contradict each other. With a proof, `1.895` beside `3,38` needs no question.
 */
export function notationOf(table: LongTable): 'id' | 'en' | null {
  const texts = table.rows.flatMap((row) => row.cells.filter((cell) => typeof cell === 'string').map(cellText));
  const [isIndonesian, isEnglish] = [
    texts.some((text) => INDONESIAN.test(text)),
    texts.some((text) => ENGLISH.test(text)),
  ];
  return isIndonesian === isEnglish ? null : isIndonesian ? 'id' : 'en';
}

/** Returns what a spelling question's answer is in a proven notation; null for questions notation does not settle. */
export function answerIn(notation: 'id' | 'en', question: string): 'ribuan' | 'desimal' | null {
  const sign = /:ddd([.,])ddd$/.exec(question)?.[1];
  if (sign === undefined) return null;
  return (sign === '.') === (notation === 'id') ? 'ribuan' : 'desimal';
}
