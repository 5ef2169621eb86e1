import { closedBy, isIntent } from '../intents';
import type { LoggedEntry } from '..';

/** Intentions that no result has closed, whole, and what was taken back of them. */
export function openAfter(open: readonly LoggedEntry[], entry: LoggedEntry): readonly LoggedEntry[] {
  if (isIntent(entry)) return [...open, entry];
  if (entry.kind === 'undo') return open.some(({ seq }) => seq === entry.intent) ? [...open, entry] : open;
  const closed = closedBy(entry);
  const left = open.filter((one) => !closed.includes(one.kind === 'undo' ? one.intent : one.seq));
  return left.length === open.length ? open : left;
}
