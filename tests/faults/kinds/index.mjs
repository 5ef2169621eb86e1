import { browserKilled } from './browser-killed.mjs';
import { clockBack } from './clock-back.mjs';
import { extensionReloaded } from './extension-reloaded.mjs';
import { pageLeft } from './page-left.mjs';
import { pageReloaded } from './page-reloaded.mjs';
import { panelClosed } from './panel-closed.mjs';
import { panelCrashed } from './panel-crashed.mjs';
import { panelReloaded } from './panel-reloaded.mjs';
import { tabClosed } from './tab-closed.mjs';
import { twoPanels } from './two-panels.mjs';
import { workerKilled } from './worker-killed.mjs';

/** A kind of fault. `share`: how often it is drawn, against the others'. */
/** @typedef {{ name: string, share: number, run: (turn: import('../strike.mjs').Turn) => Promise<import('../strike.mjs').Outcome> }} Kind */

/** @type {readonly Kind[]} */
export const KINDS = [
  browserKilled,
  panelClosed,
  panelReloaded,
  panelCrashed,
  workerKilled,
  tabClosed,
  pageReloaded,
  pageLeft,
  extensionReloaded,
  clockBack,
  twoPanels,
];
