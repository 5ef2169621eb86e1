import { homeView } from '../views/home.mjs';

/** @type {import('../context.mjs').Route} */
export const home = {
  pattern: /^\/emonev\/beranda$/,
  get: (context) => ({ page: homeView(context) }),
};
