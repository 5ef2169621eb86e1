/** A 16-digit NIK or family card: it begins with a province, and a date stands in its middle (women's day plus 40). */
const IDENTITY =
  /(?<!\d)(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])(?:[ .-]?\d){4}[ .-]?(?:0[1-9]|[1256]\d|[37][01]|4[1-9])[ .-]?(?:0[1-9]|1[0-2])(?:[ .-]?\d){6}(?![ .-]?\d)/;
const MOBILE = /(?<!\d)(?:\+?62[ .-]?|0)8\d{2}[ .-]?\d{3,4}[ .-]?\d{2,5}(?!\d)/;

/**
 * Returns what number of a person stands in a text, e.g. in a title or in a file's name; null if none. The number
 * itself is never told. A time stamp of 16 digits is none unless it could be a NIK.
 */
export function personalNumber(text: string): string | null {
  if (IDENTITY.test(text)) return 'NIK atau nomor Kartu Keluarga';
  return MOBILE.test(text) ? 'nomor telepon' : null;
}
