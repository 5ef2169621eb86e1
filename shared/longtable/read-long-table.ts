import { columnLetter } from '../dataset/values/letter';
import { cellText, isBlank } from '../dataset/values/text';
import type { CellValue, Grid } from '../dataset/types';
import { yearsIn } from '../dataset/reading/years';
import { fail, ok, type Result } from '../result';
import { findLongHeader, type LongHeader, type LongRole } from './long-columns';
import { FIGURES, type LongRow, type LongTable } from './types';

const TOTAL = /^(?:grand )?(?:sub ?)?(?:total|jumlah|jml)\b/i;
/** 64 indicators in the programme; a column with more different texts than this is not one of indicators. */
const MOST_INDICATORS = 500;

/**
 * Reads a long table: one row per indicator, region and period. Columns are found by their headings, in any order;
 * regions may be of any level, by name or code.
 * Problems: no such header, no rows below it, or an indicator column that names no indicators.
 */
export function readLongTable(grid: Grid): Result<LongTable> {
  const name = `Lembar "${grid.name}"`;
  const header = findLongHeader(grid);
  if (!header) {
    return fail(
      `${name} bukan tabel panjang: kolom indikator, wilayah, pembilang, dan penyebut tidak ditemukan.`,
      'Tulis judul kolom "indikator", "wilayah", "tahun", "pembilang", "penyebut", dan "persen" di satu baris.',
    );
  }
  const { rows, ...lines } = readRows(grid, header);
  if (rows.length === 0) {
    return fail(
      `${name} tidak memuat baris angka di bawah judul kolomnya.`,
      'Periksa apakah isi tabelnya ikut tersimpan.',
    );
  }
  const indicators = new Set(rows.map((row) => row.indicator)).size;
  if (indicators > MOST_INDICATORS) {
    return fail(
      `Kolom indikator di ${name.toLowerCase()} memuat ${indicators} isian berbeda, jadi bukan nama indikator.`,
      'Periksa apakah kolom "indikator" memuat nama indikator, bukan keterangan per baris.',
    );
  }
  const figures = FIGURES.flatMap((figure) => {
    const column = header.columns.find(({ role }) => role === figure);
    return column ? [{ figure, heading: column.heading, letter: columnLetter(column.index) }] : [];
  });
  const unused = header.columns
    .filter(({ role, heading }) => role === null && heading !== '')
    .map((one) => one.heading);
  return ok({ sheet: grid.name, figures, rows: withTotals(rows), unused, ...lines });
}

function readRows(
  grid: Grid,
  header: LongHeader,
): Pick<LongTable, 'skipped' | 'nameless' | 'filledDown'> & { rows: LongRow[] } {
  const rows: LongRow[] = [];
  const skipped: number[] = [];
  const nameless: number[] = [];
  const filledDown: number[] = [];
  let indicatorAbove = '';
  for (let at = header.row + 1; at < grid.rows.length; at++) {
    const cells = grid.rows[at] ?? [];
    if (cells.every(isBlank)) continue;
    const line = at + 1;
    const read = readRow(header, cells, grid.formats?.[at] ?? [], line);
    const hasFigures = read.cells.some((cell) => !isBlank(cell));
    if (isRepeatedHeader(header, cells) || isColumnNumbers(cells) || (!hasFigures && read.region === ''))
      skipped.push(line);
    else if (read.indicator === '' && (!hasFigures || indicatorAbove === ''))
      (hasFigures ? nameless : skipped).push(line);
    else if (read.region === '') nameless.push(line);
    else {
      if (read.indicator === '') filledDown.push(line);
      indicatorAbove = read.indicator === '' ? indicatorAbove : read.indicator;
      rows.push({ ...read, indicator: indicatorAbove });
    }
  }
  return { rows, skipped, nameless, filledDown };
}

function readRow(
  header: LongHeader,
  cells: readonly CellValue[],
  formats: readonly (string | null)[],
  line: number,
): LongRow {
  const textsOf = (role: LongRole): string[] =>
    header.columns.filter((column) => column.role === role).map(({ index }) => cellText(cells[index]));
  const names = textsOf('wilayah').filter((text) => text !== '');
  const codes = textsOf('kode')
    .map((text) => text.replace(/^['’`]+|[.\s]/g, ''))
    .filter((text) => text !== '');
  const [year = ''] = textsOf('tahun');
  const period = [year, ...textsOf('periode')].filter((text) => text !== '').join(' ');
  const figures = FIGURES.map((figure) => header.columns.find(({ role }) => role === figure)?.index ?? -1);
  const region = names[names.length - 1] ?? codes[codes.length - 1] ?? '';
  return {
    line,
    indicator: textsOf('indikator')[0] ?? '',
    region,
    regionKey: [...textsOf('tingkat'), ...codes, ...names].join('|').toLowerCase(),
    code: codes[codes.length - 1] ?? '',
    period,
    year: yearsIn(period)[0] ?? 0,
    isTotal: names.some((text) => TOTAL.test(text)),
    cells: figures.map((index): CellValue => cells[index] ?? null),
    formats: figures.map((index) => formats[index] ?? null),
  };
}

/** The line of the whole district has a code in which all the others begin (`36.73` over `36.73.01`). */
function withTotals(rows: readonly LongRow[]): LongRow[] {
  const codes = [...new Set(rows.map((row) => row.code))];
  const [shortest = ''] = [...codes].sort((a, b) => a.length - b.length);
  const isWhole =
    shortest !== '' &&
    codes.length > 2 &&
    codes.every((code) => code === shortest || (code.length > shortest.length && code.startsWith(shortest)));
  return rows.map((row) => (isWhole && row.code === shortest ? { ...row, isTotal: true } : row));
}

const isRepeatedHeader = (header: LongHeader, cells: readonly CellValue[]): boolean =>
  header.columns.every(({ role, index, heading }) => role === null || cellText(cells[index]) === heading);

/** The line `(1) (2) (3)` under many official headers. */
function isColumnNumbers(cells: readonly CellValue[]): boolean {
  const numbers = cells.map((cell) => cellText(cell).replace(/[()]/g, '')).filter((text) => text !== '');
  return numbers.length >= 4 && numbers.every((text, at) => text === String(at + 1));
}
