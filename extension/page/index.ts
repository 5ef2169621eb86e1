export { answer } from './answer';
export { connectPageWorld, inPageWorld } from './page-world';
export { readPage } from './read-page';
export { serve } from './serve';
export type { Runtime } from './serve';
