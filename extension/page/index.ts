export { answer } from './answer';
export { connectPageWorld, inPageWorld } from './page-world';
export { readPage } from './read-page';
export { takeOver } from './registry';
export { serve } from './serve';
export { widgetOf } from './widgets';
export type { Runtime } from './serve';
