import type { Handler } from './handler';
import { refuse } from './handler';

/** Shows a cell of the workbook. */
export const jump: Handler<'jump'> = ({ sheet, cell }, spreadsheet) => {
  const found = spreadsheet.getSheetByName(sheet);
  if (!found || !/^[A-Z]{1,3}[1-9]\d{0,5}$/.test(cell))
    return refuse(
      `Lembar "${sheet}" tidak ada lagi di spreadsheet ini.`,
      'Tekan Periksa semua agar daftarnya diperbarui.',
    );
  found.getRange(cell).activate();
  return { value: {} };
};
