import { sameScope } from '@shared/catalogue/scope';
import type { Scope } from '@shared/catalogue/scope';
import type { LoggedEntry } from '@extension/log';

/** An entry that tells of work on villages: begun, done, or found saved. */
export type Worked = LoggedEntry & { kind: 'fill-intent' | 'fill-result' | 'stored' };

/** Where the officer stopped: the last villages filled or found saved. */
export function lastWork(log: readonly LoggedEntry[], scope: Scope): Worked | null {
  for (let at = log.length - 1; at >= 0; at -= 1) {
    const entry = log[at];
    if (!entry || !sameScope(entry, scope)) continue;
    if (entry.kind === 'fill-intent' || entry.kind === 'fill-result' || entry.kind === 'stored') return entry;
  }
  return null;
}
