import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../faults/kinds/index.mjs';
import { runFaults } from '../faults/run.mjs';

/** Kinds that need no new browser, so that many fit into the time; and the one that ends it. */
const QUICK = ['panel closed', 'panel reloaded', 'page reloaded', 'page left', 'tab closed', 'service worker killed'];
const KILLS = ['browser killed'];
const kindsOf = (names: readonly string[]) => KINDS.filter(({ name }) => names.includes(name));

/** A seeded slice of `npm run faults`; the same numbers every time. */
describe('after seeded faults at the boundaries of store and fill', () => {
  let all: Awaited<ReturnType<typeof runFaults>>;
  beforeAll(async () => {
    all = [
      ...(await runFaults({ count: 3, first: 11, kinds: kindsOf(KILLS) })),
      ...(await runFaults({ count: 8, first: 11, kinds: kindsOf(QUICK) })),
    ];
  });
  afterAll(() => console.log(all.map(({ seed, kind, boundary }) => `${seed} ${kind}, ${boundary}`).join('\n')));
  const told = (what: 'lost' | 'misfilled' | 'wrong') =>
    all.flatMap(({ seed, kind, boundary, [what]: lines }) =>
      lines.map((line) => `${seed} ${kind}, ${boundary}: ${line}`),
    );

  it('has struck every time at the boundary that was drawn', () => {
    expect(all).toHaveLength(11);
    expect(all.filter(({ injected }) => !injected)).toEqual([]);
    expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThan(3);
    expect(all.some(({ boundary }) => boundary.startsWith('fill: '))).toBe(true);
  });
  it('every act that the panel had shown as kept is there, and the queue stands where it stood', () => {
    expect(told('lost')).toEqual([]);
  });
  it('nothing is filled that no intention in the log names', () => {
    expect(told('misfilled')).toEqual([]);
  });
  it('the panel opens, and says of no fill what is not so', () => {
    expect(told('wrong')).toEqual([]);
  });
});
