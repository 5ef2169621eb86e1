import { ok } from '@shared/result';
import { villageLists } from '@extension/import';
import { openStore } from '@extension/store';
import { createHandOver } from '@extension/model/handover/engine';
import { createGatherer } from '@extension/model/gather/engine';
import { serve } from './rpc';
import type { End } from './rpc';

/** A JSON file that ships beside the worker's script: a worker has no browser API to ask for its address. */
async function fetchBeside(path: string): Promise<unknown> {
  const answer = await fetch(`/${path}`);
  return answer.ok ? answer.json() : undefined;
}

/** Answers the panel's calls with what is kept in the same store, until the panel ends the worker. `today` as `2024-02-10`. */
export function serveGathering(end: End, today: string): void {
  const store = openStore();
  const lists = villageLists(fetchBeside);
  const gatherer = createGatherer(async () => {
    const stored = await store.load();
    if (!stored.ok) return stored;
    const { readWorkbook } = await import('@shared/files');
    return ok({ stored: stored.value, lists, today, readWorkbook });
  });
  serve(end, { ...gatherer, ...createHandOver({ store, lists }) });
}
