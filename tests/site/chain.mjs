/**
 * Sasaran before cakupan: whether the site enforces it is unknown, so it is a switch.
 * @param {import('./context.mjs').Site} site
 * @param {number} year
 * @param {import('./forms.mjs').Form} form
 * @param {string} village
 */
export function chainBroken(site, year, form, village) {
  const [first] = site.forms;
  if (!site.chain || !first || form.level !== 'desa' || form.key === first.key) return false;
  return !site.store.saved({ ...first, period: form.period }, year).has(village);
}
