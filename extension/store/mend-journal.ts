import { deleteDB, openDB } from 'idb';
import type { IDBPDatabase } from 'idb';

/** A database of its own, which no reader lists; made anew each time, whatever an interrupted mending left of it. */
const SCRATCH = 'cermat-sementara';
const PLACE = 'isi';
const PROBE = 'cermat-ruang';

const MB = 1_000_000;
/** What the compaction of a small journal may need, and that of a whole mending. */
const ROOM = { quick: 8 * MB, thorough: 32 * MB };
/** More than two of LevelDB's write buffers, of 4 MiB at most (leveldb_chrome, `WriteBufferSize`). */
const TWO_BUFFERS = 9 * MB;
/** Chromium puts values from 64 KiB on into files of their own, past the journal. */
const RECORD = 50_000;

/**
 * Rejects unless the disk takes so many bytes, tried on a file beside the database: an attempt to mend on a disk that is
 * still nearly full could succeed with a small write behind the tear, which is what destroys the store.
 */
async function proveRoom(bytes: number): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const file = await folder.getFileHandle(PROBE, { create: true });
  const stream = await file.createWritable();
  const chunk = new Uint8Array(MB);
  try {
    for (let written = 0; written < bytes; written += MB) await stream.write(chunk);
  } finally {
    // Never closed, so that it is thrown away and hardly ever reaches the disk.
    await stream.abort().catch(() => undefined);
    await folder.removeEntry(PROBE).catch(() => undefined);
  }
}

async function write(db: IDBPDatabase, records: number): Promise<void> {
  const tx = db.transaction(PLACE, 'readwrite', { durability: 'strict' });
  const value = new Uint8Array(RECORD);
  for (let at = 0; at < records; at += 1) void tx.store.put(value, at).catch(() => undefined);
  await tx.done.catch((error: unknown) => {
    throw tx.error ?? error;
  });
}

/** Chromium compacts what was cleared, and for that LevelDB begins a new journal. */
async function clear(db: IDBPDatabase): Promise<void> {
  const tx = db.transaction(PLACE, 'readwrite', { durability: 'strict' });
  void tx.store.clear().catch(() => undefined);
  await tx.done;
}

/**
 * Makes Chromium begin a new journal, with all that is kept in tables beside it; rejects where the disk has no room for
 * it. All databases of the extension share one journal, so that a scratch database does.
 *
 * The quick way takes milliseconds: a record is written and cleared, and the compaction that follows begins a new
 * journal. That it has ended cannot be seen, so `thorough` goes on to write more than two write buffers: the second
 * cannot be filled before the first is in a table and the journal before it is done with.
 */
export async function mendJournal(thorough: boolean): Promise<void> {
  await proveRoom(thorough ? ROOM.thorough : ROOM.quick);
  await deleteDB(SCRATCH);
  const db = await openDB(SCRATCH, 1, {
    upgrade: (made) => void made.createObjectStore(PLACE),
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  try {
    await write(db, 1);
    await clear(db);
    if (thorough) await write(db, TWO_BUFFERS / RECORD);
  } finally {
    db.close();
  }
  await deleteDB(SCRATCH);
}
