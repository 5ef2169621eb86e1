export { UpdateNotice } from './update-notice';
export { browserUpdates } from './updates';
export type { Updates } from './updates';
