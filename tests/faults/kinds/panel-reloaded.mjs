import { strikeAt } from '../strike.mjs';

/** The panel's page is loaded anew. @type {import('./index.mjs').Kind} */
export const panelReloaded = {
  name: 'panel reloaded',
  share: 12,
  run: strikeAt({
    strike: (desk) => desk.panel.reload({ waitUntil: 'domcontentloaded' }),
    recover: (desk) => desk.panelReady(),
  }),
};
