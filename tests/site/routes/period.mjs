import { PERIOD_OFFSET, yearsOf } from '../sessions.mjs';

/**
 * The year selector: stays on the page where it was changed, if that page is one of ours.
 * @type {import('../context.mjs').Route}
 */
export const period = {
  pattern: /^\/emonev\/periode$/,
  post({ site, session, body, referer }) {
    const year = Number(body.get(site.disguise.name('periode'))) + PERIOD_OFFSET;
    if (yearsOf(site.era).includes(year)) session.year = year;
    return { redirect: /^\/(emonev|index\.php)\//.test(referer) ? referer : '/emonev/beranda' };
  },
};
