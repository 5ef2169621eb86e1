/**
 * What a select offers.
 * @param {import('./forms.mjs').Field} field
 * @param {string} parent what is chosen in the select it depends on; empty where it depends on none
 * @returns {readonly string[]}
 */
export function choicesOf({ options, dependsOn }, parent) {
  if (!options) return [];
  if (dependsOn === undefined) return /** @type {readonly string[]} */ (options);
  return /** @type {Record<string, readonly string[]>} */ (options)[parent] ?? [];
}
