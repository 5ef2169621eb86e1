import { normalise, spellingsOf } from './normalise';
import type { FormMap, MapField } from '../types';

/**
 * What was found of a form: the position of each variable, and the labels of needed fields not found exactly once. Where
 * no source says which fields are required, all are needed.
 */
export interface LabelMatch {
  readonly found: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
}

/**
 * Finds each field of the map among `candidates` (all wordings of one thing on the page, e.g. its label and the parts of
 * its column header). Exact wordings first; a wording met twice is not found, for nothing tells which one is meant.
 */
export function matchLabels(map: FormMap, candidates: readonly (readonly string[])[]): LabelMatch {
  const exact = index(candidates.map((texts) => texts.map(normalise)));
  const loose = index(candidates.map((texts) => texts.flatMap(spellingsOf)));
  const found = new Map<string, number>();
  for (const field of map.fields) {
    const at = positionOf(field, exact, loose);
    if (at !== null) found.set(field.variable, at);
  }
  const taken = new Map<number, number>();
  for (const at of found.values()) taken.set(at, (taken.get(at) ?? 0) + 1);
  for (const [variable, at] of found) if (taken.get(at) !== 1) found.delete(variable);
  const anyRequired = map.fields.some(({ required }) => required);
  const missing = map.fields.filter(({ variable, required }) => (required || !anyRequired) && !found.has(variable));
  return { found, missing: missing.map(({ label }) => label) };
}

type Index = ReadonlyMap<string, ReadonlySet<number>>;

function index(candidates: readonly (readonly string[])[]): Index {
  const positions = new Map<string, Set<number>>();
  candidates.forEach((texts, at) => {
    for (const text of texts) {
      const known = positions.get(text);
      if (known) known.add(at);
      else positions.set(text, new Set([at]));
    }
  });
  return positions;
}

function positionOf(field: MapField, exact: Index, loose: Index): number | null {
  const same = exact.get(normalise(field.label));
  if (same) return only(same);
  for (const spelling of spellingsOf(field.label)) {
    const near = loose.get(spelling);
    if (near) return only(near);
  }
  return null;
}

const only = (positions: ReadonlySet<number>): number | null =>
  positions.size === 1 ? ([...positions][0] ?? null) : null;

/** All wordings of a column under several header lines: the whole path and its inner parts. */
export function headerWordings(path: string): string[] {
  const parts = path.split(' · ');
  return parts.map((_, from) => parts.slice(from).join(' '));
}
