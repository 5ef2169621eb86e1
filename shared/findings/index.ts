export * from './types';
export { cellKey } from './cells';
export { findingState, justificationOf, justificationsOf, SHORTEST_REASON, valuesKey } from './justification';
export type { Justification } from './justification';
export { orderFindings } from './order';
export { scoreOf } from './score';
export { wordsFor } from './words';
export type { Words } from './words';
