import { ok } from '@shared/result';
import { villageLists } from '@extension/import';
import { openStore } from '@extension/store';
import { createHandOver } from '@extension/model/handover/engine';
import { stopped } from './calls';
import type { Answer, Call } from './calls';
import { createGatherer } from '@extension/model/gather/engine';

/** The worker's own side of the line; the shared types of pages do not know it. */
interface Line {
  addEventListener(type: 'message', listener: (event: MessageEvent<{ today: string } | Call>) => void): void;
  postMessage(message: Answer): void;
}

/** A JSON file that ships beside the worker's script: a worker has no browser API to ask for its address. */
async function fetchBeside(path: string): Promise<unknown> {
  const answer = await fetch(`/${path}`);
  return answer.ok ? answer.json() : undefined;
}

/** Answers the panel's calls with what is kept in the same store, until the panel ends the worker. */
export function serveGathering(line: Line): void {
  let today = '';
  const store = openStore();
  const lists = villageLists(fetchBeside);
  const gatherer = createGatherer(async () => {
    const stored = await store.load();
    if (!stored.ok) return stored;
    const { readWorkbook } = await import('@shared/files');
    return ok({ stored: stored.value, lists, today, readWorkbook });
  });
  const verbs = { ...gatherer, ...createHandOver({ store, lists }) };
  line.addEventListener('message', ({ data }) => {
    if ('today' in data) {
      today = data.today;
      return;
    }
    const { number, verb, given } = data;
    const act = verbs[verb] as (...what: readonly unknown[]) => Promise<unknown>;
    void Promise.resolve()
      .then(() => act(...given))
      .then((value) => line.postMessage({ number, value }))
      .catch(() => line.postMessage({ number, value: stopped(verb) }));
  });
}
