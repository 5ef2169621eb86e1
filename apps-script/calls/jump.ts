import { parseAddress } from '../workbook/book/address';
import type { Handler } from './handler';
import { refuse } from './handler';

/** Shows a cell of the workbook. */
export const jump: Handler<'jump'> = ({ sheet, cell }, spreadsheet) => {
  const found = spreadsheet.getSheetByName(sheet);
  const place = parseAddress(cell);
  if (!found || !place || place.row > found.getMaxRows() || place.column >= found.getMaxColumns())
    return refuse(`Sel ${cell} di lembar "${sheet}" tidak ada lagi.`, 'Tekan Periksa semua agar daftarnya diperbarui.');
  found.getRange(place.row, place.column + 1).activate();
  return { value: {} };
};
