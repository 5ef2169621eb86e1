import { groupBy } from '@shared/collections';
import { buildDataset, confirmTable, readTable } from '@shared/dataset';
import { cellText } from '@shared/dataset/values/text';
import type { Grid, TableProposal } from '@shared/dataset/types';
import type { CellPatch } from '@shared/files';
import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';
import { foreignTemplate } from './foreign-template';
import { placesOf, planSheet } from './template-rows';
import type { Sheet } from './template-rows';
import { villageFinder } from '../snapshot/village-of';
import type { VillageFinder } from '../snapshot/village-of';
import type { UnknownColumn, TemplatePlan, TemplateInput } from './types';

/**
 * Returns what would be written into a template downloaded from the site; nothing is touched. Its columns are recognised
 * by heading and its rows by village code, as those of any other file.
 * @returns fails when no sheet is a table of villages × variables, or the template is another district's or time's.
 */
export function planTemplate(input: TemplateInput): Result<TemplatePlan> {
  const { file, grids, edition, villages, dataset } = input;
  const finder = villageFinder(villages);
  const sheets = grids.flatMap((grid): Sheet[] => {
    const read = readTable(grid, edition, villages);
    if (!read.ok) return [];
    const proposal = withNamedRows(read.value, grid, finder);
    return [{ grid, proposal, table: confirmTable(file, grid, proposal) }];
  });
  const filled = sheets.filter(({ table }) => table.columns.some(({ role }) => role === 'variable'));
  const known = filled.length > 0 ? filled : sheets.filter(({ proposal }) => hasOnlyUnknown(proposal));
  if (known.length === 0) {
    return fail(
      `Di ${file} tidak ada lembar dengan kolom formulir yang dikenal.`,
      'Pilih templat Excel yang diunduh dari menu formulirnya di situs.',
    );
  }
  const fault = foreignTemplate(known, input);
  if (fault) return fault;
  const read = buildDataset({ ...input, year: dataset.year, tables: known.map(({ table }) => table) });
  const places = placesOf(read.dataset);
  const plans = known.map((sheet) => planSheet(sheet, read.dataset, places, input));
  return ok({
    file,
    items: plans.flatMap(({ items }) => items),
    skipped: plans.flatMap(({ skipped }) => skipped),
    unknown: known.flatMap(({ proposal }) => unknownColumns(proposal)),
    questions: read.questions.filter(({ kind }) => kind !== 'spelling'),
  });
}

/** The writes of a plan, by sheet. */
export const templatePatches = (plan: TemplatePlan): ReadonlyMap<string, readonly CellPatch[]> =>
  groupBy(
    plan.items.filter(({ status }) => status === 'fill'),
    ({ sheet }) => sheet,
    ({ row, column, value }): CellPatch => ({ row, column, value }),
  );

/** The columns of a table whose headings the edition does not know, or knows only nearly. */
export const unknownColumns = ({ sheet, columns }: TableProposal): UnknownColumn[] =>
  columns
    .filter(({ role, sure, heading }) => (role === 'unknown' || (role === 'variable' && !sure)) && heading !== '')
    .map(({ heading, variable, alternatives }) => ({
      sheet,
      heading,
      alternatives: [...(variable === undefined ? [] : [variable]), ...alternatives],
    }));

/** A form of villages of which the edition knows no column yet: nothing can be filled, all of it can be proposed. */
const hasOnlyUnknown = ({ columns, bodyRows }: TableProposal): boolean =>
  bodyRows.length > 0 && columns.some(({ role }) => role === 'kode') && columns.some(({ role }) => role === 'unknown');

/**
 * A blank template may name villages without codes: rows that a sheet of figures would rightly leave aside. A row that
 * names a kecamatan too is about a village, known or to be asked about; others only where name and kecamatan are known.
 */
function withNamedRows(proposal: TableProposal, grid: Grid, finder: VillageFinder): TableProposal {
  const column = (wanted: string) => proposal.columns.find(({ role }) => role === wanted)?.index ?? -1;
  const [desa, kecamatan] = [column('desa'), column('kecamatan')];
  const text = (row: number, at: number): string => cellText(grid.rows[row]?.[at]);
  const named = proposal.skippedRows.filter((row) => {
    const [village, within] = [text(row, desa), text(row, kecamatan)];
    return village !== '' && (within !== '' || finder.byText(village, '') !== null);
  });
  return { ...proposal, bodyRows: [...proposal.bodyRows, ...named].sort((a, b) => a - b) };
}
