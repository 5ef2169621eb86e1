import type { VillageList } from '../../catalogue/schema';
import { groupBy } from '../../collections';
import { memoByObject } from '../../once';

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
const plainKecamatan = (name: string): string => plain(name.replace(/^\s*kec(?:amatan)?\b[.:]?\s*/i, ''));

/** Plain name → plain names of the kecamatan that have a village called so. */
const kecamatanByName = memoByObject(({ villages }: VillageList) => {
  const byName = groupBy(villages, ({ name }) => plain(name));
  return new Map([...byName].map(([name, all]) => [name, all.map(({ kecamatan }) => plain(kecamatan))] as const));
});

interface NamedRow {
  readonly name: string;
  readonly kecamatan: string;
}

/**
 * Which of the kecamatan that rows are said to be of cannot be believed: of their villages that are called as no other is,
 * more lie elsewhere than in it, as below a title that was copied.
 * @param rows those that are told by their names
 * @returns the kecamatan as written
 */
export function doubtedKecamatan(rows: readonly NamedRow[], villages: VillageList): ReadonlySet<string> {
  const known = kecamatanByName(villages);
  const doubted = new Set<string>();
  for (const [written, all] of groupBy(rows, ({ kecamatan }) => kecamatan)) {
    const stated = plainKecamatan(written);
    if (stated === '') continue;
    const told = [...new Set(all.map(({ name }) => plain(name)))].flatMap((name) => {
      const [only, ...others] = known.get(name) ?? [];
      return only === undefined || others.length > 0 ? [] : [only === stated];
    });
    const inside = told.filter(Boolean).length;
    if (told.length - inside > inside) doubted.add(written);
  }
  return doubted;
}
