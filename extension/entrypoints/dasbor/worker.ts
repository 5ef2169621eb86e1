import { villageLists } from '@extension/import';
import { createDashboardService } from '@extension/dashboard/create-dashboard-service';
import { serve } from '@extension/workers/rpc';
import { openStore } from '@extension/store';

/** A JSON file that ships with the extension; the worker is of the same origin, and has no extension API to ask. */
async function fetchShipped(path: string): Promise<unknown> {
  const answer = await fetch(`/${path}`);
  return answer.ok ? answer.json() : undefined;
}

const store = openStore();
const changed = serve(globalThis, createDashboardService({ store, lists: villageLists(fetchShipped) }));
store.watch(changed);
