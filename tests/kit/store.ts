import 'fake-indexeddb/auto';
import { fail } from '@shared/result';
import { NOTHING_STORED, openStore } from '@extension/store';
import type { LoggedEntry } from '@extension/log';
import type { Store, Stored } from '@extension/store';
import { UNTEARABLE } from '@extension/store/journal';
import { openDatabase } from '@extension/store/open-database';

/** Passes documents on as they are: they never change, and Node cannot clone those of a simulated page. */
const clone = globalThis.structuredClone;
globalThis.structuredClone = (value, options) => (value instanceof Blob ? value : clone(value, options));

/** The product's store on a database in memory, with what a test wants to see of it. */
export interface TestStore extends Store {
  /** What is kept, with the whole log, as of the last act that ended. */
  readonly stored: Stored;
  /** The documents of the register by their hash. */
  readonly files: ReadonlyMap<string, Blob>;
  /** Whether the disk is full. */
  failing: boolean;
  /** Makes the database hold this and nothing else, entries of the log under their running numbers. */
  replace(stored: Stored, files?: ReadonlyMap<string, Blob>): Promise<void>;
}

let opened = 0;
let underWay = 0;

/** Whether some store is being read or written. */
export const isStoreBusy = (): boolean => underWay > 0;

/** Opens a store of its own, empty at first. */
export function openTestStore(): TestStore {
  const name = `store ${(opened += 1)}`;
  const product = openStore(name, UNTEARABLE);
  const database = openDatabase(name);
  const during = async <T>(act: () => Promise<T>): Promise<T> => {
    underWay += 1;
    try {
      return await act();
    } finally {
      underWay -= 1;
    }
  };
  const look = async (): Promise<void> => {
    const db = await database;
    const [loaded, hashes] = await Promise.all([product.load(), db.getAllKeys('files')]);
    if (!loaded.ok) throw new Error(loaded.problem.message);
    if (loaded.value.unreadable > 0) throw new Error('Something was kept that cannot be read again');
    const log: LoggedEntry[] = [];
    await product.entries(false, ({ entries }) => log.push(...entries) >= 0);
    const files = await Promise.all(hashes.map(async (hash) => [hash, (await db.get('files', hash)) as Blob] as const));
    Object.assign(store, { stored: { ...loaded.value, log }, files: new Map(files) });
  };
  let looking = Promise.resolve();
  /** Looks once the looks before it have ended, so that the last one is the newest. */
  const lookInTurn = (): Promise<void> => (looking = looking.catch(() => undefined).then(look));
  const store: TestStore = {
    ...product,
    stored: NOTHING_STORED,
    files: new Map(),
    failing: false,
    load: (onProgress) => during(() => product.load(onProgress)),
    entries: (newestFirst, onBatch) => during(() => product.entries(newestFirst, onBatch)),
    file: (hash) => during(() => product.file(hash)),
    commit: (change) =>
      during(async () => {
        if (store.failing) return fail('Ruang simpan komputer ini penuh.', 'Kosongkan ruang.');
        const kept = await product.commit(change);
        await lookInTurn();
        return kept;
      }),
    replace: (
      {
        tables,
        decisions,
        evidence,
        baselines,
        log,
        entries: _all,
        told: _told,
        worked: _worked,
        unreadable: _none,
        ...rest
      },
      files = store.files,
    ) =>
      during(async () => {
        const db = await database;
        const tx = db.transaction([...db.objectStoreNames], 'readwrite');
        for (const place of db.objectStoreNames) void tx.objectStore(place).clear();
        for (const { seq, ...entry } of log) void tx.objectStore('log').put(entry, seq);
        await tx.done;
        const written = await product.commit({
          ...Object.fromEntries(Object.entries(rest).map(([key, whole]) => [key, () => whole])),
          putTables: tables,
          addDecisions: decisions,
          putEvidence: evidence,
          putBaselines: baselines,
          putFiles: [...files].map(([hash, bytes]) => ({ hash, bytes })),
        });
        if (!written.ok) throw new Error(written.problem.message);
        await lookInTurn();
      }),
  };
  return store;
}
