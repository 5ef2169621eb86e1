import type { Edition, VillageList } from '../../catalogue/schema';
import { fail, ok, type Result } from '../../result';
import { classifyRows } from './classify-rows';
import { villageCode } from './code';
import { settleCodes } from './code-columns';
import { districtRows, isOfDistrict } from './district-rows';
import { findHeader, type Header } from './find-header';
import { indexHeadings } from './heading-index';
import { kecamatanOfRows } from './kecamatan-of-rows';
import { columnLetter } from '../values/letter';
import { matchHeadings } from './match-heading';
import { normaliseHeading } from './normalise-heading';
import { personalContent, personalHeading, refusalText } from './personal';
import { tableNotes } from './table-notes';
import { isBlank } from '../values/text';
import type { ColumnProposal, Grid, TableProposal } from '../types';
import { yearsIn } from './years';

/**
 * Finds the table in a sheet and proposes what its columns and rows are; a person confirms before anything is used.
 * Without a column of codes the villages are matched by name later. Problems: an empty sheet, no known heading, neither
 * codes nor names of villages.
 * @param villages the district's list where it is known already: tells Kemendagri codes from BPS codes by look-up.
 */
export function readTable(grid: Grid, edition: Edition, villages?: VillageList): Result<TableProposal> {
  const name = `Lembar "${grid.name}"`;
  if (grid.rows.every((row) => row.every(isBlank))) {
    return fail(`${name} kosong.`, 'Pilih lembar atau berkas lain yang berisi angka per desa.');
  }
  const index = indexHeadings(edition);
  const header = findHeader(grid, index);
  if (!header) return fail(`${name} tidak memuat judul kolom yang dikenal.`, expectedHeadings(edition));

  const columns = proposeColumns(grid, header, index, villages);
  const hasVillages = columns.some((column) => column.role === 'kode') || hasNamedVillages(columns);
  if (!hasVillages && !isOfDistrict(columns, index)) {
    return fail(
      `${name} tidak punya kolom kode desa.`,
      'Tambahkan kolom "Kode Desa" berisi kode Kemendagri sepuluh angka, misalnya 17.02.09.1004, lalu muat lagi berkasnya.',
    );
  }
  if (!columns.some((column) => column.role === 'variable' || column.role === 'unknown')) {
    return fail(`${name} tidak punya kolom angka yang dikenal.`, expectedHeadings(edition));
  }
  const classified = classifyRows(grid, header.row, columns);
  const rows = hasVillages ? classified : districtRows(grid, header.row, columns, classified);
  if (!rows) {
    return fail(
      `${name} berisi isian satu kabupaten/kota, tetapi barisnya lebih dari satu atau kosong.`,
      'Sisakan satu baris, atau beri judul "Total" pada baris yang dipakai.',
    );
  }
  return ok({
    sheet: grid.name,
    headerRow: header.row,
    columns,
    bodyRows: rows.bodyRows,
    totalRow: rows.totalRow,
    skippedRows: rows.skippedRows,
    ...facts(grid, header, columns, rows.bodyRows),
    kecamatan: kecamatanOfRows(grid, columns, rows, header.titles),
    notes: tableNotes(grid, columns, rows),
  });
}

function proposeColumns(
  grid: Grid,
  header: Header,
  index: ReturnType<typeof indexHeadings>,
  villages?: VillageList,
): ColumnProposal[] {
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
  return settleNames(settleCodes(columns, body, villages));
}

/**
 * Whether rows can be told apart without codes: by a column of village names beside known figures. A table that also
 * holds personal data has a row per person, not per village.
 */
function hasNamedVillages(columns: readonly ColumnProposal[]): boolean {
  const has = (role: ColumnProposal['role']): boolean => columns.some((column) => column.role === role && column.sure);
  return has('desa') && !has('personal') && columns.some((column) => column.role === 'variable');
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
