import { isAbout, subjectOf } from '../snapshot/heading';
import { decisiveDifference, notionsOf } from '../snapshot/meaning';
import type { SavedMap, OutlineField } from '../saved-map';
import { nameOf } from '../snapshot/page-outline';
import type { PageOutline } from '../snapshot/page-outline';
import { wording } from '../snapshot/wording';
import type { ChangeKind, Change, Drift } from '../types';

const sameWords = (a: string, b: string): boolean => wording(a) === wording(b);
const nameWords = (field: OutlineField): string =>
  [field.label, field.columnHeader, field.row].map(wording).join(' | ');

/**
 * Tab and section of each field. A section that only says what is done with the form ("Tambah data", "Ubah data Posyandu" on
 * the page of Posyandu) is none: a page that becomes a window of its own is titled so, with the same fields.
 */
function placesIn(seen: readonly OutlineField[], headings: readonly string[]): readonly string[] {
  const form = new Set(headings.map(subjectOf));
  return seen.map(({ tab, section }) => {
    const subject = subjectOf(section);
    return `${wording(tab)} | ${form.has(subject) ? '' : subject}`;
  });
}

/** Whether a field of a map and one of the page stand in the same tab and section. */
type SamePlace = (at: number, next: number) => boolean;

/** Kinds a person cannot tell apart. */
const kindOf = ({ type }: OutlineField): string => (type === 'number' || type === 'other' ? 'text' : type);

/**
 * How a page differs from what it was when its map was made, as a person sees it: words, places, units, kinds and order.
 * Names and classes in the markup, blanks and numbering are no difference. Empty changes: the map fits as it is.
 */
export function driftOf(map: SavedMap, outline: PageOutline): Drift {
  const placesBefore = placesIn(map.seen, [...map.headings, ...map.aliases]);
  const placesNow = placesIn(outline.seen, outline.headings);
  const isSamePlace: SamePlace = (at, next) => placesBefore[at] === placesNow[next];
  const pairs = pairUp(map.seen, outline.seen, isSamePlace);
  const byPlace = new Map(map.fields.map(({ at, variable }) => [at, variable]));
  const changes: Change[] = [];
  const now = new Set(pairs.values());
  map.seen.forEach((before, at) => {
    const variable = byPlace.get(at) ?? null;
    const next = pairs.get(at);
    const after = next === undefined ? undefined : outline.seen[next];
    if (!after || next === undefined) {
      changes.push({ kind: 'vanished', before: nameOf(before), after: '', variable, at: null, words: [] });
      return;
    }
    for (const kind of differences(before, after, isSamePlace(at, next))) {
      changes.push({
        kind: kind.kind,
        before: kind.before,
        after: kind.after,
        variable,
        at: next,
        words: kind.words ?? [],
      });
    }
  });
  for (const at of moved(unmarked(map, outline, pairs, isSamePlace))) {
    const before = map.seen[at];
    if (!before) continue;
    const next = pairs.get(at) ?? null;
    const name = nameOf(before);
    changes.push({ kind: 'moved', before: name, after: name, variable: byPlace.get(at) ?? null, at: next, words: [] });
  }
  outline.seen.forEach((field, at) => {
    if (now.has(at)) return;
    changes.push({ kind: 'appeared', before: '', after: nameOf(field), variable: null, at, words: [] });
  });
  if (map.semester !== outline.semester) {
    changes.push({
      kind: 'semester',
      before: map.semester,
      after: outline.semester,
      variable: null,
      at: null,
      words: [],
    });
  }
  const heading = map.headings[map.headings.length - 1] ?? '';
  if (!isHeaded(map, outline.headings)) {
    const after = outline.headings[outline.headings.length - 1] ?? '';
    changes.push({ kind: 'heading', before: heading, after, variable: null, at: null, words: [] });
  }
  return { changes, pairs };
}

/** Whether the page bears the innermost heading of the map, or one of its aliases, word for word. */
export function bearsName({ headings, aliases }: SavedMap, now: readonly string[]): boolean {
  const names = [headings[headings.length - 1] ?? '', ...aliases].map(wording).filter(Boolean);
  return now.some((heading) => names.includes(wording(heading)));
}

