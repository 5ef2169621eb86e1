import { columnLetter } from '../values/letter';
import { doubtfulSums } from './sums-of-parts';
import { yearsIn } from './years';
import type { CellValue, ColumnProposal, Grid, SourceRow, SourceTable, TableProposal } from '../types';

/** The column that a kecamatan named above the rows is kept in where the sheet has none; it has no letter. */
const ADDED = { heading: 'Kecamatan', role: 'kecamatan', letter: '' } as const;

/**
 * The part of a sheet that may be kept: confirmed variables and the columns that name the village and year. Refused,
 * ignored, unknown and undecided columns are left out, so nothing of them is ever stored. A kecamatan stated by a
 * heading row or a merged cell is written into the rows it is about.
 * @param proposal as confirmed: a person's choices are in `columns`, chosen ones with `sure: true`.
 * @param year where rows are parted by years, those of this one are kept.
 */
export function confirmTable(file: string, grid: Grid, proposal: TableProposal, year?: number): SourceTable {
  const kept = proposal.columns.filter(isKept);
  const isAdded = proposal.kecamatan.size > 0 && !kept.some(({ role }) => role === 'kecamatan');
  const sums = doubtfulSums(grid, kept, proposal.bodyRows);
  const rowAt = (row: number): SourceRow => {
    const kecamatan = proposal.kecamatan.get(row) ?? null;
    const cells = kept.map(({ index, role }): CellValue => {
      const cell = sums.get(row)?.get(index) ?? grid.rows[row]?.[index] ?? null;
      if (role === 'kode') return proposal.codes.get(row) ?? cell;
      return role === 'kecamatan' && kecamatan !== null ? kecamatan : cell;
    });
    if (isAdded) cells.push(kecamatan);
    const formats = kept.map((column) => grid.formats?.[row]?.[column.index] ?? null);
    return { line: row + 1, cells, ...(formats.some((format) => format !== null) ? { formats } : {}) };
  };
  return {
    file,
    sheet: proposal.sheet,
    columns: [
      ...kept.map(({ heading, role, variable, index }) => ({
        heading,
        role,
        ...(role === 'variable' && variable !== undefined ? { variable } : {}),
        letter: columnLetter(index),
      })),
      ...(isAdded ? [ADDED] : []),
    ],
    rows: proposal.bodyRows.filter((row) => isOfYear(grid, proposal, row, year)).map(rowAt),
    total: proposal.totalRow === null ? null : rowAt(proposal.totalRow),
  };
}

function isOfYear(grid: Grid, { columns, rowYears }: TableProposal, row: number, year: number | undefined): boolean {
  const tahun = columns.find(({ role }) => role === 'tahun')?.index;
  if (year === undefined || tahun === undefined || rowYears.length === 0) return true;
  return yearsIn(grid.rows[row]?.[tahun] ?? null).includes(year);
}

function isKept({ role, variable, sure, refusal }: ColumnProposal): boolean {
  if (refusal !== undefined) return false;
  if (role === 'variable') return sure && variable !== undefined;
  return role === 'kode' || role === 'desa' || role === 'kecamatan' || role === 'tahun';
}
