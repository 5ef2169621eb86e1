/**
 * "Pantau Aksi": how far each form is.
 * @type {import('../context.mjs').Route}
 */
export const progress = {
  pattern: /^\/(emonev\/pantau-aksi|index\.php\/pantauaksikec)$/,
  get: () => ({ view: { kind: 'progress' } }),
};
