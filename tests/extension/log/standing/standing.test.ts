import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interruptedIn } from '@extension/log/interrupted';
import { openIntents } from '@extension/log/intents';
import { openAfter, standingAfter, standingLog, standingParts } from '@extension/log/standing';
import type { Placed } from '@extension/log/standing';
import type { LoggedEntry } from '@extension/log';
import {
  accountedFor,
  awaitingProof,
  hiddenOf,
  lastKnown,
  misplacedOf,
  proofOf,
} from '@extension/model/proof/proof-index';
import { lastWork } from '@extension/model/queue/last-work';
import { lastOnSite } from '@extension/panel/evidence/state';
import { FORMS, LINES, longLog, SCOPES, someLog, VARIABLES, VILLAGES } from './some-log';

/** What counts of a log, entry by entry as the store keeps it. */
function standing(log: readonly LoggedEntry[]): { readonly log: readonly LoggedEntry[]; readonly size: number } {
  const places = new Map<string, readonly Placed[]>();
  let open: readonly LoggedEntry[] = [];
  log.forEach((entry, place) => {
    const intent = entry.kind === 'undo' ? log.find(({ seq }) => seq === entry.intent) : undefined;
    open = openAfter(open, entry);
    for (const { key, entry: part } of standingParts(entry, intent))
      places.set(key.join('|'), standingAfter(key, places.get(key.join('|')) ?? [], [place, part]));
  });
  const placeOf = new Map(log.map(({ seq }, place) => [seq, place]));
  const opened = open.map((entry): Placed => [placeOf.get(entry.seq) ?? 0, entry]);
  const parts = [...[...places.values()].flat(), ...opened];
  return { log: standingLog(parts), size: parts.length - opened.length };
}

const byName = (a: unknown, b: unknown): number => String(a).localeCompare(String(b));
const plain = (value: unknown): unknown => {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, one]) => [key, plain(one)]));
  return value instanceof Set ? [...value].sort(byName) : value;
};
const filled = (value: ReadonlyMap<string, ReadonlyMap<string, unknown> | ReadonlySet<string>>): unknown =>
  plain(new Map([...value].filter(([, one]) => one.size > 0)));

/** All that the product works out from a log. */
const followsFrom = (log: readonly LoggedEntry[]): unknown => ({
  open: openIntents(log),
  interrupted: interruptedIn(log).map(({ intent, villages }) => ({ intent, villages: [...villages].sort() })),
  evidence: LINES.map((line) => lastOnSite(log, line)),
  scopes: SCOPES.map((scope) => ({
    last: lastWork(log, scope)?.seq,
    forms: FORMS.map((form) => {
      const texts = accountedFor(log, form, scope);
      return {
        proof: filled(proofOf(log, form, scope)),
        waiting: filled(awaitingProof(log, form, scope)),
        hidden: plain(new Map([...hiddenOf(log, form, scope)].map(([key, one]) => [key, plain(one.cells)]))),
        last: filled(lastKnown(log, form, scope)),
        misplaced: plain(misplacedOf(log, form, scope)),
        texts: VILLAGES.map((village) => VARIABLES.map((one) => [...new Set(texts(village, one))].sort())),
      };
    }),
  })),
});

describe('what counts of a log', () => {
  it('comes to all that the whole log comes to', () => {
    fc.assert(
      fc.property(someLog(60), (log) => {
        expect(followsFrom(standing(log).log)).toEqual(followsFrom(log));
      }),
      { numRuns: 400, seed: 16 },
    );
  });

  it('comes to the same at every entry, not only at the last', () => {
    fc.assert(
      fc.property(someLog(30), (log) => {
        for (let length = 1; length <= log.length; length += 1) {
          const begun = log.slice(0, length);
          expect(followsFrom(standing(begun).log)).toEqual(followsFrom(begun));
        }
      }),
      { numRuns: 40, seed: 17 },
    );
  });

  it('stays as small as what can be told of these villages and forms, but for fills that were cut off', () => {
    const long = longLog(4000, 18);
    expect(long.length).toBeGreaterThan(2000);
    const most = standing(long.slice(0, long.length / 2)).size;
    expect(standing(long).size).toBeLessThanOrEqual(most * 1.25);
  });
});
