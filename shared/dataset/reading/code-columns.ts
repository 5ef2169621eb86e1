import type { VillageList } from '../../catalogue/schema';
import { hasKemendagriNumber, villageCode } from './code';
import { cellText, isBlank } from '../values/text';
import type { ColumnProposal, Grid } from '../types';

const NAMED = /kemendagri|dagri/i;
/** By so much more has one column to agree with the names of the villages than the next to be told by them. */
const CLEARLY = 0.2;

/** The letters and digits of a name: enough to tell which of two columns of codes agrees with the names. */
export const lettersOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * Settles which column holds the Kemendagri codes. Of several that stand in the district's list the one that agrees with the
 * names beside it, whatever its heading: codes of the statistics office may be the ministry's code of another village. Else
 * the best headed one, unless another code column holds them and it does not; else an unnamed column, or that of names, that holds nothing but
 * village codes. One is used.
 * @param villages the district's list, where known already: codes are looked up; else told by how villages are numbered.
 */
export function settleCodes(
  columns: readonly ColumnProposal[],
  body: Grid['rows'],
  villages?: VillageList,
): ColumnProposal[] {
  const known = villages && new Set(villages.villages.map(({ code }) => code));
  const isKemendagri = (code: string): boolean => (known ? known.has(code) : hasKemendagriNumber(code));
  /** Share of a column's filled cells that are village codes, and that are Kemendagri's. */
  const shareOf = ({ index }: ColumnProposal): { readonly codes: number; readonly kemendagri: number } => {
    const filled = body.map((row) => row[index] ?? null).filter((cell) => !isBlank(cell));
    const codes = filled.flatMap((cell) => villageCode(cell) ?? []);
    const count = Math.max(1, filled.length);
    return { codes: codes.length / count, kemendagri: codes.filter(isKemendagri).length / count };
  };
  const codes = columns.filter((column) => column.role === 'kode');
  const headed = codes.find((column) => NAMED.test(column.heading)) ?? codes[0];
  const rivals = columns.filter(({ role }) => role === 'kode' || role === 'kode-bps');
  const unnamed = columns.filter(({ role }) => role === 'unknown');
  const named = columns.find(({ role }) => role === 'desa')?.index;
  const official = new Map(villages?.villages.map(({ code, name }) => [code, lettersOf(name)] as const));
  /** Share of a column's rows whose code is the village's that the row names. */
  const agreementOf = ({ index }: ColumnProposal): number => {
    if (named === undefined) return 0;
    const rows = body.filter((row) => official.has(villageCode(row[index]) ?? ''));
    const agreeing = rows.filter(
      (row) => official.get(villageCode(row[index]) ?? '') === lettersOf(cellText(row[named])),
    );
    return agreeing.length / Math.max(1, rows.length);
  };
  const listed = official.size === 0 ? [] : [...rivals, ...unnamed].filter((one) => shareOf(one).kemendagri > 0.5);
  const [best, second] = listed
    .map((column) => ({ column, agreement: agreementOf(column) }))
    .sort((one, other) => other.agreement - one.agreement);
  const told = best && second && best.agreement - second.agreement >= CLEARLY ? best.column : undefined;
  const chosen =
    told ??
    (headed && shareOf(headed).kemendagri > 0.5
      ? headed
      : (rivals.find((column) => shareOf(column).kemendagri > 0.5) ??
        headed ??
        [...unnamed, ...columns.filter(({ role }) => role === 'desa')].find((column) => shareOf(column).codes > 0.5)));
  if (!chosen) return [...columns];
  return columns.map((column): ColumnProposal => {
    if (column === chosen) {
      if (column === headed) return column;
      return { ...column, role: 'kode', score: Math.min(column.score, 0.8), sure: false };
    }
    if (column.role !== 'kode') return column;
    return chosen.role === 'kode-bps'
      ? { ...column, role: 'kode-bps', sure: false }
      : { ...column, role: 'ignored', sure: false };
  });
}
