/** What copies are made and put back with, in one script for a page of a real browser. */
export { createHandOver } from '@extension/model/handover/engine';
export { rescueOn } from '@extension/model/rescue/rescue-on';
export { loadWhole, openStore } from '@extension/store';
