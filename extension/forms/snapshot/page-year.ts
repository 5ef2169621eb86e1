import type { PageSnapshot } from '@extension/protocol/messages';

const YEAR = /\b20\d\d\b/g;
const NAMED = /\b(?:tahun(?: anggaran| pelaksanaan)?|periode(?: tahun)?|ta)\b[^0-9]{0,25}(20\d\d)\b/gi;
/** A year on its own, or with hardly anything around it: a badge, a chosen option. */
const BARE = /^\D{0,12}(20\d\d)\D{0,12}$/;

/**
 * The year a page states in headings, breadcrumbs, badges and chosen options. When it states several, any that is not
 * `wanted` is returned, so that a contradiction never passes for the right year.
 */
export function pageYear(snapshot: PageSnapshot, wanted: number): number | null {
  const years = new Set<number>();
  for (const text of [...snapshot.headings, ...snapshot.context]) {
    for (const [, year] of text.matchAll(NAMED)) years.add(Number(year));
    const bare = BARE.exec(text);
    if (bare) years.add(Number(bare[1]));
  }
  for (const heading of snapshot.headings) {
    for (const [year] of heading.matchAll(YEAR)) years.add(Number(year));
  }
  const other = [...years].filter((year) => year !== wanted);
  return other[0] ?? (years.has(wanted) ? wanted : null);
}
