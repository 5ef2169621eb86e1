import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';
import { readDecisions } from './decisions';
import { readEvidence, readFile } from './evidence';
import { readLog } from './log';
import { openDatabase } from './open-database';
import type { Database } from './open-database';
import { readBindings } from './queue';
import { readTables } from './tables';
import type { Store } from './types';
import { readWholes } from './wholes';
import { placesOf, writeChange } from './write-change';

/** Turns a storage error into words; the disk being full is the one an officer can do something about. */
export function storageProblem(error: unknown): Result<never> {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') {
    return fail(
      'Ruang simpan komputer ini penuh, perubahan terakhir tidak jadi disimpan.',
      'Kosongkan sebagian ruang, lalu ulangi langkah terakhir.',
    );
  }
  return fail(
    'Penyimpanan peramban tidak dapat dipakai, perubahan terakhir tidak jadi disimpan.',
    'Tutup panel ini, buka lagi, lalu ulangi langkah terakhir.',
  );
}

/** Opens the store; a database that cannot be opened is reported by the first `load` or `commit`. */
export function openStore(name?: string): Store {
  let opening: Promise<Database> | undefined;
  const others = new BroadcastChannel(`cermat ${name ?? ''}`);
  const database = (): Promise<Database> => (opening ??= openDatabase(name));
  const attempt = async <T>(act: (db: Database) => Promise<T>): Promise<Result<T>> => {
    try {
      return ok(await act(await database()));
    } catch (error) {
      opening = undefined;
      return storageProblem(error);
    }
  };
  return {
    load: () =>
      attempt(async (db) => {
        const [tables, decisions, wholes, evidence, bindings, log] = await Promise.all([
          readTables(db),
          readDecisions(db),
          readWholes(db),
          readEvidence(db),
          readBindings(db),
          readLog(db),
        ]);
        return {
          ...wholes.read,
          tables: tables.read,
          decisions: decisions.read,
          evidence: evidence.read,
          bindings,
          log: log.read,
          unreadable: [tables, decisions, wholes, evidence, log].reduce((sum, one) => sum + one.unreadable, 0),
        };
      }),
    commit: (change) =>
      attempt(async (db) => {
        const places = placesOf(change);
        if (places.length === 0) return { log: [], wholes: {} };
        // Strict: an intention to fill must be on disk before the page is touched.
        const kept = await writeChange(db.transaction(places, 'readwrite', { durability: 'strict' }), change);
        others.postMessage('changed');
        return kept;
      }),
    file: (hash) => attempt((db) => readFile(db, hash)),
    watch: (listener) => others.addEventListener('message', listener),
    close() {
      others.close();
      void opening?.then((db) => db.close());
    },
  };
}
