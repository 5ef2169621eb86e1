import { fail, ok } from '@shared/result';
import { createTableOpener } from '@extension/import';
import type { TableOpener, VillageLists } from '@extension/import';
import { createGatherer } from '@extension/model/gather/engine';
import type { Gatherer } from '@extension/model/gather/types';
import { createHandOver } from '@extension/model/handover/engine';
import type { HandOver } from '@extension/model/handover/types';
import { createLogCheck } from '@extension/model/proof/log-check';
import type { LogCheck } from '@extension/model/proof/log-check';
import { createSourceWork } from '@extension/model/source/engine';
import { rescueOn } from '@extension/model/rescue/rescue-on';
import type { Rescue } from '@extension/model/rescue/types';
import type { SourceWork } from '@extension/model/source/types';
import type { Store } from '@extension/store';
import type { SessionState } from './state';

/** What takes long is done beside the panel, so that it never stands still. */
export interface Helpers {
  /** Something that reads and compares agencies' files, for one gathering. */
  gatherer(): Gatherer;
  /** Something that makes or reads one handover file. */
  handOver(): HandOver;
  /** Something that makes a copy of everything, or puts one back; what it opens as a handover it also adopts. */
  rescue(): Rescue & HandOver;
  /** Something that opens one table file. */
  tableOpener(): TableOpener;
  /** Something that makes one file for those who keep the sources. */
  sourceWork(): SourceWork;
  /** Something that checks the log once. */
  logCheck(): LogCheck;
}

/** The panel's worker, told what day it is. */
export type WorkerOfDay = (today: string) => Gatherer & HandOver & LogCheck & TableOpener & SourceWork & Rescue;

/** Makes helpers, each for one piece of work; without a worker they do it in this thread. */
export function helpersOf(panel: {
  readonly store: Store;
  readonly lists: VillageLists;
  readonly worker: WorkerOfDay | undefined;
  readonly state: () => SessionState;
  readonly today: () => string;
}): Helpers {
  const { store, lists, worker, state, today } = panel;
  return {
    handOver: () => worker?.(today()) ?? createHandOver({ store, lists }),
    rescue() {
      const beside = worker?.(today());
      if (beside) return beside;
      const handOver = createHandOver({ store, lists });
      return { ...handOver, ...rescueOn({ lists, handOver }) };
    },
    gatherer: () =>
      worker?.(today()) ??
      createGatherer(async () => {
        const { readWorkbook } = await import('@shared/files');
        return ok({ stored: state().stored, lists, today: today(), readWorkbook });
      }),
    logCheck: () => worker?.(today()) ?? createLogCheck(store),
    tableOpener: () => worker?.(today()) ?? createTableOpener(lists),
    sourceWork: () =>
      worker?.(today()) ??
      createSourceWork(() => {
        const { derived } = state();
        return Promise.resolve(derived ? ok(derived) : fail('Belum ada data.', 'Muat dulu berkas Anda di Data.'));
      }),
  };
}
