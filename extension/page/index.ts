export { answer } from './answer';
export { connectPageWorld, inPageWorld } from './page-world/ask';
export { readPage } from './read/read-page';
export { takeOver } from './dom/registry';
export { serve } from './serve';
export { widgetOf } from './widgets';
export type { Runtime } from './serve';
