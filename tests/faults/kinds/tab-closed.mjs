import { strikeAt } from '../strike.mjs';

/** The site's tab is closed in the middle; the panel stays. @type {import('./index.mjs').Kind} */
export const tabClosed = {
  name: 'tab closed',
  share: 8,
  run: strikeAt({
    strike: (desk) => desk.site.close(),
    async recover(desk) {
      await desk.openSite();
      await desk.panel.close().catch(() => undefined);
      await desk.openPanel();
    },
  }),
};
