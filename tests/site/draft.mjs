/**
 * The entry form of a saved village, with what is saved as plain text.
 * @param {import('./context.mjs').Context} context
 * @param {import('./forms.mjs').Form} form
 * @param {string} village
 * @returns {import('./views/entry-fields.mjs').Draft | null} null where nothing is saved for it in this year
 */
export function draftOf({ site, session }, form, village) {
  const values = site.store.saved(form, session.year).get(village);
  if (!values) return null;
  const texts = new Map([...values].map(([key, value]) => [key, String(value)]));
  return { editing: village, village, texts, problems: [] };
}
