import { columnLetter } from './letter';
import type { CellValue, ColumnProposal, Grid, SourceRow, SourceTable, TableProposal } from './types';

/**
 * The part of a sheet that may be kept: confirmed variables and the columns that name the village and year. Refused,
 * ignored, unknown and undecided columns are left out, so nothing of them is ever stored.
 * @param proposal as confirmed: a person's choices are in `columns`, chosen ones with `sure: true`.
 */
export function confirmTable(file: string, grid: Grid, proposal: TableProposal): SourceTable {
  const kept = proposal.columns.filter(isKept);
  const rowAt = (row: number): SourceRow => {
    const cells = kept.map((column): CellValue => grid.rows[row]?.[column.index] ?? null);
    const formats = kept.map((column) => grid.formats?.[row]?.[column.index] ?? null);
    return { line: row + 1, cells, ...(formats.some((format) => format !== null) ? { formats } : {}) };
  };
  return {
    file,
    sheet: proposal.sheet,
    columns: kept.map(({ heading, role, variable, index }) => ({
      heading,
      role,
      ...(role === 'variable' && variable !== undefined ? { variable } : {}),
      letter: columnLetter(index),
    })),
    rows: proposal.bodyRows.map(rowAt),
    total: proposal.totalRow === null ? null : rowAt(proposal.totalRow),
  };
}

function isKept({ role, variable, sure, refusal }: ColumnProposal): boolean {
  if (refusal !== undefined) return false;
  if (role === 'variable') return sure && variable !== undefined;
  return role === 'kode' || role === 'desa' || role === 'kecamatan' || role === 'tahun';
}
