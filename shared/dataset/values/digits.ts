/** No district counts a million times a million of anything; longer numbers are numbers of persons, cards or telephones. */
export const LARGEST_FIGURE = 1e12;
const LONGEST_FIGURE = 13;
const LONG = /\d(?:[ .'-]?\d){12,}/g;

/** Returns whether so many digits stand in a row, without a separator, that they count nothing. */
export const isLongNumber = (text: string): boolean => /\d{13}/.test(text);

/** Returns the text with each long number in it told by its length alone: it may be that of a person. */
export const withoutLongNumbers = (text: string): string =>
  text.replace(LONG, (digits) => `deretan ${digits.replace(/\D/g, '').length} angka`);

/** Returns how many digits a text of nothing else has, from 13 on; null for any other text. */
export function lengthOfLongNumber(text: string): number | null {
  const digits = text.replace(/[ .'-]/g, '');
  return /^\d+$/.test(digits) && digits.length >= LONGEST_FIGURE ? digits.length : null;
}
