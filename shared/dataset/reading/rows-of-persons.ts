import type { VillageList } from '../../catalogue/schema';
import { memoByObject } from '../../once';
import { findPersons } from '../../persons/find-persons';
import { isListOfPersons } from '../../persons/list-of-persons';
import { wayOut } from '../../persons/way-out';
import type { Problem } from '../../result';
import { villageCode } from './code';
import { identityRole } from './identity-columns';
import { normaliseHeading } from './normalise-heading';
import { cellText, isBlank } from '../values/text';
import type { ColumnProposal, Grid } from '../types';

/** A signature or a remark fills fewer cells of a row. */
const FEWEST_CELLS = 3;

const placesIn = memoByObject(({ villages }: VillageList) => {
  const names = villages.flatMap(({ name, kecamatan }) => [name.toLowerCase(), kecamatan.toLowerCase()]);
  return new Set(names);
});

/**
 * Says that a sheet has a row for each person, and what to bring instead; null where it has not. Its cells alone are asked, so
 * that no heading and no column of codes makes a list welcome. Nothing that stands in it is repeated.
 * @param villages the district's list where it is known: its villages may be called like people
 */
export function listOfPersons(grid: Grid, villages?: VillageList): Problem | null {
  const first = foundIn(grid);
  const places = villages && placesIn(villages);
  const sheet = sheetOf(grid);
  // Villages that are known take names away and add none: what is no list without them is none with them.
  const found = first && places ? findPersons({ ...sheet, isPlace: (text) => places.has(text.toLowerCase()) }) : first;
  return found && { message: personsSentence(grid.name), remedy: wayOut(sheet, found) };
}

const sheetOf = ({ rows }: Grid) => ({ rows, textOf: cellText });
const foundIn = memoByObject((grid: Grid) => findPersons(sheetOf(grid)));

/** The refusal as shown to the person. */
export const personsSentence = (sheet: string): string =>
  `Lembar "${sheet}" berisi daftar orang, bukan angka per desa, jadi tidak dibuka dan tidak disimpan.`;

/** Whether a table has a row for each person by what its headings say. */
export function holdsPersons(grid: Grid, headerRow: number, columns: readonly ColumnProposal[]): boolean {
  const personal = columns.filter(({ role }) => role === 'personal');
  const at = (role: ColumnProposal['role']): number => columns.find((column) => column.role === role)?.index ?? -1;
  const isPerson = (row: readonly Grid['rows'][number][number][]): boolean =>
    personal.some(({ index }) => !isBlank(row[index] ?? null)) &&
    row.filter((cell) => !isBlank(cell)).length >= FEWEST_CELLS &&
    identityRole(normaliseHeading(cellText(row[at('desa')]))) === null;
  const filled = personal.length === 0 ? [] : grid.rows.slice(headerRow + 1).filter(isPerson);
  return isListOfPersons({
    personal: personal.length,
    hasNumbers: personal.some(({ refusal = '' }) => /NIK|Kartu Keluarga/.test(refusal)),
    hasBirths: personal.some(({ refusal = '' }) => refusal.includes('tanggal atau tempat lahir')),
    hasFigures: columns.some(({ role }) => role === 'variable'),
    places: filled.map((row) => villageCode(row[at('kode')]) ?? cellText(row[at('desa')]).toLowerCase()),
  });
}