/** Whether the page bears a name of the map, or says to do something else with the same. */
export const isHeaded = (map: SavedMap, now: readonly string[]): boolean => bearsName(map, now) || isAbout(map, now);

/** Same field first, then the same words elsewhere, then what stands at the same place with kindred words. */
function pairUp(
  before: readonly OutlineField[],
  now: readonly OutlineField[],
  isSamePlace: SamePlace,
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const free = new Set(now.keys());
  const take = (fits: (a: OutlineField, b: OutlineField, at: number, next: number) => boolean): void => {
    before.forEach((field, at) => {
      if (pairs.has(at)) return;
      const found = [...free].filter((next) => now[next] && fits(field, now[next], at, next));
      const nearest = found.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0];
      if (nearest === undefined) return;
      pairs.set(at, nearest);
      free.delete(nearest);
    });
  };
  take((a, b, at, next) => nameWords(a) === nameWords(b) && isSamePlace(at, next));
  take((a, b) => nameWords(a) === nameWords(b));
  take((a, b, at, next) => Math.abs(at - next) <= before.length && kinship(a, b) >= 0.5);
  return pairs;
}

/** How much two names share, 0–1. */
function kinship(a: OutlineField, b: OutlineField): number {
  const one = notionsOf(nameOf(a));
  const other = notionsOf(nameOf(b));
  const shared = [...one].filter((notion) => other.has(notion)).length;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

interface Difference {
  readonly kind: ChangeKind;
  readonly before: string;
  readonly after: string;
  readonly words?: readonly string[];
}

function differences(a: OutlineField, b: OutlineField, isSamePlace: boolean): readonly Difference[] {
  const found: Difference[] = [];
  if (nameWords(a) !== nameWords(b)) {
    const words = decisiveDifference(notionsOf(nameOf(a)), notionsOf(nameOf(b)));
    found.push({ kind: words.length > 0 ? 'meaning' : 'reworded', before: nameOf(a), after: nameOf(b), words });
  }
  const place = ({ tab, section }: OutlineField): string =>
    [tab, section].filter(Boolean).join(' › ') || 'tanpa judul bagian';
  if (!isSamePlace) found.push({ kind: 'section', before: place(a), after: place(b) });
  if (!sameWords(a.unit, b.unit)) found.push({ kind: 'unit', before: a.unit, after: b.unit });
  if (kindOf(a) !== kindOf(b)) found.push({ kind: 'kind', before: a.type, after: b.type });
  const choices = (field: OutlineField): string => field.options.map(wording).sort().join(' | ');
  if (choices(a) !== choices(b)) {
    found.push({ kind: 'options', before: a.options.join(', '), after: b.options.join(', ') });
  }
  return found;
}

/**
 * Pairs that nothing but their order could tell apart. A field that went to another section or is worded otherwise is told
 * as that, and those it passed on its way are what they were.
 */
function unmarked(
  map: SavedMap,
  outline: PageOutline,
  pairs: ReadonlyMap<number, number>,
  isSamePlace: SamePlace,
): ReadonlyMap<number, number> {
  return new Map(
    [...pairs].filter(([at, next]) => {
      const [before, after] = [map.seen[at], outline.seen[next]];
      return before && after && nameWords(before) === nameWords(after) && isSamePlace(at, next);
    }),
  );
}

/** Those of the paired fields that stand elsewhere among the others: a swap is both, else what breaks the order. */
function moved(pairs: ReadonlyMap<number, number>): readonly number[] {
  const before = [...pairs.keys()].sort((a, b) => a - b);
  const order = before.map((at) => pairs.get(at) ?? 0);
  const ranks = [...order].sort((a, b) => a - b);
  const displaced = before.filter((_, index) => ranks[index] !== order[index]);
  if (displaced.length <= 2) return displaced;
  const longest: number[][] = [];
  order.forEach((next, index) => {
    let best: number[] = [];
    for (let earlier = 0; earlier < index; earlier += 1) {
      const chain = longest[earlier] ?? [];
      if ((order[earlier] ?? 0) < next && chain.length > best.length) best = chain;
    }
    longest.push([...best, index]);
  });
  const kept = new Set(longest.reduce((best, chain) => (chain.length > best.length ? chain : best), []));
  return before.filter((_, index) => !kept.has(index));
}
