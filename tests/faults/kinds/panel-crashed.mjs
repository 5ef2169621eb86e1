import { setTimeout as pause } from 'node:timers/promises';
import { strikeAt } from '../strike.mjs';

/** The process of the extension's pages (panel, service worker, workers) ends. @type {import('./index.mjs').Kind} */
export const panelCrashed = {
  name: 'panel process killed',
  share: 5,
  run: strikeAt({
    async strike({ panel }) {
      const client = await panel.createCDPSession();
      // A process that is gone does not answer.
      await Promise.race([client.send('Page.crash').catch(() => undefined), pause(1000)]);
    },
    // The driver cannot take hold of the extension's pages again in this browser.
    recover: (desk) => desk.restart(),
  }),
};
