export { readWorkbook } from './read-workbook';
export { patchWorkbook, type PatchedWorkbook } from './patch-workbook';
export type { CellPatch } from './patch-cells';
