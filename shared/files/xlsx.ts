import type { Sheet } from 'hucre/xlsx';
import { formatNumber } from '../dataset/values/format';
import type { CellValue, Grid } from '../dataset/types';
import { fail, ok, type Result } from '../result';
import { FIRST_COLUMN_BEYOND, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS } from './limits';
import { rangesOf } from './range';
import { checkCells, type CheckedCells } from './sheet-cells';
import { workbookParts } from './workbook-parts';
import { DAMAGED, type ZipEntry } from './zip-guard';

/**
 * Reads the visible sheets of a workbook that passed the zip guard. Numbers, texts, dates, formula errors and number
 * formats come through as they are; hidden sheets are named, not read. The reader is loaded when first needed, because
 * it is bigger than everything else in the panel; as it forgives damage, what it says of each cell is checked.
 */
export async function readXlsxGrids(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<Result<Grid[]>> {
  const { readXlsx } = await import('hucre/xlsx');
  const hiddenSheets: string[] = [];
  let sheets: readonly Sheet[];
  let sheetCount = 0;
  try {
    const workbook = await readXlsx(bytes, {
      readStyles: true,
      range: `A1:${FIRST_COLUMN_BEYOND}${MAX_ROWS + 1}`,
      sheets: ({ name, hidden, veryHidden }, index) => {
        sheetCount = index + 1;
        if (hidden || veryHidden) hiddenSheets.push(name);
        return !hidden && !veryHidden && index < MAX_SHEETS;
      },
    });
    sheets = workbook.sheets;
  } catch {
    return fail(
      'Berkas XLSX ini rusak dan tidak dapat dibaca.',
      'Buka di Excel atau Google Sheets, simpan lagi sebagai .xlsx, lalu muat hasilnya.',
    );
  }
  if (sheetCount > MAX_SHEETS) {
    return fail(
      `Berkas ini berisi ${sheetCount} lembar, lebih dari ${MAX_SHEETS}.`,
      'Simpan lembar yang berisi angka per desa ke berkas sendiri, lalu muat berkas itu.',
    );
  }
  const wide = sheets.find(({ rows }) => rows.some((row) => row.slice(MAX_COLUMNS).some((cell) => cell !== null)));
  if (wide) {
    return fail(
      `Lembar "${wide.name}" berisi lebih dari ${MAX_COLUMNS} kolom.`,
      'Muat berkas yang hanya memuat kolom formulir, satu baris per desa.',
    );
  }
  const long = sheets.find((sheet) => sheet.rows.length > MAX_ROWS);
  if (long) {
    return fail(
      `Lembar "${long.name}" berisi lebih dari ${formatNumber(MAX_ROWS)} baris.`,
      'Muat berkas yang hanya memuat satu baris per desa.',
    );
  }
  if (sheets.length === 0) {
    return fail(
      `Semua lembar di berkas ini tersembunyi${hiddenSheets.length > 0 ? `: ${hiddenSheets.join(', ')}` : ''}.`,
      'Tampilkan lembarnya di Excel atau Google Sheets (Unhide), simpan, lalu muat lagi.',
    );
  }
  const parts = await workbookParts(bytes, entries);
  if (!parts) return { ok: false, problem: DAMAGED };
  const grids: Grid[] = [];
  for (const sheet of sheets) {
    const xml = await parts.sheet(sheet.name);
    const checked = xml === null ? { unclear: null } : checkCells(xml, parts.tables);
    if ('unclear' in checked) return unclear(sheet.name, checked.unclear);
    grids.push(toGrid(sheet, hiddenSheets, checked));
  }
  return ok(grids);
}

const unclear = (sheet: string, place: string | null): Result<never> =>
  place === null
    ? fail(`Lembar "${sheet}" di berkas ini terpotong atau rusak.`, DAMAGED.remedy)
    : fail(
        `Isi lembar "${sheet}" di ${/^\d+$/.test(place) ? 'baris' : 'sel'} ${place} tidak dapat dibaca dengan pasti: berkas ini tidak ditulis sebagaimana mestinya.`,
        'Buka di Excel atau Google Sheets, periksa tempat itu, simpan lagi sebagai .xlsx, lalu muat hasilnya.',
      );

function toGrid(sheet: Sheet, hiddenSheets: readonly string[], { values, hiddenRows }: CheckedCells): Grid {
  const cellAt = (r: number, c: number) => sheet.cells?.get(`${r},${c}`);
  const hiddenColumns = (sheet.columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : []));
  const choices = (sheet.dataValidations ?? []).flatMap(({ type, range, values }) =>
    type === 'list' ? rangesOf(range).map((place) => ({ ...place, texts: values ?? null })) : [],
  );
  return {
    name: sheet.name,
    rows: sheet.rows.map((row, r) =>
      row.map((value, c): CellValue => {
        const told = values.get(`${r},${c}`);
        if (told !== undefined) return told;
        return value instanceof Date ? { kind: 'date', iso: value.toISOString().slice(0, 10) } : value;
      }),
    ),
    formats: sheet.rows.map((row, r) => row.map((_, c) => cellAt(r, c)?.style?.numFmt ?? null)),
    ...(hiddenSheets.length > 0 ? { hiddenSheets } : {}),
    ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
    ...(choices.length > 0 ? { choices } : {}),
  };
}
