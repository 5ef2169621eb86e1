import { describe, expect, it } from 'vitest';
import { followFilling } from '@extension/panel/session/follow-filling';
import { openBench, sasaran, SOUND } from '../fakes';

/** The locks of a browser in which another panel fills until `end`. */
function browserLocks(fills: boolean) {
  let isHeld = fills;
  let end: () => void = () => undefined;
  const ended = new Promise<void>((done) => {
    end = () => {
      isHeld = false;
      done();
    };
  });
  const locks = {
    query: () => Promise.resolve({ held: isHeld ? [{ name: 'cermat-isi' }] : [{ name: 'cermat-tulis' }] }),
    request: () => ended,
  } as unknown as Pick<LockManager, 'query' | 'request'>;
  return { locks, end };
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
    const { locks, end } = browserLocks(true);
    const seen: (readonly [boolean, number])[] = [];
    const intents = () => session.state().stored.log.filter(({ kind }) => kind === 'fill-intent').length;
    session.subscribe(() => seen.push([session.state().fillsElsewhere, intents()]));
    await store.commit({ log: [intent] });
    const followed = followFilling(session, locks);
    await session.settled();
    end();
    await followed;
    expect(seen.filter(([elsewhere, count]) => count > 0 && !elsewhere)).toEqual([[false, 1]]);
    expect(seen.at(-1)).toEqual([false, 1]);
  });

  it('is not seen in what others write meanwhile', async () => {
    const { session } = await openBench(sasaran(SOUND));
    await followFilling(session, browserLocks(false).locks);
    expect(session.state().fillsElsewhere).toBe(false);
  });
});
