import { canonicalJson } from '../hashing/canonical-json';
import type { Evidence } from './schema';

/** The parts of a line that a person writes, as they are called on the screen. */
const WORDS = {
  kind: 'Jenis',
  title: 'Judul',
  date: 'Tanggal',
  aksi: 'Aksi',
  agency: 'OPD',
  number: 'Nomor',
  link: 'Tautan',
  note: 'Keterangan',
} as const;

/** A line in which two people's changes stand together. */
interface MergedEvidence {
  readonly line: Evidence;
  /** Names of the parts that both changed, each in another way; the line says what `mine` says. */
  readonly clashes: readonly string[];
}

/** Returns what a changed part is, and whether the other side changed it too. */
function mergePart<T>(was: T, mine: T, theirs: T): { readonly value: T; readonly isClash: boolean } {
  const [before, here, there] = [was, mine, theirs].map((part) => canonicalJson(part));
  if (here === before) return { value: theirs, isClash: false };
  return { value: mine, isClash: there !== before && there !== here };
}

/** The members of a list by name; one that bears a name again is told apart by how often it was met. */
function named<T>(list: readonly T[], nameOf: (one: T) => string): Map<string, T> {
  const times = new Map<string, number>();
  return new Map(
    list.map((one) => {
      const name = nameOf(one);
      const before = times.get(name) ?? 0;
      times.set(name, before + 1);
      return [`${before} ${name}`, one];
    }),
  );
}

/** Lists member by member: what either side added or took away counts, in the order of theirs. */
function mergeList<T>(before: readonly T[], here: readonly T[], there: readonly T[], nameOf: (one: T) => string) {
  const [was, mine, theirs] = [named(before, nameOf), named(here, nameOf), named(there, nameOf)] as const;
  const merged = [...new Set([...theirs.keys(), ...mine.keys()])].map((name) => ({
    name: name.slice(name.indexOf(' ') + 1),
    ...mergePart(was.get(name), mine.get(name), theirs.get(name)),
  }));
  return {
    list: merged.flatMap(({ value }) => (value === undefined ? [] : [value])),
    clashes: merged.flatMap(({ name, isClash }) => (isClash ? [name] : [])),
  };
}

/** Lays what one person changed (`was` → `mine`) over what another one kept meanwhile (`was` → `theirs`). */
export function mergeEvidence(was: Evidence, mine: Evidence, theirs: Evidence): MergedEvidence {
  const parts = Object.entries(WORDS).map(([key, name]) => {
    const part = key as keyof typeof WORDS;
    return { part, name, ...mergePart(was[part], mine[part], theirs[part]) };
  });
  const files = mergeList(was.files, mine.files, theirs.files, ({ hash }) => hash);
  const more = mergeList(was.more, mine.more, theirs.more, ({ label }) => label);
  const nameOf = (hash: string): string =>
    [...mine.files, ...theirs.files].find((file) => file.hash === hash)?.name ?? hash;
  return {
    line: {
      ...theirs,
      ...(Object.fromEntries(parts.map(({ part, value }) => [part, value])) as Pick<Evidence, keyof typeof WORDS>),
      files: files.list,
      more: more.list,
    },
    clashes: [
      ...parts.flatMap(({ name, isClash }) => (isClash ? [name] : [])),
      ...files.clashes.map(nameOf),
      ...more.clashes,
    ],
  };
}
