import { describe, expect, it } from 'vitest';
import { openIntents } from '@extension/log/intents';
import { followFilling } from '@extension/panel/session/follow-filling';
import { openBench, sasaran, SOUND } from '../fakes';

/** The locks of a browser in which other panels fill, so many times one after the other, each until `end`. */
function browserLocks(fills: number) {
  const ends: (() => void)[] = [];
  const fillings = Array.from({ length: fills }, () => new Promise<void>((done) => ends.push(done)));
  let ended = 0;
  const locks = {
    query: () => {
      const filling = { name: 'cermat-isi', mode: ended < fills ? 'exclusive' : 'shared' };
      return Promise.resolve({ held: [filling, { name: 'cermat-tulis', mode: 'exclusive' }] });
    },
    request: async (name: string, { mode }: LockOptions) => {
      if (name !== 'cermat-isi' || mode !== 'shared') throw new Error(`${name} would be held alone`);
      await fillings[ended];
      ended += 1;
    },
  } as unknown as Pick<LockManager, 'query' | 'request'>;
  return { locks, end: () => ends.shift()?.() };
}
const intent = {
  kind: 'fill-intent' as const,
  at: '2026-11-22T03:00:00.000Z',
  by: 'Rina',
  district: '1702',
  year: 2024,
  form: 'data-sasaran',
  items: [],
};

describe('a fill in another panel', () => {
  it('is known from the moment its intention is read until it has ended, by a crash as well', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    const { locks, end } = browserLocks(1);
    const seen: (readonly [boolean, number])[] = [];
    const intents = () => openIntents(session.state().stored.log).length;
    session.subscribe(() => seen.push([session.state().fillsElsewhere, intents()]));
    const begun = await store.commit({ log: [intent] });
    const seq = begun.ok ? begun.value.log[0]?.seq : undefined;
    const followed = followFilling(session, locks);
    await expect.poll(intents).toBe(1);
    await store.commit({ log: [{ ...intent, kind: 'fill-result', intent: seq ?? 0 }] });
    end();
    await followed;
    expect(seen).toContainEqual([true, 1]);
    expect(seen.filter(([elsewhere, count]) => count > 0 && !elsewhere)).toEqual([]);
    expect([seen.at(-1), session.state().stored.entries]).toEqual([[false, 0], store.stored.log.length]);
  });

  it('is followed by the next one of a panel that waited for it', async () => {
    const { session } = await openBench(sasaran(SOUND));
    const { locks, end } = browserLocks(2);
    const followed = followFilling(session, locks);
    end();
    await expect.poll(() => session.state().fillsElsewhere).toBe(true);
    end();
    await followed;
    expect(session.state().fillsElsewhere).toBe(false);
  });

  it('is not seen in what others write meanwhile', async () => {
    const { session } = await openBench(sasaran(SOUND));
    await followFilling(session, browserLocks(0).locks);
    expect(session.state().fillsElsewhere).toBe(false);
  });
});
