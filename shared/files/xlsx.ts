import type { Sheet } from 'hucre/xlsx';
import { formatNumber } from '../dataset/values/format';
import { NO_RESULT } from '../dataset/types';
import type { CellValue, Grid } from '../dataset/types';
import { fail, ok, type Result } from '../result';
import { FIRST_COLUMN_BEYOND, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS } from './limits';
import { rangesOf } from './range';

/**
 * Reads the visible sheets of a workbook that passed the zip guard. Numbers, texts, dates, formula errors and number
 * formats come through as they are; hidden sheets are named, not read. The reader is loaded when first needed, because
 * it is bigger than everything else in the panel.
 */
export async function readXlsxGrids(bytes: Uint8Array): Promise<Result<Grid[]>> {
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
  return ok(sheets.map((sheet) => toGrid(sheet, hiddenSheets)));
}

function toGrid(sheet: Sheet, hiddenSheets: readonly string[]): Grid {
  const cellAt = (r: number, c: number) => sheet.cells?.get(`${r},${c}`);
  const hiddenRows = [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : []));
  const hiddenColumns = (sheet.columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : []));
  const choices = (sheet.dataValidations ?? []).flatMap(({ type, range, values }) =>
    type === 'list' ? rangesOf(range).map((place) => ({ ...place, texts: values ?? null })) : [],
  );
  return {
    name: sheet.name,
    rows: sheet.rows.map((row, r) =>
      row.map((value, c): CellValue => {
        if (value instanceof Date) return { kind: 'date', iso: value.toISOString().slice(0, 10) };
        const type = cellAt(r, c)?.type;
        if (type === 'error') return { kind: 'error', code: String(value) };
        return type === 'formula' && value === null ? { kind: 'error', code: NO_RESULT } : value;
      }),
    ),
    formats: sheet.rows.map((row, r) => row.map((_, c) => cellAt(r, c)?.style?.numFmt ?? null)),
    ...(hiddenSheets.length > 0 ? { hiddenSheets } : {}),
    ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
    ...(choices.length > 0 ? { choices } : {}),
  };
}
