import { formatNumber } from '@shared/dataset';
import type { Grid } from '@shared/dataset/types';
import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';
import type { Derived } from '../figures/derive';
import { marksFor } from './marks';
import { knownFile, saysAllOf } from './same-file';
import type { MarkedFile } from './types';

/** Larger files are refused before they are read into memory; real workbooks stay below 5 MB. */
const LARGEST = 50 * 1024 * 1024;

/** `Data Sasaran 2024.csv` → `Data Sasaran 2024 bertanda.xlsx`; a browser's own number behind the name goes. */
export const markedName = (file: string): string =>
  file.replace(/(?: bertanda)?(?:\s*\(\d+\))?\.(xls[xm]|[a-z]+)$/i, (_, ending: string) =>
    ending.toLowerCase() === 'xlsm' ? ' bertanda.xlsm' : ' bertanda.xlsx',
  );

/**
 * Makes a copy of the file the figures came from, with what was found in it. Refuses another file, one that does not say
 * what was loaded, one nothing was found in, and one that would be read otherwise afterwards.
 */
export async function markFile(derived: Derived, file: File): Promise<Result<MarkedFile>> {
  if (file.size > LARGEST)
    return fail(`${file.name} terlalu besar (lebih dari 50 MB).`, 'Pilih berkas yang dulu dimuat.');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { markWorkbook, readWorkbook, sheetNameFor, workbookOfText } = await import('@shared/files');
  const grids = await readWorkbook(bytes, file.name);
  if (!grids.ok) return grids;
  const known = knownFile(grids.value, file.name, derived);
  if (!known.ok) return known;
  const text = grids.value.find(({ separator }) => separator !== undefined);
  const own = (table: string): string => known.value.sheetOf.get(table) ?? table;
  const sheetOf = (table: string): string => (text ? sheetNameFor(own(table)) : own(table));
  const { marks, list } = marksFor(derived, known.value.file, sheetOf);
  if (list.lines.length === 0) return fail(`Tidak ada temuan di ${file.name}.`, 'Berkas ini tidak perlu dikembalikan.');
  const [sheet = ''] = [...known.value.sheetOf.values()];
  const workbook = text ? await workbookOfText({ ...text, name: sheet }) : bytes;
  const made = await markWorkbook(workbook, marks, list);
  if (!made.ok) return made;
  const before: readonly Grid[] = text ? [{ ...text, name: sheetNameFor(sheet) }] : grids.value;
  const again = await readWorkbook(made.value.bytes, file.name);
  if (!again.ok || !saysAllOf(before, again.value))
    return fail(
      `Sesudah diberi tanda, isi ${file.name} terbaca lain, jadi salinannya tidak diunduh.`,
      'Buka di Excel atau LibreOffice, simpan lagi sebagai .xlsx, lalu pilih hasilnya.',
    );
  const { cells, left } = made.value;
  const told = [
    `${formatNumber(cells)} sel bertanda, ${formatNumber(list.lines.length)} temuan di lembar ${made.value.list}.`,
    left > 0 ? `${formatNumber(left)} sel lagi tidak ditandai karena terlalu banyak.` : '',
    text ? 'CSV tidak dapat diberi catatan, jadi salinannya .xlsx.' : '',
    text && sheet !== sheetNameFor(sheet)
      ? 'Nama lembarnya dipendekkan, jadi pertanyaan ejaan ditanyakan lagi bila salinan itu dimuat.'
      : '',
  ];
  return ok({
    name: markedName(file.name),
    bytes: new Uint8Array(made.value.bytes),
    told: told.filter(Boolean).join(' '),
  });
}
