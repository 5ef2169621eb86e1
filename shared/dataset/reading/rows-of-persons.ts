import { isListOfPersons } from '../../persons/list-of-persons';
import { villageCode } from './code';
import { identityRole } from './identity-columns';
import { normaliseHeading } from './normalise-heading';
import { cellText, isBlank } from '../values/text';
import type { ColumnProposal, Grid } from '../types';

/** A signature or a remark fills fewer cells of a row. */
const FEWEST_CELLS = 3;

/** Whether a table has a row for each person. */
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
    hasFigures: columns.some(({ role }) => role === 'variable'),
    places: filled.map((row) => villageCode(row[at('kode')]) ?? cellText(row[at('desa')]).toLowerCase()),
  });
}
