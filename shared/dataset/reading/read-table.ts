import type { Edition, VillageList } from '../../catalogue/schema';
import { listInWords } from '../../list-in-words';
import { fail, ok, type Result } from '../../result';
import { kecamatanCalled } from './bare-kecamatan';
import { classifyRows, kecamatanInTitle } from './classify-rows';
import { villageCode } from './code';
import { composedCodes, withCodes } from './composed-codes';
import { districtRows, isOfDistrict } from './district-rows';
import type { Header } from './find-header';
import { kecamatanOfRows } from './kecamatan-of-rows';
import { formatNumber } from '../values/format';
import { columnLetter } from '../values/letter';
import { movedCells } from './moved-cells';
import { datedFigures, noHeadings } from './no-headings';
import { codesWithoutNames } from './names-elsewhere';
import { ofOtherDistrict, otherDistrict } from './other-district';
import { measuresInRows } from './measures-in-rows';
import { proposeColumns } from './propose-columns';
import { areSeveral, partsSentence, rowParts } from './row-parts';
import { rowYears } from './row-years';
import { villagesAboveHeader } from './rows-left-out';
import { holdsPersons, personsSentence } from './rows-of-persons';
import { partNotes, partYears } from './settle-parts';
import { tableNotes } from './table-notes';
import { withoutTotalOfKecamatan } from './total-of-kecamatan';
import { cellText, isBlank } from '../values/text';
import type { ColumnProposal, Grid, TableProposal } from '../types';
import { unplacedRows } from './unplaced-rows';
import { unpartedLine } from './unread-rows';
import { yearsIn } from './years';

/** No kabupaten has half as many villages; each name is compared with all of them. */
const MOST_NAMES = 2000;

/**
 * Finds the table in a sheet and proposes what its columns and rows are; a person confirms before anything is used.
 * Without a column of codes the villages are matched by name later. Problems: an empty sheet, no known heading, neither
 * codes nor names of villages.
 * @param villages the district's list where it is known already: tells Kemendagri codes from BPS codes by look-up.
 * @param year the one worked on, where it is known: of columns for several years its own is proposed; else that of the title.
 */
export function readTable(
  written: Grid,
  edition: Edition,
  villages?: VillageList,
  year?: number,
): Result<TableProposal> {
  const name = `Lembar "${written.name}"`;
  if (written.rows.every((row) => row.every(isBlank))) {
    return fail(`${name} kosong.`, 'Pilih lembar atau berkas lain yang berisi angka per desa.');
  }
  const found = proposeColumns(written, edition, villages, year);
  if (!found) {
    return (
      noHeadings(written, villages) ?? fail(`${name} tidak memuat judul kolom yang dikenal.`, expectedHeadings(edition))
    );
  }
  const { header, index, columns } = found;
  const unread =
    unpartedLine(written, header.row + 1) ??
    villagesAboveHeader(written, header) ??
    codesWithoutNames(written.name, columns);
  if (unread) return unread;
  const codes = composedCodes(written, header.row, columns);
  const grid = withCodes(written, columns, codes);
  if (holdsPersons(grid, header.row, columns)) {
    return fail(
      personsSentence(written.name),
      'Bawa rekap per desa: laporan agregat dari aplikasi asalnya, tanpa nama dan nomor orang.',
    );
  }
  const hasVillages = columns.some((column) => column.role === 'kode') || hasNamedVillages(columns, header, grid);
  if (!hasVillages && hasRowAKecamatan(grid, header.row, columns) && !isOfDistrict(columns, index)) {
    return fail(
      `${name} tidak punya kolom kode desa: angkanya per kecamatan, bukan per desa.`,
      'Situs diisi per desa: minta rinciannya per desa. Angka kecamatan ini tetap berguna untuk mencocokkan jumlahnya.',
    );
  }
  if (!hasVillages && !isOfDistrict(columns, index)) {
    return fail(
      `${name} tidak punya kolom kode desa.`,
      'Tambahkan kolom "Kode Desa" berisi kode Kemendagri sepuluh angka, misalnya 17.02.09.1004, lalu muat lagi berkasnya.',
    );
  }
  if (!columns.some((column) => column.role === 'variable' || column.role === 'unknown')) {
    return (
      datedFigures(grid.name, columns) ??
      fail(`${name} tidak punya kolom angka yang dikenal.`, expectedHeadings(edition))
    );
  }
  const measures = measuresInRows(grid, header.row, columns, index);
  if (measures) {
    return fail(
      `${name} menulis satu baris untuk tiap angka: nama angkanya, misalnya ${listInWords(measures.named)}, ada di kolom ${columnLetter(measures.column)}.`,
      'Buat satu baris untuk tiap desa dan satu kolom untuk tiap angka, misalnya dengan tabel pivot, lalu muat lagi.',
    );
  }
  const names = namesWithoutCodes(grid, header.row, columns);
  if (names > MOST_NAMES) {
    return fail(
      `${name} memuat ${formatNumber(names)} nama yang berbeda tanpa kode desa: lebih banyak daripada desa di satu kabupaten/kota.`,
      'Muat berkas yang hanya berisi desa Anda, satu baris tiap desa, atau tambahkan kolom "Kode Desa".',
    );
  }
  const classified = classifyRows(grid, header.row, columns, villages);
  const sorted = hasVillages ? classified : districtRows(grid, header.row, columns, classified);
  if (!sorted) {
    return fail(
      `${name} berisi isian satu kabupaten/kota, tetapi barisnya lebih dari satu atau kosong.`,
      'Sisakan satu baris, atau beri judul "Total" pada baris yang dipakai.',
    );
  }
  const titles = kecamatanTitles(grid.name, header.titles, villages);
  const kecamatan = kecamatanOfRows(grid, columns, sorted, titles);
  const rows = withoutTotalOfKecamatan(grid, sorted, titles, kecamatan, villages);
  const parts = rowParts(grid, header.row, columns);
  if (parts) {
    return fail(
      `${name} ${partsSentence(parts, columns.find(({ index: at }) => at === parts.column)?.heading ?? '')}`,
      areSeveral(parts)
        ? 'Buat satu baris untuk tiap desa dengan jumlahnya, misalnya dengan tabel pivot, lalu muat lagi.'
        : 'Muat berkas dengan jumlah tiap desa; bila angkanya memang sudah jumlah, hapus kolom itu, lalu muat lagi.',
    );
  }
  const elsewhere = villages && otherDistrict(grid, header, columns, rows, villages);
  if (villages && elsewhere) return ofOtherDistrict(grid.name, elsewhere, villages);
  const unplaced = unplacedRows(grid, columns, rows);
  if (unplaced) return unplaced;
  const moved = movedCells(grid, header, columns, rows);
  if (!moved.ok) return moved;
  const { remarked } = moved.value;
  return ok({
    sheet: grid.name,
    headerRow: header.row,
    columns,
    bodyRows: rows.bodyRows,
    totalRow: rows.totalRow,
    skippedRows: rows.skippedRows,
    ...facts(grid, header, columns, rows.bodyRows),
    codes,
    partYears: partYears(header.columns),
    rowYears: rowYears(grid, columns, rows.bodyRows),
    kecamatan,
    notes: [
      ...partNotes(header.columns, columns),
      ...(remarked === null
        ? []
        : [`Isian di sebelah kanan judul terakhir tidak dibaca, misalnya di baris ${remarked + 1}.`]),
      ...tableNotes(grid, columns, rows),
    ],
  });
}

