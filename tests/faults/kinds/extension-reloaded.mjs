import { setTimeout as pause } from 'node:timers/promises';
import { ACKNOWLEDGED, IN_PAGE, MOMENT } from '../acts.mjs';
import { strikeAt } from '../strike.mjs';

/** The extension is loaded anew, as an update does it: all its pages go. @type {import('./index.mjs').Kind} */
export const extensionReloaded = {
  name: 'extension reloaded',
  share: 4,
  run: strikeAt({
    strike: () => undefined,
    here: 'reload the extension',
    // Only the panel itself can ask for it, in the moment it is at.
    not: [ACKNOWLEDGED, IN_PAGE, MOMENT],
    // The driver cannot take hold of the extension's pages again in this browser.
    async recover(desk) {
      await pause(1000);
      await desk.restart();
    },
  }),
};
