import { cellText } from '../values/text';
import { columnPart } from './column-part';
import { headingPart } from './heading-parts';
import type { HeadingPart } from './heading-parts';
import { identityRole } from './identity-columns';
import { normaliseHeading } from './normalise-heading';
import type { CellValue } from '../types';

const AIM = /^(?:target|proyeksi|rencana)\b/i;
/** What a text above a heading says of it: fewer words than below it, for names of forms stand there too. */
function partAbove(cell: CellValue | undefined): HeadingPart | null {
  const part = columnPart(cell);
  return part?.kind === 'year' || AIM.test(cellText(cell)) ? part : headingPart(cell);
}

/**
 * Whether a line above headings parts them, as years over figures that come again for each: it says several of a kind, or
 * one sex or aim alone over all of them.
 */
export function partsHeadings(line: readonly CellValue[]): boolean {
  const filled = line.filter(
    (cell) => cellText(cell) !== '' && identityRole(normaliseHeading(cellText(cell))) === null,
  );
  const parts = filled.flatMap((cell) => partAbove(cell) ?? []).filter(({ kind }) => kind !== 'unit');
  const hasAim = parts.some(({ kind }) => kind === 'detail');
  const [only] = parts;
  if (filled.length === 1 && (only?.kind === 'sex' || only?.kind === 'detail')) return true;
  return new Set(parts.flatMap(({ kind, text }) => (kind !== 'whole' || hasAim ? [text] : []))).size > 1;
}

/** The part that stands above a heading, a year before all else. */
export function partOver(spanning: readonly string[], parted: readonly boolean[]): HeadingPart | null {
  const parts = spanning
    .flatMap((text, level) => (level > 0 && parted[level] ? (partAbove(text) ?? []) : []))
    .filter(({ kind }) => kind !== 'unit');
  return parts.find(({ kind }) => kind === 'year') ?? parts[0] ?? null;
}
