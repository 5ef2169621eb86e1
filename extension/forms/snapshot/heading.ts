import { contains, normalise } from './normalise';
import type { SavedMap } from '../saved-map';
import type { FormMap } from '../types';
import { wording } from './wording';

/** What is done with a form, and what every form is called: such words tell none from another. */
export const FORM_WORDS = ['tambah', 'ubah', 'edit', 'isi', 'input', 'data', 'formulir', 'form', 'entri'] as const;
/** The same of the saved list of a form. */
const LIST_WORDS = ['daftar', 'list'] as const;
const AROUND: ReadonlySet<string> = new Set([...FORM_WORDS, ...LIST_WORDS]);

/**
 * Returns what a heading is about: without the words of any form before and after it. `Tambah Data Posyandu` and
 * `Posyandu - Ubah` → `posyandu`. Empty where it says nothing else. Years, numbers, places and every word in between
 * stay; `baru` goes only as in `data baru`, for a new mother is another figure than a mother.
 */
export function subjectOf(heading: string): string {
  const words = wording(heading)
    .split(/[\s\p{Pd}()[\]|/,.]+/u)
    .filter(Boolean);
  let from = 0;
  let to = words.length;
  const around = (at: number): boolean =>
    AROUND.has(words[at] ?? '') || (words[at] === 'baru' && (words[at - 1] === 'data' || words[at - 1] === 'tambah'));
  while (from < to && around(from)) from += 1;
  while (to > from && around(to - 1)) to -= 1;
  return words.slice(from, to).join(' ');
}

/**
 * Whether a page's headings are about what a recorded map is about, whatever is done with it there: from the innermost
 * outwards, headings that name nothing or that stood on the recorded page too are passed over; any other heading is
 * another form's.
 */
export function isAbout({ headings, aliases }: SavedMap, now: readonly string[]): boolean {
  const names = [headings[headings.length - 1] ?? '', ...aliases].map(subjectOf).filter(Boolean);
  const own = new Set(headings.map(wording));
  for (let at = now.length - 1; at >= 0; at -= 1) {
    const heading = now[at] ?? '';
    const subject = subjectOf(heading);
    if (names.includes(subject)) return true;
    if (subject !== '' && !own.has(wording(heading))) return false;
  }
  return false;
}

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
