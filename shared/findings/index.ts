export * from './types';
export { cellKey } from './cells';
export { holdsOf } from './holds';
export { orderFindings } from './order';
export { ownerName, renderFinding } from './render';
export { wordsFor } from './words';
export type { Words } from './words';
