import type { Overlay } from '@shared/catalogue';
import type { DayFigures } from '@shared/completeness';
import type { SavedMap } from '@extension/maps/saved-map';
import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';
import { readApprovals, writeApprovals } from './approvals';
import { readDays, writeDays } from './days';
import { addDecisions, readDecisions } from './decisions';
import { readEvidence, readFile, writeEvidence, writeFiles } from './evidence';
import type { StoredFile } from './evidence';
import { addCarriedLog, addLog, readLog } from './log';
import type { CarriedLog } from './log';
import type { LogEntry, LoggedEntry } from './log-entries';
import { readMaps, writeMaps } from './maps';
import { readNotes, writeNotes } from './notes';
import { openDatabase } from './open-database';
import type { Database, Place, Writing } from './open-database';
import { readOverlays, writeOverlays } from './overlays';
import { readBindings, readQueue, writeBindings, writeQueue } from './queue';
import type {
  Notes,
  QueueBinding,
  QueueState,
  Settings,
  SiteProgress,
  StoredApproval,
  StoredDecision,
  StoredEvidence,
  StoredSound,
  StoredTable,
} from './schemas';
import { readSettings, writeSettings } from './settings';
import { readSiteProgress, writeSiteProgress } from './site-progress';
import { readSound, writeSound } from './sound';
import { readTables, writeTables } from './tables';

/** Everything kept on the machine. Dataset, questions and findings are derived from it, never stored. */
export interface Stored {
  readonly tables: readonly StoredTable[];
  /** All decisions ever taken; `latest()` gives those in force. */
  readonly decisions: readonly StoredDecision[];
  readonly settings: Settings;
  /** Districts' own corrections of editions that are in use. */
  readonly overlays: readonly Overlay[];
  /** Form maps officers recorded or took over, of all editions, years and districts. */
  readonly maps: readonly SavedMap[];
  /** Every step of approval known here, of all districts and years. */
  readonly approvals: readonly StoredApproval[];
  readonly sound: readonly StoredSound[];
  /** How far the agencies were on earlier days. */
  readonly days: readonly DayFigures[];
  readonly siteProgress: readonly SiteProgress[];
  /** The register of documents and links, of all districts and years; their bytes are read one by one (`Store.file`). */
  readonly evidence: readonly StoredEvidence[];
  readonly queue: QueueState;
  readonly bindings: readonly QueueBinding[];
  readonly notes: Notes;
  readonly log: readonly LoggedEntry[];
  /** Records that could not be read and were left out. */
  readonly unreadable: number;
}

/** What one act of the officer changes: all of it is kept, with its log entries, or nothing. */
export interface StoreChange {
  readonly putTables?: readonly StoredTable[];
  readonly removeTables?: readonly string[];
  readonly addDecisions?: readonly StoredDecision[];
  readonly settings?: Settings;
  /** All of them: what is left out is taken away. */
  readonly overlays?: readonly Overlay[];
  /** All of them, like the overlays. */
  readonly maps?: readonly SavedMap[];
  readonly approvals?: readonly StoredApproval[];
  readonly sound?: readonly StoredSound[];
  readonly days?: readonly DayFigures[];
  readonly siteProgress?: readonly SiteProgress[];
  readonly putEvidence?: readonly StoredEvidence[];
  /** Ids. */
  readonly removeEvidence?: readonly string[];
  readonly putFiles?: readonly StoredFile[];
  /** Hashes. */
  readonly removeFiles?: readonly string[];
  readonly queue?: QueueState;
  /** Takes the place of the one of the same district and time. */
  readonly binding?: QueueBinding;
  /** Likewise, several at once. */
  readonly putBindings?: readonly QueueBinding[];
  /** All of them. */
  readonly notes?: Notes;
  readonly log?: readonly LogEntry[];
  /** Log entries of another computer. */
  readonly carriedLog?: CarriedLog;
}

export interface Store {
  /** Reads and parses everything kept. */
  load(): Promise<Result<Stored>>;
  /** Writes a change in one transaction; the value is its log entries with their running numbers. */
  commit(change: StoreChange): Promise<Result<readonly LoggedEntry[]>>;
  /** The document of the register with this hash; null where none is kept. */
  file(hash: string): Promise<Result<Blob | null>>;
  /** Calls back when another panel kept something. */
  watch(listener: () => void): void;
  close(): void;
}

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

/** Parts that are kept in one place, each under a key of its own. */
const IN_SETTINGS = ['settings', 'overlays', 'maps', 'approvals', 'sound', 'days', 'siteProgress', 'notes'] as const;

function placesOf(change: StoreChange): Place[] {
  const places: Place[] = [];
  if (change.putTables || change.removeTables) places.push('tables');
  if (change.addDecisions) places.push('decisions');
  if (IN_SETTINGS.some((part) => change[part] !== undefined)) places.push('settings');
  if (change.queue || change.binding || change.putBindings) places.push('queue');
  if (change.log || change.carriedLog) places.push('log');
  if (change.putEvidence || change.removeEvidence) places.push('evidence');
  if (change.putFiles || change.removeFiles) places.push('files');
  return places;
}

/** All requests of a change; throws at once for a value that cannot be stored. */
function requests(tx: Writing, change: StoreChange): { logged: Promise<number>[]; rest: Promise<unknown>[] } {
  const { putTables, removeTables, addDecisions: added, settings, overlays, approvals, sound, queue, binding } = change;
  const rest = [
    ...(putTables || removeTables ? writeTables(tx, putTables ?? [], removeTables ?? []) : []),
    ...addDecisions(tx, added ?? []),
    ...(settings ? writeSettings(tx, settings) : []),
    ...(overlays ? writeOverlays(tx, overlays) : []),
    ...(change.maps ? writeMaps(tx, change.maps) : []),
    ...(approvals ? writeApprovals(tx, approvals) : []),
    ...(sound ? writeSound(tx, sound) : []),
    ...(change.days ? writeDays(tx, change.days) : []),
    ...(change.siteProgress ? writeSiteProgress(tx, change.siteProgress) : []),
    ...(change.putEvidence || change.removeEvidence
      ? writeEvidence(tx, change.putEvidence ?? [], change.removeEvidence ?? [])
      : []),
    ...(change.putFiles || change.removeFiles ? writeFiles(tx, change.putFiles ?? [], change.removeFiles ?? []) : []),
    ...(queue ? writeQueue(tx, queue) : []),
    ...(binding ? writeBindings(tx, [binding]) : []),
    ...(change.putBindings ? writeBindings(tx, change.putBindings) : []),
    ...(change.notes ? writeNotes(tx, change.notes) : []),
    ...(change.carriedLog ? [addCarriedLog(tx, change.carriedLog)] : []),
  ];
  return { rest, logged: addLog(tx, change.log ?? []) };
}

/** Writes a change, all of it or nothing. */
async function write(tx: Writing, change: StoreChange): Promise<number[]> {
  const ended = tx.done.catch((error: unknown) => {
    // The requests of an aborted transaction only say AbortError; why it was aborted stands on the transaction.
    throw tx.error ?? error;
  });
  try {
    const { logged, rest } = requests(tx, change);
    const [seqs] = await Promise.all([Promise.all(logged), Promise.all(rest)]);
    await ended;
    return seqs;
  } catch (error) {
    // A request that throws when it is made leaves the transaction open, and it would commit the ones made before.
    if (tx.error === null) tryAbort(tx);
    await ended;
    throw error;
  }
}

function tryAbort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // It had ended already.
  }
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
        const seqs = await write(db.transaction(places, 'readwrite', { durability: 'strict' }), change);
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
