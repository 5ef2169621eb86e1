/**
 * Sasaran before cakupan: whether the site enforces it is unknown, so it is a switch.
 * @param {import('./context.mjs').Site} site
 * @param {number} year
 * @param {import('./forms.mjs').Form} form
 * @param {string} village
 */
export const chainBroken = (site, year, form, village) =>
  site.chain && form.key !== 'data-sasaran' && !site.store.saved('data-sasaran', year).has(village);
