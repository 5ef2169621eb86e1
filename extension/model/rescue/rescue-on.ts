import type { VillageLists } from '@extension/import';
import { DATABASE_VERSION, DEFAULT_DATABASE, openStore } from '@extension/store';
import { openJournal } from '@extension/store/journal';
import { createHandOver } from '../handover/engine';
import type { HandOver } from '../handover/types';
import { createRescue } from './engine';
import type { Rescue } from './types';

/** Copies of what is kept in this browser. `handOver`: what adopts a copy that joins what is here. */
export const rescueOn = (
  parts: { readonly lists: VillageLists; readonly handOver: HandOver },
  database: string = DEFAULT_DATABASE,
): Rescue =>
  createRescue({
    database,
    newest: DATABASE_VERSION,
    journal: openJournal(),
    handOver: parts.handOver,
    asideOf(name) {
      const store = openStore(name);
      return { store, handOver: createHandOver({ store, lists: parts.lists }) };
    },
  });
