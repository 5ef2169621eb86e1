import type { HandOver } from '@extension/model/handover/types';
import { stopped } from './calls';
import type { Answer, Call, Verb } from './calls';
import type { Gatherer } from '@extension/model/gather/types';

/** What the worker does for the panel. */
type Work = Omit<Gatherer, 'stop'> & Omit<HandOver, 'stop'>;

/** Both in a worker of their own: nothing they do holds up the screen. `today` as `2024-02-10`. */
export function workerLink(script: string, today: string): Gatherer & HandOver {
  const worker = new Worker(script);
  const open = new Map<number, { readonly verb: Verb; readonly done: (value: unknown) => void }>();
  let calls = 0;
  worker.postMessage({ today });
  worker.addEventListener('message', ({ data: { number, value } }: MessageEvent<Answer>) => {
    open.get(number)?.done(value);
    open.delete(number);
  });
  let isLost = false;
  const lost = (): void => {
    isLost = true;
    worker.terminate();
    for (const { verb, done } of open.values()) done(stopped(verb));
    open.clear();
  };
  worker.addEventListener('error', lost);
  worker.addEventListener('messageerror', lost);
  const call =
    <V extends Verb>(verb: V) =>
    (...given: Parameters<Work[V]>): ReturnType<Work[V]> => {
      // One that could not be started answers nothing, however often it is asked.
      if (isLost) return Promise.resolve(stopped(verb)) as ReturnType<Work[V]>;
      calls += 1;
      const number = calls;
      const answered = new Promise((done) => open.set(number, { verb, done }));
      worker.postMessage({ number, verb, given } satisfies Call);
      return answered as ReturnType<Work[V]>;
    };
  return {
    read: call('read'),
    confirm: call('confirm'),
    compare: call('compare'),
    settle: call('settle'),
    pack: call('pack'),
    open: call('open'),
    adopt: call('adopt'),
    stop: () => worker.terminate(),
  };
}
