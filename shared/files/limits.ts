/** Ceilings far above any district's workbook (500 villages × 200 columns is 1.5 MB unpacked). */
export const MAX_TEXT_BYTES = 20 * 1024 * 1024;
export const MAX_FILE_BYTES = 30 * 1024 * 1024;
export const MAX_UNZIPPED_BYTES = 50 * 1024 * 1024;
/** Of a workbook this small, unpacked, nothing can take long. */
export const SMALL_BYTES = 64 * 1024;
export const MAX_ZIP_ENTRIES = 2000;
export const MAX_SHEETS = 80;
export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 512;
/** One column more than is accepted, so that what is cut off is noticed. */
export const FIRST_COLUMN_BEYOND = 'SS';
/** Rows × columns of one sheet: 20,000 villages × 100 columns. */
export const MAX_AREA = 2_000_000;
/** Letters in one cell: some pages of text. */
export const MAX_LETTERS = 5_000;
/** Letters × letters of the cells of a file: a text is looked through for many things, some of them from each letter on. */
export const MAX_SEARCH = 500_000_000;
/** Elements of a part that is read as a tree (texts, styles), and how deep they may stand in each other. */
export const MAX_ELEMENTS = 500_000;
export const MAX_DEPTH = 100;
/** Cells with a list to choose from, as a sheet names them. */
export const MAX_CHOICES = 5_000;
