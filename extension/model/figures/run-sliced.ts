import type { Steps } from '@shared/steps';

/** A stretch of work before the screen gets its turn, in ms: with the longest step after it, still less than is felt. */
const SLICE = 16;

/** Lets everything that waits run once; a timer would add 4 ms each time, and a second in a hidden panel. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Does work in steps without holding up the screen. */
export async function runSliced<T>(steps: Steps<T>): Promise<T> {
  let started = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - started < SLICE) continue;
    await turn();
    started = performance.now();
  }
}
