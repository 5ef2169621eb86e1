/** Numbering before a label: `1.`, `a)`, `30 Jumlah`. */
const NUMBERING = /^\s*(?:\(?(?:\d{1,2}|[a-z])\s*[.)]\s*|\d{1,2}\s+(?=\p{L}))/iu;

/**
 * A wording, or a path of column headers, as two readings of the same page are compared: blanks, numbering, stars and colons mean nothing; signs such
 * as `<` and `%` do, and so does every word. `1. Bayi  < 6 bulan *:` → `bayi <6 bulan`.
 */
export const wording = (text: string): string =>
  text
    .toLowerCase()
    .split(' · ')
    .map((part) => part.replace(NUMBERING, ''))
    .join(' ')
    .replace(/[*:]+/g, ' ')
    .replace(/([^\p{L}\p{N}\s])\s+/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** A label as it would head a column: without its numbering and the stars and colons of a form. */
export const bareLabel = (text: string): string =>
  text
    .replace(NUMBERING, '')
    .replace(/[\s*:]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The text without the name, kecamatan and code of the village the page is about, which differ on the next page. */
export function withoutVillage(
  text: string,
  village: { readonly code: string; readonly name: string; readonly kecamatan: string } | null,
): string {
  let bare = text.replace(/(?<!\d)\d{2}\.?\d{2}\.?\d{2}\.?\d{4}(?!\d)/g, ' ');
  for (const name of village ? [village.name, village.kecamatan] : []) {
    const at = bare.toLowerCase().indexOf(name.toLowerCase());
    if (name !== '' && at >= 0) bare = `${bare.slice(0, at)} ${bare.slice(at + name.length)}`;
  }
  return bare.replace(/[\s\u00a0]+/g, ' ').trim();
}
