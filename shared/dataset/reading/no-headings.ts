import type { VillageList } from '../../catalogue/schema';
import { fail, type Result } from '../../result';
import { formatNumber } from '../values/format';
import { columnLetter } from '../values/letter';
import { cellText } from '../values/text';
import { isVillageCalled } from './bare-kecamatan';
import { villageCode } from './code';
import { unpartedHeading, unpartedLine } from './unread-rows';
import type { ColumnProposal, Grid } from '../types';

/** So many villages beside each other are no row of figures. */
const SEVERAL = 3;
const SEARCHED_ROWS = 40;

/** Refuses a sheet without known headings by what it is instead: lines not parted, or villages in columns; null for others. */
export function noHeadings(grid: Grid, villages?: VillageList): Result<never> | null {
  const unparted = unpartedHeading(grid) ?? unpartedLine(grid, 0);
  if (unparted) return unparted;
  const isVillage = (cell: Grid['rows'][number][number]): boolean =>
    villageCode(cell) !== null || (villages !== undefined && isVillageCalled(cellText(cell), villages));
  const row = grid.rows.slice(0, SEARCHED_ROWS).findIndex((cells) => cells.filter(isVillage).length >= SEVERAL);
  if (row === -1) return null;
  return fail(
    `Lembar "${grid.name}" menulis desa mendatar, satu kolom tiap desa (baris ${formatNumber(row + 1)}).`,
    'Putar tabelnya supaya tiap desa satu baris: salin, lalu Tempel Khusus > Ubah Urutan (Paste Special > Transpose), dan muat lagi.',
  );
}

/** Refuses a table whose only figures are written as days; null where none are. */
export function datedFigures(sheet: string, columns: readonly ColumnProposal[]): Result<never> | null {
  const dated = columns.find(({ refusal = '' }) => refusal.includes('tanggal per orang'));
  if (!dated) return null;
  return fail(
    `Kolom ${columnLetter(dated.index)} ("${dated.heading}") di lembar "${sheet}" berisi tanggal, bukan angka.`,
    'Program spreadsheet dapat mengubah angka seperti 10/5 menjadi tanggal. Betulkan isinya di data aslinya, lalu muat lagi.',
  );
}
