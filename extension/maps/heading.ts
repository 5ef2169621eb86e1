import { contains, normalise } from './normalise';
import type { FormMap } from './types';

/**
 * The form a page's headings name: the innermost heading that names any form decides, and there the longest wording
 * wins (`Keluarga Berisiko 3` in `Data Cakupan Layanan - Keluarga Berisiko 3`). Null when none or two equally long ones do.
 */
export function formByHeading(headings: readonly string[], maps: readonly FormMap[]): FormMap | null {
  for (let at = headings.length - 1; at >= 0; at -= 1) {
    const heading = normalise(headings[at] ?? '');
    let best: FormMap | null = null;
    let longest = 0;
    let shared = false;
    for (const map of maps) {
      const length = Math.max(
        0,
        ...map.headings.map(normalise).map((name) => (contains(heading, name) ? name.length : 0)),
      );
      if (length === 0 || length < longest) continue;
      shared = length === longest;
      longest = length;
      best = map;
    }
    if (best) return shared ? null : best;
  }
  return null;
}
