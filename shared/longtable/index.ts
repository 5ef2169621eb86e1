export { checkLongTable } from './check-long-table';
export { readLongTable } from './read-long-table';
export { renderLongFinding } from './render-long-finding';
export type { LongTable } from './types';