/** A sheet may be named after the kecamatan it is of: `Curup`, `Kec. Curup (tabel 2)`. */
function sheetTitle(name: string, villages: VillageList | undefined): string[] {
  const kecamatan = villages ? kecamatanCalled(name.replace(/\(.*\)\s*$/, ''), villages) : null;
  return kecamatan === null ? [] : [`Kecamatan ${kecamatan}`];
}

/** The titles that speak of a kecamatan; none where the sheet is named after another one than they, as a copied sheet. */
function kecamatanTitles(name: string, titles: readonly string[], villages: VillageList | undefined): string[] {
  const named = sheetTitle(name, villages);
  const calledIn = (title: string): string[] => {
    const stated = villages && kecamatanCalled(kecamatanInTitle(title) ?? '', villages);
    return stated ? [stated] : [];
  };
  const stated = titles.flatMap(calledIn);
  const isCopied = stated.length > 0 && named.flatMap(calledIn).some((one) => !stated.includes(one));
  return isCopied ? [] : [...titles, ...named];
}

/** How many different names stand in a table that tells its villages by names alone; 0 where it has codes. */
function namesWithoutCodes(grid: Grid, headerRow: number, columns: readonly ColumnProposal[]): number {
  const at = columns.find(({ role }) => role === 'desa')?.index;
  if (at === undefined || columns.some(({ role }) => role === 'kode')) return 0;
  return new Set(grid.rows.slice(headerRow + 1).map((row) => cellText(row[at]).toLowerCase())).size;
}

/** Whether a table without villages has one row for each kecamatan. */
function hasRowAKecamatan(grid: Grid, headerRow: number, columns: readonly ColumnProposal[]): boolean {
  const at = columns.find(({ role, sure }) => role === 'kecamatan' && sure)?.index;
  if (at === undefined) return false;
  const named = grid.rows.slice(headerRow + 1).flatMap((row) => cellText(row[at]).toLowerCase() || []);
  return named.length > 0 && new Set(named).size === named.length;
}

/** What a recap says of no official. */
const OF_A_PERSON = /NIK|Kartu Keluarga|lahir/;

/**
 * Whether rows can be told apart without codes: by a column of village names beside known figures. A table that also
 * holds personal data has a row per person, not per village.
 */
function hasNamedVillages(columns: readonly ColumnProposal[], header: Header, grid: Grid): boolean {
  // Where a figure is parted and none of its columns is the whole, none is proposed.
  const isParted = ({ index, alternatives }: ColumnProposal): boolean =>
    alternatives.length > 0 && header.columns.some((column) => column.index === index && column.part !== null);
  const has = (role: ColumnProposal['role']): boolean => columns.some((column) => column.role === role && column.sure);
  const [desa, kecamatan] = (['desa', 'kecamatan'] as const).map(
    (role) => columns.find((column) => column.role === role)?.index ?? -1,
  );
  const named = grid.rows.slice(header.row + 1).flatMap((row) => {
    const name = cellText(row[desa ?? -1]);
    return name === '' ? [] : [`${cellText(row[kecamatan ?? -1])}\n${name}`.toLowerCase()];
  });
  // An official named for each village makes no list of persons: there a village comes again.
  const isRowAVillage = new Set(named).size >= 0.9 * named.length;
  const areOfficials = columns.every(({ role, refusal = '' }) => role !== 'personal' || !OF_A_PERSON.test(refusal));
  return (
    has('desa') &&
    (!has('personal') || (isRowAVillage && areOfficials)) &&
    columns.some((column) => column.role === 'variable' || isParted(column))
  );
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
