import { scopeKey } from '@shared/catalogue/scope';
import { isOnPage } from '../outcomes';
import type { LoggedEntry } from '..';

/** What settles a fill of a line of the register that was cut off; the last of each kind is enough. */
function settles(entry: LoggedEntry): string | null {
  if (entry.kind === 'evidence') return entry.way === 'out' ? `out ${scopeKey(entry)}` : null;
  if (entry.kind === 'evidence-found') return `found ${scopeKey(entry)} ${entry.form}`;
  return entry.kind === 'evidence-result' && entry.fields.some(isOnPage)
    ? `on page ${scopeKey(entry)} ${entry.form}`
    : null;
}

/** So many last words are kept: each of the later ones may still be taken back. */
const MAY_BE_UNDONE = 3;

/**
 * What still counts of all that was ever logged of one line of the register: where it stands on the site (the last word
 * that was not taken back, and all since), and what settles a fill that was cut off.
 */
export function condensedEvidence(list: readonly LoggedEntry[]): readonly LoggedEntry[] {
  const undone = new Set(list.flatMap((entry) => (entry.kind === 'undo' && !entry.left?.length ? [entry.intent] : [])));
  const settled = new Set<string>();
  const kept: LoggedEntry[] = [];
  let told = 0;
  for (const entry of [...list].reverse()) {
    const what = settles(entry);
    const isNews = what !== null && !settled.has(what);
    if (what !== null) settled.add(what);
    if (told < MAY_BE_UNDONE || isNews) kept.push(entry);
    if (entry.kind === 'evidence-found' || (entry.kind === 'evidence-result' && !undone.has(entry.intent))) told += 1;
  }
  return kept.reverse();
}
