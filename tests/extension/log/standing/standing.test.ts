import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameScope, scopeKey } from '@shared/catalogue/scope';
import type { Scope } from '@shared/catalogue/scope';
import type { Stored } from '@extension/store';
import { interruptedIn } from '@extension/log/interrupted';
import { openIntents } from '@extension/log/intents';
import { openAfter, standingAfter, standingLog, standingParts } from '@extension/log/standing';
import type { Placed, Standing, StandingKey } from '@extension/log/standing';
import { NOTHING_TOLD } from '@extension/log/standing/told';
import type { Told } from '@extension/log/standing/told';
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

type Telling = { readonly log: readonly LoggedEntry[]; readonly told: Told };

/** What counts of a log, entry by entry as the store keeps it; and how much that is, but for what was cut off. */
function standing(log: readonly LoggedEntry[], scope: Scope): Telling & { readonly size: number } {
  const kept = new Map<string, { readonly key: StandingKey; readonly standing: Standing }>();
  let open: readonly LoggedEntry[] = [];
  log.forEach((entry, place) => {
    const intent = entry.kind === 'undo' ? log.find(({ seq }) => seq === entry.intent) : undefined;
    open = openAfter(open, entry);
    for (const { key, entry: part } of standingParts(entry, intent)) {
      const name = key.join('|');
      kept.set(name, { key, standing: standingAfter(key, kept.get(name)?.standing, [place, part]) });
    }
  });
  const placeOf = new Map(log.map(({ seq }, place) => [seq, place]));
  const opened = open
    .filter((entry) => 'evidence' in entry || entry.kind === 'undo' || sameScope(entry, scope))
    .map((entry): Placed => [placeOf.get(entry.seq) ?? 0, entry]);
  const here = [...kept.values()].filter(({ key }) => key[0] === 'evidence' || key[1] === scopeKey(scope));
  const texts = here.flatMap(({ key, standing: { all, written } }) =>
    key[0] === 'figures' ? [[`${key[2]} ${key[3]}`, JSON.stringify({ all, written })] as const] : [],
  );
  return {
    log: standingLog([...here.flatMap(({ standing: { now } }) => now), ...opened]),
    told: {
      upTo: log.length,
      places: Object.fromEntries(opened.map(([place, { seq }]) => [seq, place])),
      texts: Object.fromEntries(texts),
    },
    size: here.reduce((sum, { standing: { all, now } }) => sum + all.length + now.length, 0),
  };
}

const byName = (a: unknown, b: unknown): number => String(a).localeCompare(String(b));
const plain = (value: unknown): unknown => {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, one]) => [key, plain(one)]));
  return value instanceof Set ? [...value].sort(byName) : value;
};
const filled = (value: ReadonlyMap<string, ReadonlyMap<string, unknown> | ReadonlySet<string>>): unknown =>
  plain(new Map([...value].filter(([, one]) => one.size > 0)));

/** All that the product works out from a log, for one district and time. */
function followsFrom(telling: Telling, scope: Scope): unknown {
  const { log } = telling;
  const stored = { ...telling, settings: scope as Stored['settings'] };
  return {
    open: openIntents(log).filter((entry) => sameScope(entry, scope)),
    interrupted: interruptedIn(log.filter((entry) => sameScope(entry, scope))).map(({ intent, villages }) => ({
      intent,
      villages: [...villages].sort(),
    })),
    evidence: LINES.map((line) => lastOnSite(log, line)),
    last: lastWork(log, scope)?.seq,
    forms: FORMS.map((form) => {
      const texts = accountedFor(stored, form);
      return {
        proof: filled(proofOf(log, form, scope)),
        waiting: filled(awaitingProof(log, form, scope)),
        hidden: plain(new Map([...hiddenOf(log, form, scope)].map(([key, one]) => [key, plain(one.cells)]))),
        last: VILLAGES.map((village) => plain(lastKnown(stored, form, village))),
        misplaced: plain(misplacedOf(log, form, scope)),
        texts: VILLAGES.map((village) => VARIABLES.map((one) => [...new Set(texts(village, one))].sort())),
      };
    }),
  };
}

/** Compares what counts of a log with the whole of it; `since`: entries that were added in memory after it was read. */
function compare(log: readonly LoggedEntry[], since: number): void {
  for (const scope of SCOPES) {
    const read = standing(log.slice(0, log.length - since), scope);
    const added = since > 0 ? log.slice(-since) : [];
    const here = { ...read, log: [...read.log, ...added] };
    expect(followsFrom(here, scope)).toEqual(followsFrom({ log, told: NOTHING_TOLD }, scope));
  }
}

describe('what counts of a log', () => {
  it('comes to all that the whole log comes to', () => {
    fc.assert(
      fc.property(someLog(60), (log) => {
        compare(log, 0);
      }),
      { numRuns: 400, seed: 16 },
    );
  });

  it('comes to the same at every entry, not only at the last', () => {
    fc.assert(
      fc.property(someLog(30), (log) => {
        for (let length = 1; length <= log.length; length += 1) {
          compare(log.slice(0, length), 0);
        }
      }),
      { numRuns: 40, seed: 17 },
    );
  });

  it('goes on from what was read with what was added since', () => {
    fc.assert(
      fc.property(someLog(60), fc.integer({ min: 1, max: 8 }), (log, since) => {
        compare(log, Math.min(since, log.length));
      }),
      { numRuns: 400, seed: 19 },
    );
  });

  it('stays as small as what can be told of these villages and forms, but for fills that were cut off', () => {
    const long = longLog(4000, 18);
    const [scope] = SCOPES;
    expect(long.length).toBeGreaterThan(2000);
    const most = standing(long.slice(0, long.length / 2), scope).size;
    expect(standing(long, scope).size).toBeLessThanOrEqual(most * 1.25);
  });
});
