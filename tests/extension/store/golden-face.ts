/** What the golden databases are opened and handed over with, in one script for a page of a real browser. */
export { createHandOver } from '@extension/model/handover/engine';
export { openStore } from '@extension/store';
