import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';
import { readApprovals } from './approvals';
import { readDays } from './days';
import { readDecisions } from './decisions';
import { readEvidence, readFile } from './evidence';
import { readLog } from './log';
import { readMaps } from './maps';
import { readNotes } from './notes';
import { openDatabase } from './open-database';
import type { Database } from './open-database';
import { readOverlays } from './overlays';
import { readBindings, readQueue } from './queue';
import { readRecordings } from './recordings';
import { readSettings } from './settings';
import { readSiteProgress } from './site-progress';
import { readSound } from './sound';
import { readTables } from './tables';
import type { Store } from './types';
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
        const [
          tables,
          decisions,
          settings,
          overlays,
          maps,
          recordings,
          approvals,
          sound,
          days,
          siteProgress,
          evidence,
          queue,
          bindings,
          notes,
          log,
        ] = await Promise.all([
          readTables(db),
          readDecisions(db),
          readSettings(db),
          readOverlays(db),
          readMaps(db),
          readRecordings(db),
          readApprovals(db),
          readSound(db),
          readDays(db),
          readSiteProgress(db),
          readEvidence(db),
          readQueue(db),
          readBindings(db),
          readNotes(db),
          readLog(db),
        ]);
        const unreadable = [tables, decisions, overlays, maps, approvals, evidence, notes, log].reduce(
          (sum, one) => sum + one.unreadable,
          0,
        );
        return {
          tables: tables.read,
          decisions: decisions.read,
          settings,
          overlays: overlays.read,
          maps: maps.read,
          recordings,
          approvals: approvals.read,
          sound,
          days,
          siteProgress,
          evidence: evidence.read,
          queue,
          bindings,
          notes: notes.read,
          log: log.read,
          unreadable,
        };
      }),
    commit: (change) =>
      attempt(async (db) => {
        const places = placesOf(change);
        if (places.length === 0) return [];
        // Strict: an intention to fill must be on disk before the page is touched.
        const seqs = await writeChange(db.transaction(places, 'readwrite', { durability: 'strict' }), change);
        others.postMessage('changed');
        return (change.log ?? []).map((entry, index) => ({ ...entry, seq: seqs[index] ?? 0 }));
      }),
    file: (hash) => attempt((db) => readFile(db, hash)),
    watch: (listener) => others.addEventListener('message', listener),
    close() {
      others.close();
      void opening?.then((db) => db.close());
    },
  };
}
