import type { VillageList } from '../../catalogue/schema';
import { fail, type Result } from '../../result';
import { cellText } from '../values/text';
import { isVillageCalled } from './bare-kecamatan';
import { villageCode } from './code';
import { normaliseHeading } from './normalise-heading';
import { personalHeading } from './personal';
import type { ColumnProposal, Grid } from '../types';

/** So many of the cells beside codes have to be names of the list, and differ from each other. */
const MOST = 0.5;
const DIFFERENT = 0.7;

/**
 * Proposes a column without a heading for names as that of the villages' names, where codes have no other beside them and it
 * holds names of the list: without names nobody can tell whether the codes stand in the rows they belong to.
 */
export function withNamesBesideCodes(
  columns: readonly ColumnProposal[],
  body: Grid['rows'],
  villages?: VillageList,
): readonly ColumnProposal[] {
  const kode = columns.find(({ role }) => role === 'kode');
  if (!villages || !kode || columns.some(({ role }) => role === 'desa')) return columns;
  const rows = body.filter((row) => villageCode(row[kode.index]) !== null);
  const holdsNames = ({ index, heading, role, sure }: ColumnProposal): boolean => {
    if (['kode', 'kode-bps', 'tahun'].includes(role) || (role === 'variable' && sure)) return false;
    // An address may be that of a village; other data of persons are never looked into.
    if (![null, 'alamat'].includes(personalHeading(heading))) return false;
    const texts = rows.flatMap((row) => {
      const text = cellText(row[index]);
      return /[a-z]{3}/i.test(text) ? text.replace(/^(?:\d+[.)]\s*)?(?:desa|kel(?:urahan)?|ds)\b\.?\s*/i, '') : [];
    });
    const known = texts.filter((text) => isVillageCalled(text, villages));
    return known.length > 0 && known.length >= MOST * texts.length && new Set(known).size >= DIFFERENT * known.length;
  };
  const names = columns.find(holdsNames);
  if (!names) return columns;
  return columns.map((column): ColumnProposal => {
    if (column !== names) return column;
    const { refusal: _refusal, variable: _variable, ...rest } = column;
    return { ...rest, role: 'desa', score: 0.8, sure: false, alternatives: [] };
  });
}

/** Refuses codes of the statistics office that no name stands beside: some are the ministry's codes of other villages. */
export function codesWithoutNames(sheet: string, columns: readonly ColumnProposal[]): Result<never> | null {
  const kode = columns.find(({ role }) => role === 'kode');
  const isOfBps = kode !== undefined && /\bbps\b/.test(normaliseHeading(kode.heading));
  if (!isOfBps || columns.some(({ role }) => role === 'desa')) return null;
  return fail(
    `Lembar "${sheet}" memuat kode BPS tanpa nama desa. Kode BPS bisa sama dengan kode Kemendagri desa lain, jadi tidak dapat dipastikan angkanya milik desa mana.`,
    'Tambahkan kolom "Desa" berisi nama desa, atau kolom "Kode Desa" berisi kode Kemendagri, lalu muat lagi berkasnya.',
  );
}
