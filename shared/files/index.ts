export { readWorkbook } from './read-workbook';
export { patchWorkbook } from './patch-workbook';
export type { CellPatch } from './patch-cells';
export { markWorkbook } from './marks/mark-workbook';
export type { CellMark, MarkLine, MarkList } from './marks/types';
export { sheetNameFor, workbookOfText } from './marks/text-copy';
