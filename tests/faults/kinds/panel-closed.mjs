import { strikeAt } from '../strike.mjs';

/** @type {import('./index.mjs').Kind} */
export const panelClosed = {
  name: 'panel closed',
  share: 12,
  run: strikeAt({
    strike: (desk) => desk.panel.close(),
    recover: (desk) => desk.openPanel(),
  }),
};
