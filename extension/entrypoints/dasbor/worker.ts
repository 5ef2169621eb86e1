import { villageLists } from '@extension/import';
import { createDesk } from '@extension/dashboard/create-desk';
import { serveDesk } from '@extension/dashboard/desk-line';
import { openStore } from '@extension/store';

/** A JSON file that ships with the extension; the worker is of the same origin, and has no extension API to ask. */
async function fetchShipped(path: string): Promise<unknown> {
  const answer = await fetch(`/${path}`);
  return answer.ok ? answer.json() : undefined;
}

const store = openStore();
const changed = serveDesk(globalThis, createDesk({ store, lists: villageLists(fetchShipped) }));
store.watch(changed);
