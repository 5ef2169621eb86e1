export { answer } from './answer';
export { readPage } from './read-page';
export { serve } from './serve';
export type { Runtime } from './serve';
