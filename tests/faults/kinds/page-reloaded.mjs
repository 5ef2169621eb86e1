import { strikeAt } from '../strike.mjs';

/** @type {import('./index.mjs').Kind} */
export const pageReloaded = {
  name: 'page reloaded',
  share: 8,
  run: strikeAt({
    strike: (desk) => desk.site.reload(),
    recover: (desk) => desk.reloadPanel(),
  }),
};
