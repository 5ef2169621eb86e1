/** Ceilings far above any district's workbook (500 villages × 200 columns is 1.5 MB unpacked). */
export const MAX_TEXT_BYTES = 20 * 1024 * 1024;
export const MAX_FILE_BYTES = 30 * 1024 * 1024;
export const MAX_UNZIPPED_BYTES = 50 * 1024 * 1024;
export const MAX_ZIP_ENTRIES = 2000;
export const MAX_SHEETS = 80;
export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 512;
/** One column more than is accepted, so that what is cut off is noticed. */
export const FIRST_COLUMN_BEYOND = 'SS';
