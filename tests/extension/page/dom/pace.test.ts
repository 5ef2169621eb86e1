import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { slices } from '@extension/page/dom/pace';

let now = 0;
/** What the page takes for its own work at each of its turns, and when it had them, in ms. */
let takes = 0;
let turns: number[] = [];

beforeEach(() => {
  now = 0;
  takes = 0;
  turns = [];
  vi.stubGlobal('performance', { now: () => now });
  vi.stubGlobal(
    'MessageChannel',
    class {
      readonly port1 = { onmessage: () => undefined, close: () => undefined };
      readonly port2 = {
        postMessage: () => {
          turns.push(now);
          now += takes;
          queueMicrotask(() => this.port1.onmessage());
        },
      };
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

/** Works a millisecond at a time until so many have passed, and gives the lengths of the stretches between turns. */
async function stretches(until: number): Promise<number[]> {
  const pause = slices();
  while (now < until) {
    now += 1;
    await pause();
  }
  return turns.map((turn, at) => (at === 0 ? turn : turn - (turns[at - 1] ?? 0) - takes));
}

it('gives a quiet page its turn after each twelve milliseconds of work', async () => {
  expect(await stretches(60)).toEqual([12, 12, 12, 12, 12]);
});

it('works twice as long as a page draws that draws at every turn', async () => {
  takes = 9;
  expect(await stretches(90)).toEqual([12, 18, 18]);
});

it('works no longer than 25 ms at a stretch however long the page draws', async () => {
  takes = 200;
  expect(await stretches(700)).toEqual([12, 25, 25, 25]);
});
