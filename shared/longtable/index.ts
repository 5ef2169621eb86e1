export { checkLongTable } from './check-long-table';
export { readLongTable } from './read-long-table';
export { renderLongFinding } from './render-long-finding';
export type { LongCheck, LongPart } from './check-long-table';
export type { LongFigure, LongRow, LongTable } from './types';
