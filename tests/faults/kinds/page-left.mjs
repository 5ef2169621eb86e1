import { LIST } from '../desk.mjs';
import { strikeAt } from '../strike.mjs';

/** The officer goes on to the list while the page is filled. @type {import('./index.mjs').Kind} */
export const pageLeft = {
  name: 'page left',
  share: 8,
  run: strikeAt({
    strike: (desk) => desk.site.goto(desk.url + LIST),
    recover: (desk) => desk.reloadPanel(),
  }),
};
