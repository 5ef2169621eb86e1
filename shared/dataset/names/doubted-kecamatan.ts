import type { Steps } from '../../steps';
import type { Matcher } from './match-village';

interface NamedRow {
  readonly name: string;
  readonly kecamatan: string;
}

/**
 * Tells which of the kecamatan that rows are said to be of cannot be believed: of their villages that are called as no other
 * is, more lie elsewhere than in it, as below a title that was copied. A step a name.
 * @param rows those that are told by their names
 * @returns the kecamatan as written
 */
export function* doubtedKecamatan(rows: readonly NamedRow[], match: Matcher): Steps<ReadonlySet<string>> {
  const inside = new Map<string, number>();
  const seen = new Set<string>();
  for (const { name, kecamatan } of rows) {
    const key = `${kecamatan}\n${name.toLowerCase()}`;
    if (kecamatan === '' || seen.has(key)) continue;
    seen.add(key);
    const { code, candidates } = match(name, kecamatan);
    const same = candidates.filter(({ score }) => score === 1);
    if (same.length === 1) inside.set(kecamatan, (inside.get(kecamatan) ?? 0) + (code === null ? -1 : 1));
    yield;
  }
  return new Set([...inside].flatMap(([kecamatan, more]) => (more < 0 ? [kecamatan] : [])));
}
