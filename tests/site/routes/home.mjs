/** @type {import('../context.mjs').Route} */
export const home = {
  pattern: /^\/emonev\/beranda$/,
  get: () => ({ view: { kind: 'home' } }),
};
