export { readWorkbook } from './read-workbook';
export { patchWorkbook } from './patch-workbook';
export type { CellPatch } from './patch-cells';
