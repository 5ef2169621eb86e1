import type { VillageList } from '../catalogue/schema';
import { lettersOf } from '../dataset/reading/code-columns';
import { villageCode } from '../dataset/reading/code';
import { cellText } from '../dataset/values/text';
import type { Grid } from '../dataset/types';
import type { Headings } from './headings';

/** The headings with the codes settled, and what a person should know of it. */
interface SettledCodes {
  readonly headings: Headings;
  readonly notes: readonly string[];
}

/**
 * Of two columns of codes the one that agrees with the names of the villages holds the Kemendagri codes, whatever its
 * heading says; where neither does, none is used and villages are found by name.
 * @param villages the district's list; without it headings are believed.
 */
export function settleCodes({ rows }: Grid, headings: Headings, villages: VillageList | undefined): SettledCodes {
  const at = (role: string): number => headings.columns.find((column) => column.role === role)?.index ?? -1;
  const [kode, bps, desa] = [at('kode'), at('kode-bps'), at('desa')];
  if (!villages || kode === -1 || bps === -1 || desa === -1) return { headings, notes: [] };
  const names = new Map(villages.villages.map(({ code, name }) => [code, lettersOf(name)]));
  const agreeing = (column: number): number =>
    rows.slice(headings.last + 1).filter((row) => {
      const name = names.get(villageCode(row[column]) ?? '');
      return name !== undefined && name === lettersOf(cellText(row[desa]));
    }).length;
  const [own, other] = [agreeing(kode), agreeing(bps)];
  const known = new Set(villages.villages.map(({ code }) => code));
  const ours = rows.filter((row) => [kode, bps].some((column) => known.has(villageCode(row[column]) ?? ''))).length;
  // Codes of the list beside other villages' names are held row by row: it cannot be told which of the two is wrong.
  const isOfList = (column: number): boolean =>
    rows.filter((row) => known.has(villageCode(row[column]) ?? '')).length * 2 > rows.length - headings.last - 1;
  const isBelieved = Math.max(own, other) * 2 > ours || ours === 0 || (isOfList(kode) && !isOfList(bps));
  const nameOf = (index: number): string => headings.columns.find((column) => column.index === index)?.heading ?? '';
  const roleAt = (index: number, role: Headings['columns'][number]['role']) => {
    if (index !== kode && index !== bps) return role;
    return isBelieved && index === (other > own ? bps : kode) ? 'kode' : 'kode-bps';
  };
  const columns = headings.columns.map((column) => ({ ...column, role: roleAt(column.index, column.role) }));
  if (!isBelieved) {
    const note = `Kode di kolom "${nameOf(kode)}" dan "${nameOf(bps)}" tidak cocok dengan namanya: desa dicari dari namanya.`;
    return { headings: { ...headings, columns }, notes: [note] };
  }
  if (other <= own) return { headings, notes: [] };
  const note = `Kode Kemendagri dibaca dari kolom "${nameOf(bps)}", karena kode itu yang cocok dengan namanya.`;
  return { headings: { ...headings, columns }, notes: [note] };
}
