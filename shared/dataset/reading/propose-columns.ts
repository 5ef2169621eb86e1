import type { Edition, VillageList } from '../../catalogue/schema';
import { columnLetter } from '../values/letter';
import { settleCodes } from './code-columns';
import { findHeader, type Header } from './find-header';
import { indexHeadings, type HeadingIndex } from './heading-index';
import { matchHeadings } from './match-heading';
import { withNamesBesideCodes } from './names-elsewhere';
import { normaliseHeading } from './normalise-heading';
import { areNames, personalContent, personalHeading, refusalText } from './personal';
import type { ColumnProposal, Grid } from '../types';
import { yearsIn } from './years';

/**
 * Finds the header of a sheet and proposes what its columns are; null where no heading is known.
 * @param villages the district's list where it is known already
 * @param year the one worked on, where it is known; else that of the title
 */
export function proposeColumns(
  grid: Grid,
  edition: Edition,
  villages?: VillageList,
  year?: number,
): { readonly header: Header; readonly index: HeadingIndex; readonly columns: readonly ColumnProposal[] } | null {
  const index = indexHeadings(edition);
  const header = findHeader(grid, index);
  if (!header) return null;
  const [stated] = header.titles.flatMap(yearsIn);
  const matches = matchHeadings(grid.name, header, index, year ?? stated ?? 0);
  const body = grid.rows.slice(header.row + 1);
  const columns = header.columns.map(({ index: at, written: heading, above }, position): ColumnProposal => {
    const cells = body.map((row) => row[at] ?? null);
    const match = matches[position] ?? { role: 'unknown', score: 0, sure: false, alternatives: [] };
    const expectsDates = index.variables.get(match.variable ?? '')?.type === 'date';
    const isNamedColumn = match.score === 1 && match.role !== 'unknown';
    // `Bidan Desa` may be how many there are, and may be who they are.
    const type = index.variables.get(match.variable ?? '')?.type;
    const isOfNumbers = type === 'count' || type === 'percent';
    const mayBeNames = (!isNamedColumn || isOfNumbers) && normaliseHeading(heading) !== 'nama';
    const subject =
      (isNamedColumn ? null : personalHeading(heading)) ??
      personalContent(cells, expectsDates) ??
      (mayBeNames && areNames(heading, cells) ? 'nama orang' : null);
    if (subject !== null) {
      const refusal = refusalText(columnLetter(at), subject);
      return { index: at, heading, role: 'personal', score: 1, sure: true, alternatives: [], refusal };
    }
    return { index: at, heading, ...(above.length > 0 && { above }), ...match };
  });
  return {
    header,
    index,
    columns: settleNames(withNamesBesideCodes(settlePlaces(settleCodes(columns, body, villages)), body, villages)),
  };
}

/**
 * Of several columns of names of villages, or of kecamatan, those of Kemendagri are used, for its codes are; else the first
 * that is not of BPS. The others are left aside.
 */
function settlePlaces(columns: readonly ColumnProposal[]): readonly ColumnProposal[] {
  const used = (['desa', 'kecamatan'] as const).map((role) => {
    const named = columns.filter((column) => column.role === role);
    return (
      named.find(({ heading }) => /dagri/i.test(heading)) ??
      named.find(({ heading }) => !/bps/i.test(heading)) ??
      named[0]
    );
  });
  return columns.map((column): ColumnProposal =>
    (column.role === 'desa' || column.role === 'kecamatan') && !used.includes(column)
      ? { ...column, role: 'ignored' }
      : column,
  );
}

/** "Nama" alone is the village's name in a table without another column for it, else a person's. */
function settleNames(columns: readonly ColumnProposal[]): ColumnProposal[] {
  const hasVillages = columns.some((column) => column.role === 'desa');
  return columns.map((column) => {
    if (normaliseHeading(column.heading) !== 'nama' || column.role === 'personal') return column;
    if (!hasVillages)
      return { index: column.index, heading: column.heading, role: 'desa', score: 0.6, sure: false, alternatives: [] };
    const refusal = refusalText(columnLetter(column.index), 'nama orang');
    return {
      index: column.index,
      heading: column.heading,
      role: 'personal',
      score: 1,
      sure: true,
      alternatives: [],
      refusal,
    };
  });
}
