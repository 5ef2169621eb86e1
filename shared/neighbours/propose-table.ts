import { classifyRows } from '../dataset/reading/classify-rows';
import { villageCode } from '../dataset/reading/code';
import { kecamatanOfRows } from '../dataset/reading/kecamatan-of-rows';
import { rowYears } from '../dataset/reading/row-years';
import { tableNotes } from '../dataset/reading/table-notes';
import { yearsIn } from '../dataset/reading/years';
import { cellText } from '../dataset/values/text';
import type { ColumnProposal, Grid, TableProposal } from '../dataset/types';
import type { Headings } from './headings';

/** The table of an export, its columns proposed already, as any other table is handed on for a person to confirm. */
export function proposeTable(
  grid: Grid,
  { top, last }: Headings,
  columns: readonly ColumnProposal[],
  notes: readonly string[],
): TableProposal {
  const at = (role: ColumnProposal['role']): number => columns.find((column) => column.role === role)?.index ?? -1;
  const titles = grid.rows.slice(0, top).flatMap((row) => row.map(cellText).filter((text) => text !== ''));
  const rows = classifyRows(grid, last, columns);
  const { bodyRows, totalRow, skippedRows } = rows;
  const years = new Set(titles.flatMap(yearsIn));
  const districts = new Map<string, number>();
  for (const row of bodyRows) {
    for (const year of yearsIn(grid.rows[row]?.[at('tahun')] ?? null)) years.add(year);
    const district = villageCode(grid.rows[row]?.[at('kode')])?.slice(0, 4);
    if (district !== undefined) districts.set(district, (districts.get(district) ?? 0) + 1);
  }
  return {
    sheet: grid.name,
    headerRow: last,
    columns,
    bodyRows,
    totalRow,
    skippedRows,
    years: [...years].sort((a, b) => a - b),
    partYears: [],
    rowYears: rowYears(grid, columns, bodyRows),
    districts: [...districts].map(([code, count]) => ({ code, rows: count })).sort((a, b) => b.rows - a.rows),
    codes: new Map(),
    kecamatan: kecamatanOfRows(grid, columns, rows, titles),
    notes: [...notes, ...tableNotes(grid, columns, rows)],
  };
}
