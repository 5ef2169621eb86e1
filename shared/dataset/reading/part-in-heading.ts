import { cleanText } from '../values/text';
import { columnPart } from './column-part';
import type { HeadingPart } from './heading-parts';
import type { HeadingIndex } from './heading-index';
import { normaliseFully, normaliseHeading } from './normalise-heading';

/** A heading told apart into what it names and which part of it. */
export interface PartedHeading {
  readonly subject: string;
  readonly parts: readonly HeadingPart[];
}

const REMARK = /\s*[([{]([^()[\]{}]*)[)\]}]/g;
/** A part takes at most so many words where no brackets set it apart. */
const MOST_WORDS = 3;
/** Words that also belong to names of figures, so that brackets alone make parts of them. */
const OFTEN_A_NAME =
  /^(?:sasaran|baru|lama|bayi|baduta|batita|remaja|lansia|neonatus|(?:anak )?(?:putra|putri|pria|wanita)|miskin|gakin|lokus)$/i;

const isName = (text: string, index: HeadingIndex): boolean =>
  index.full.has(normaliseFully(text)) || index.loose.has(normaliseHeading(text));

/**
 * Tells what a heading says of itself in brackets, behind it or before it, as `Balita pendek (L)`, `Balita pendek 2023` and
 * `% Balita pendek`; null where it says nothing of a part, or is known as a figure's name with what it says.
 */
export function partInHeading(heading: string, index: HeadingIndex): PartedHeading | null {
  // Comparing drops signs, so that a mark of thousandths has to be asked for.
  if (heading === '' || (index.full.has(normaliseFully(heading)) && !heading.includes('‰'))) return null;
  const inside = inBrackets(heading);
  if (!inside) return atAnEnd(heading, index);
  // `Prevalensi stunting (%) 2024` says two things.
  const beside = atAnEnd(inside.subject, index);
  return beside ? { subject: beside.subject, parts: [...inside.parts, ...beside.parts] } : inside;
}

function inBrackets(heading: string): PartedHeading | null {
  const parts = [...heading.matchAll(REMARK)].flatMap(([, remark = '']) => partsIn(remark));
  if (parts.length === 0) return null;
  const subject = cleanText(
    heading.replace(REMARK, (written, remark: string) => (partsIn(remark).length > 0 ? ' ' : written)),
  );
  return subject !== '' ? { subject, parts } : null;
}

/** `L, 2023` says two things; units of counting say nothing of a part. */
function partsIn(remark: string): HeadingPart[] {
  if (/^\s*0{3}\s*$/.test(remark)) return [{ kind: 'detail', text: remark }];
  const whole = columnPart(remark);
  const several = whole ? [whole] : remark.split(/[,;/]/).map((one) => columnPart(one));
  return several.flatMap((part) => (part && part.kind !== 'unit' ? [part] : []));
}

function atAnEnd(heading: string, index: HeadingIndex): PartedHeading | null {
  if (isName(heading, index) && !heading.includes('‰')) return null;
  const words = cleanText(heading).split(/[\s_/]+/);
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count -= 1) {
    const behind = parted(words.slice(0, -count), words.slice(-count), index);
    const before = behind ?? parted(words.slice(count), words.slice(0, count), index);
    if (before) return before;
  }
  return null;
}

function parted(named: readonly string[], others: readonly string[], index: HeadingIndex): PartedHeading | null {
  const text = bare(others.join(' '));
  const part = columnPart(text);
  if (!part || part.kind === 'unit' || part.kind === 'whole' || OFTEN_A_NAME.test(text)) return null;
  const subject = bare(named.join(' '));
  return isName(subject, index) ? { subject, parts: [part] } : null;
}

/** Without the sign that joins or parts it from the rest: `- L`, `Balita pendek:`. */
const bare = (text: string): string => text.replace(/^[\s\-–—:/|,.>›]+|[\s\-–—:/|,>›]+$/g, '');
