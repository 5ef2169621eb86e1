export { completenessOf } from './completeness';
export type { Completeness, FormCompleteness } from './completeness';
