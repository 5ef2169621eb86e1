import { villageLists } from '@extension/import';
import { openStore } from '@extension/store';
import { ok } from '@shared/result';
import { fetchShipped } from '../fetch-shipped';
import { createGatherer } from './engine';
import type { Gatherer } from './types';

type Verb = 'read' | 'confirm' | 'compare' | 'settle';
/** One call to the worker; it is answered under the same number. */
export interface Call {
  readonly number: number;
  readonly verb: Verb;
  readonly given: readonly unknown[];
}
export interface Answer {
  readonly number: number;
  readonly value: unknown;
}

/** The worker's own side of the line; the shared types of pages do not know it. */
interface Line {
  addEventListener(type: 'message', listener: (event: MessageEvent<{ today: string } | Call>) => void): void;
  postMessage(message: Answer): void;
}

/** Answers the panel's calls with figures read from the same store, until the panel ends the worker. */
export function serveGathering(line: Line): void {
  let today = '';
  const gatherer = createGatherer(async () => {
    const stored = await openStore().load();
    if (!stored.ok) return stored;
    const { readWorkbook } = await import('@shared/files');
    return ok({ stored: stored.value, lists: villageLists(fetchShipped), today, readWorkbook });
  });
  line.addEventListener('message', ({ data }) => {
    if ('today' in data) {
      today = data.today;
      return;
    }
    const { number, verb, given } = data;
    const act = gatherer[verb] as (...what: readonly unknown[]) => Promise<unknown>;
    void act(...given).then((value) => line.postMessage({ number, value }));
  });
}

/** A gatherer in a worker of its own: nothing it does holds up the screen. `today` as `2024-02-10`. */
export function workerGatherer(script: string, today: string): Gatherer {
  const worker = new Worker(script);
  const open = new Map<number, (value: unknown) => void>();
  let calls = 0;
  worker.postMessage({ today });
  worker.addEventListener('message', ({ data: { number, value } }: MessageEvent<Answer>) => {
    open.get(number)?.(value);
    open.delete(number);
  });
  const call =
    <V extends Verb>(verb: V) =>
    (...given: Parameters<Gatherer[V]>): ReturnType<Gatherer[V]> => {
      calls += 1;
      const number = calls;
      const answered = new Promise((done) => open.set(number, done));
      worker.postMessage({ number, verb, given } satisfies Call);
      return answered as ReturnType<Gatherer[V]>;
    };
  return {
    read: call('read'),
    confirm: call('confirm'),
    compare: call('compare'),
    settle: call('settle'),
    stop: () => worker.terminate(),
  };
}
