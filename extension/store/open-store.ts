import type { Scope } from '@shared/catalogue/scope';
import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';
import { readHead, readRecords } from './chain';
import { isDiskTrouble } from './disk-trouble';
import { openJournal } from './journal';
import type { Journal } from './journal';
import { isOlder, openDatabase } from './open-database';
import type { Database, Ending, Writing } from './open-database';
import { readStanding, standingOf } from './projections/read';
import type { StandingLog } from './projections/read';
import { rebuild } from './projections/rebuild';
import type { Progress } from './projections/rebuild';
import { readLog } from './read-log';
import { readStored } from './read-stored';
import { readFile } from './records/evidence';
import { separateWholes } from './separate';
import type { Store } from './types';
import { ChangedMeanwhile } from './settled-on';
import { StoreTrouble, TROUBLES } from './trouble';
import type { Trouble } from './trouble';
import { placesOf, withEnd, writeChange } from './write-change';

const CHANGED_MEANWHILE = fail(
  'Pada saat yang sama jendela lain menyimpan perubahan, jadi langkah terakhir tidak disimpan.',
  'Ulangi langkah terakhir; yang berubah ditunjukkan dahulu.',
);

/** Turns an error of a write into words; a full disk is what an officer can do something about. */
function writeProblem(error: unknown): Result<never> {
  if (error instanceof StoreTrouble) return { ok: false, problem: TROUBLES[error.trouble] };
  if (error instanceof ChangedMeanwhile) return CHANGED_MEANWHILE;
  return isDiskTrouble(error)
    ? fail(
        'Ruang simpan komputer ini penuh atau tidak dapat ditulisi, jadi langkah terakhir tidak disimpan. Yang disimpan sebelumnya tetap ada.',
        'Biarkan panel ini terbuka, kosongkan ruang di komputer ini (paling sedikit 100 MB), lalu ulangi langkah terakhir. Selama itu tidak ada yang dapat disimpan.',
      )
    : fail(
        'Langkah terakhir tidak dapat disimpan. Yang disimpan sebelumnya tetap ada.',
        'Tutup panel ini, buka lagi, lalu ulangi langkah terakhir.',
      );
}

const CANNOT_READ = fail(
  'Data yang tersimpan belum dapat dibuka; sering karena ruang simpan komputer ini penuh.',
  'Kosongkan ruang di komputer ini (paling sedikit 100 MB), tutup panel ini, lalu buka lagi.',
);

/** A connection that broke off is opened so many times; then the person is told. */
const TRIES = 3;
/** Between two tries, in ms. */
const PAUSE = 150;

/** Opens the store; a database that cannot be opened is reported by the first `load` or `commit`. */
export function openStore(name?: string, journal: Journal = openJournal()): Store {
  let opening: Promise<Database> | undefined;
  const others = new BroadcastChannel(`cermat ${name ?? ''}`);
  let hasOpened = false;
  /** What another window did to the database; a new connection would not make it undone. */
  let gone: Trouble | null = null;
  const ended = (how: Ending): void => {
    opening = undefined;
    if (how === 'closed') void journal.doubt();
    else gone = how;
  };
  const database = async (): Promise<Database> => {
    if (gone) throw new StoreTrouble(gone);
    opening ??= openDatabase(name, { ended, mayCreate: !hasOpened, separate: separateWholes });
    const db = await opening;
    hasOpened = true;
    return db;
  };
  /** Begins something on an open connection; one that broke off since the last act is opened anew. */
  const begun = async <T>(begin: (db: Database) => T | Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await begin(await database());
      } catch (error) {
        opening = undefined;
        if (error instanceof StoreTrouble || attempt === TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, attempt * PAUSE));
      }
    }
  };
  const reading = async <T>(act: (db: Database) => Promise<T>): Promise<Result<T>> => {
    try {
      const writes = opening === undefined && (await isOlder(name));
      if (writes) await journal.writing(database);
      return ok(await begun(act));
    } catch (error) {
      opening = undefined;
      return error instanceof StoreTrouble ? writeProblem(error) : CANNOT_READ;
    }
  };
  const write = (act: (tx: Writing) => Promise<unknown>): Promise<unknown> =>
    journal.writing(async () => {
      const tx = await begun((db) => db.transaction(['log', 'projections'], 'readwrite', { durability: 'strict' }));
      return withEnd(tx, () => act(tx));
    });
  const standingNow = async (db: Database, scope: Scope, onProgress: Progress): Promise<StandingLog> => {
    const kept = await readStanding(db, scope);
    if (kept) return kept;
    const { made, isKept } = await rebuild(db, write, onProgress);
    return (isKept ? await readStanding(db, scope) : null) ?? standingOf(made, scope);
  };
  return {
    load: (onProgress = () => undefined) =>
      reading((db) => readStored(db, (settings) => standingNow(db, settings, onProgress))),
    entries: (newestFirst, onBatch) =>
      reading(async (db) => {
        await readLog(db, newestFirst, onBatch);
        return null;
      }),
    async commit(change) {
      const places = placesOf(change);
      if (places.length === 0) return ok({ log: [], wholes: {} });
      try {
        const kept = await journal.writing(async () => {
          // Strict: an intention to fill must be on disk before the page is touched.
          const tx = await begun((db) => db.transaction(places, 'readwrite', { durability: 'strict' }));
          return writeChange(tx, change);
        });
        others.postMessage('changed');
        return ok(kept);
      } catch (error) {
        opening = undefined;
        return writeProblem(error);
      }
    },
    file: (hash) => reading((db) => readFile(db, hash)),
    records: (after) => reading((db) => readRecords(db, after)),
    head: () => reading(readHead),
    watch: (listener) => others.addEventListener('message', listener),
    async letGo() {
      const held = opening;
      opening = undefined;
      hasOpened = false;
      gone = null;
      await held?.then(
        (db) => db.close(),
        () => undefined,
      );
    },
    close() {
      others.close();
      journal.close();
      void opening?.then((db) => db.close());
    },
  };
}
