// For which places a form is entered, and whose word locks it.

/** @typedef {import('./villages.mjs').Village} Village */

/**
 * The villages a session sees: a kecamatan's account only its own.
 * @param {import('./context.mjs').Site} site
 * @param {import('./sessions.mjs').Session} session
 */
export const villagesFor = (site, { kecamatan }) =>
  site.villages.villages.filter(({ code }) => kecamatan === null || code.startsWith(kecamatan));

/**
 * The rows of a form: villages, or the district alone.
 * @param {Pick<import('./context.mjs').Context, 'site' | 'session'>} context
 * @param {import('./forms.mjs').Form} form
 * @returns {readonly Village[]}
 */
export const placesOf = ({ site, session }, form) =>
  form.level === 'desa' ? villagesFor(site, session) : [{ ...site.villages.district, kecamatan: '' }];

/** The reviewed area: a kecamatan in its own account, else the district.
 * @param {Pick<import('./context.mjs').Context, 'site' | 'session'>} context */
export const areaOf = ({ site, session }) => session.kecamatan ?? site.villages.district.code;

/** After verification nothing can be changed, where the switch is on.
 * @param {Pick<import('./context.mjs').Context, 'site' | 'session'>} context
 * @param {import('./forms.mjs').Form} form */
export const isLocked = (context, form) =>
  context.site.lock && context.site.store.status(form, context.session.year, areaOf(context)) !== '';
