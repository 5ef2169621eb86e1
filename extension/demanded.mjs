/**
 * The oldest browsers Cermat runs on, by major version: the manifest demands them of whoever installs it, and the tools
 * compare with them what they find on a machine. Plain JavaScript without imports, because a fresh clone reads it before
 * any package is there. tests/extension/demanded.test.ts lists what of each browser is needed, and since when it exists.
 */
export const DEMANDED = Object.freeze({
  /**
   * `checkVisibility({ visibilityProperty, opacityProperty })` exists since 121: older ones ignore the two options without
   * a word, and a field that nobody sees would count as seen.
   */
  chrome: 121,
  /** `data_collection_permissions` exists on the desktop since 140; offices keep an ESR for a year. */
  firefox: 140,
  /** The same on Android, two versions later. */
  firefoxAndroid: 142,
});
