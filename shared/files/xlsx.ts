import type { Cell, Sheet } from 'hucre/xlsx';
import { NO_DATE, NO_RESULT } from '../dataset/types';
import type { CellValue, Grid } from '../dataset/types';
import { fail, ok, type Result } from '../result';
import { leanWorkbook } from './lean-workbook';
import { FIRST_COLUMN_BEYOND, MAX_ROWS, MAX_SHEETS, SMALL_BYTES } from './limits';
import { longText } from './long-text';
import { partTexts } from './part-texts';
import { rangesOf } from './range';
import { textOfRuns } from './rich-text';
import { checkCells, type CheckedCells } from './sheet-cells';
import { workbookParts } from './workbook-parts';
import { DAMAGED, type ZipEntry } from './zip-guard';

/** Years a spreadsheet has days of; and the day before the first, on which times without a day stand. */
const [FIRST_DAY, LAST_DAY] = [Date.UTC(1899, 11, 30), Date.UTC(9999, 11, 31)];
/** What a formula says that failed, as text: some versions of some programs store it so. */
const ERROR = /^#(?:N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|DIV\/0!|SPILL!|CALC!)$/;

/**
 * Reads the visible sheets of a workbook that passed the zip guard. Numbers, texts, dates, formula errors and number
 * formats come through as they are; hidden sheets are named, not read. The reader is loaded when first needed, because
 * it is bigger than everything else in the panel; as it forgives damage, what it says of each cell is checked.
 */
export async function readXlsxGrids(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<Result<Grid[]>> {
  const { readXlsx } = await import('hucre/xlsx');
  const texts = partTexts(bytes, entries);
  const lean = await leanWorkbook(texts);
  // What is small cannot hold up the reader, however unusually it is written; its cells are checked as any other's.
  const isSmall = entries.reduce((sum, { unpacked }) => sum + unpacked, 0) <= SMALL_BYTES;
  const isUnusual = !lean.ok && lean.problem === DAMAGED && isSmall;
  if (!lean.ok && !isUnusual) return lean;
  const hiddenSheets: string[] = [];
  let sheets: readonly Sheet[];
  let sheetCount = 0;
  try {
    const workbook = await readXlsx(lean.ok ? lean.value : bytes, {
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
  if (sheets.length === 0) {
    return fail(
      `Semua lembar di berkas ini tersembunyi${hiddenSheets.length > 0 ? `: ${hiddenSheets.join(', ')}` : ''}.`,
      'Tampilkan lembarnya di Excel atau Google Sheets (Unhide), simpan, lalu muat lagi.',
    );
  }
  const parts = await workbookParts(texts);
  if (!parts) return { ok: false, problem: DAMAGED };
  const grids: Grid[] = [];
  for (const sheet of sheets) {
    const xml = await parts.sheet(sheet.name);
    const checked = xml === null ? { unclear: null } : checkCells(xml, parts.tables);
    if ('unclear' in checked) return unclear(sheet.name, checked.unclear);
    grids.push(toGrid(sheet, hiddenSheets, checked));
  }
  return longText(grids) ?? ok(grids);
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
      row.map((value, c) => {
        const told = values.get(`${r},${c}`);
        return told === undefined ? valueOf(value, cellAt(r, c)) : told;
      }),
    ),
    formats: sheet.rows.map((row, r) =>
      row.map((value, c) => (value === null ? null : (cellAt(r, c)?.style?.numFmt ?? null))),
    ),
    ...(hiddenSheets.length > 0 ? { hiddenSheets } : {}),
    ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
    ...(choices.length > 0 ? { choices } : {}),
  };
}

function valueOf(value: Sheet['rows'][number][number], cell: Cell | undefined): CellValue {
  if (value instanceof Date) {
    const isDay = value.getTime() >= FIRST_DAY && value.getTime() <= LAST_DAY;
    return isDay ? { kind: 'date', iso: value.toISOString().slice(0, 10) } : { kind: 'error', code: NO_DATE };
  }
  const isFormula = cell?.type === 'formula';
  if (cell?.type === 'error' || (isFormula && typeof value === 'string' && ERROR.test(value))) {
    return { kind: 'error', code: String(value) };
  }
  if (isFormula && value === null) return { kind: 'error', code: NO_RESULT };
  return typeof value === 'string' && cell?.richText ? textOfRuns(cell.richText) : value;
}
