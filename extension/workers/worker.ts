import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';
import { createTableOpener, villageLists } from '@extension/import';
import { openStore } from '@extension/store';
import { createHandOver } from '@extension/model/handover/engine';
import { derive } from '@extension/model/figures/derive';
import type { Derived } from '@extension/model/figures/derive';
import { createGatherer } from '@extension/model/gather/engine';
import { rescueOn } from '@extension/model/rescue/rescue-on';
import { createLogCheck } from '@extension/model/proof/log-check';
import { createSourceWork } from '@extension/model/source/engine';
import { serve } from './rpc';
import type { End } from './rpc';

/** A JSON file that ships beside the worker's script: a worker has no browser API to ask for its address. */
async function fetchBeside(path: string): Promise<unknown> {
  const answer = await fetch(`/${path}`);
  return answer.ok ? answer.json() : undefined;
}

/** Answers the panel's calls with what is kept in the same store, until the panel ends the worker. `today` as `2024-02-10`. */
export function servePanel(end: End, today: string): void {
  const store = openStore();
  const lists = villageLists(fetchBeside);
  const gatherer = createGatherer(async () => {
    const stored = await store.load();
    if (!stored.ok) return stored;
    const { readWorkbook } = await import('@shared/files');
    return ok({ stored: stored.value, lists, today, readWorkbook });
  });
  const figures = async (): Promise<Result<Derived>> => {
    const stored = await store.load();
    if (!stored.ok) return stored;
    const villages = await lists.of(stored.value.settings.district);
    if (!villages.ok) return villages;
    const derived = derive(stored.value, villages.value, today);
    return derived ? ok(derived) : fail('Belum ada data.', 'Muat dulu berkas Anda di Data.');
  };
  const handOver = createHandOver({ store, lists });
  serve(end, {
    ...gatherer,
    ...handOver,
    ...rescueOn({ lists, handOver }),
    ...createLogCheck(store),
    ...createTableOpener(lists),
    ...createSourceWork(figures),
  });
}
