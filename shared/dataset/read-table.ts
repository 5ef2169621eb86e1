import type { Edition } from '../catalogue/schema';
import { fail, ok, type Result } from '../result';
import { classifyRows } from './classify-rows';
import { villageCode } from './code';
import { findHeader, type Header } from './find-header';
import { indexHeadings } from './heading-index';
import { columnLetter } from './letter';
import { matchHeadings } from './match-heading';
import { normaliseHeading } from './normalise-heading';
import { personalContent, personalHeading, refusalText } from './personal';
import { isBlank } from './text';
import type { CellValue, ColumnProposal, Grid, TableProposal } from './types';
import { yearsIn } from './years';

/**
 * Finds the table in a sheet and proposes what its columns and rows are; a person confirms before anything is used.
 * Problems: an empty sheet, no known heading, no column of village codes.
 */
export function readTable(grid: Grid, edition: Edition): Result<TableProposal> {
  const name = `Lembar "${grid.name}"`;
  if (grid.rows.every((row) => row.every(isBlank))) {
    return fail(`${name} kosong.`, 'Pilih lembar atau berkas lain yang berisi angka per desa.');
  }
  const index = indexHeadings(edition);
  const header = findHeader(grid, index);
  if (!header) return fail(`${name} tidak memuat judul kolom yang dikenal.`, expectedHeadings(edition));

  const columns = proposeColumns(grid, header, index);
  if (!columns.some((column) => column.role === 'kode')) {
    return fail(
      `${name} tidak punya kolom kode desa.`,
      'Tambahkan kolom "Kode Desa" berisi kode Kemendagri sepuluh angka, misalnya 17.02.09.1004, lalu muat lagi berkasnya.',
    );
  }
  if (!columns.some((column) => column.role === 'variable' || column.role === 'unknown')) {
    return fail(`${name} tidak punya kolom angka yang dikenal.`, expectedHeadings(edition));
  }
  const rows = classifyRows(grid, header.row, columns);
  return ok({
    sheet: grid.name,
    headerRow: header.row,
    columns,
    ...rows,
    ...facts(grid, header, columns, rows.bodyRows),
  });
}

function proposeColumns(grid: Grid, header: Header, index: ReturnType<typeof indexHeadings>): ColumnProposal[] {
  const matches = matchHeadings(grid.name, header, index);
  const body = grid.rows.slice(header.row + 1);
  const columns = header.columns.map(({ index: at, heading }, position): ColumnProposal => {
    const cells = body.map((row) => row[at] ?? null);
    const match = matches[position] ?? { role: 'unknown', score: 0, sure: false, alternatives: [] };
    const expectsDates = index.variables.get(match.variable ?? '')?.type === 'date';
    const isNamedColumn = match.score === 1 && match.role !== 'unknown';
    const subject = (isNamedColumn ? null : personalHeading(heading)) ?? personalContent(cells, expectsDates);
    if (subject !== null) {
      const refusal = refusalText(columnLetter(at), subject);
      return { index: at, heading, role: 'personal', score: 1, sure: true, alternatives: [], refusal };
    }
    return { index: at, heading, ...match };
  });
  return settleNames(settleCodes(columns, body));
}

/** One column of codes is used: the best headed one, else a column that holds nothing but village codes. */
function settleCodes(columns: readonly ColumnProposal[], body: Grid['rows']): ColumnProposal[] {
  const codes = columns.filter((column) => column.role === 'kode');
  const named = codes.find((column) => /kemendagri|dagri/i.test(column.heading)) ?? codes[0];
  if (named) {
    return columns.map((column) =>
      column.role === 'kode' && column !== named ? { ...column, role: 'ignored', sure: false } : column,
    );
  }
  const unnamed = columns.find((column) => {
    const filled = body.map((row): CellValue => row[column.index] ?? null).filter((cell) => !isBlank(cell));
    const hits = filled.filter((cell) => villageCode(cell) !== null).length;
    return column.role === 'unknown' && hits > 0 && hits * 2 > filled.length;
  });
  return columns.map((column) => (column === unnamed ? { ...column, role: 'kode', score: 0.8, sure: false } : column));
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

function facts(
  grid: Grid,
  header: Header,
  columns: readonly ColumnProposal[],
  bodyRows: readonly number[],
): Pick<TableProposal, 'years' | 'districts'> {
  const at = (role: ColumnProposal['role']): number => columns.find((column) => column.role === role)?.index ?? -1;
  const years = new Set(header.titles.flatMap(yearsIn));
  const districts = new Map<string, number>();
  for (const row of bodyRows) {
    for (const year of yearsIn(grid.rows[row]?.[at('tahun')] ?? null)) years.add(year);
    const district = villageCode(grid.rows[row]?.[at('kode')])?.slice(0, 4);
    if (district !== undefined) districts.set(district, (districts.get(district) ?? 0) + 1);
  }
  return {
    years: [...years].sort((a, b) => a - b),
    districts: [...districts].map(([code, rows]) => ({ code, rows })).sort((a, b) => b.rows - a.rows),
  };
}

function expectedHeadings(edition: Edition): string {
  const labels = edition.forms[0]?.fields.slice(0, 3).map((field) => `"${field.label}"`) ?? [];
  return `Pastikan baris judulnya memuat "Kode Desa" dan nama kolom formulir, misalnya ${labels.join(', ')}.`;
}
