import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';
import type { Journal, Store } from '@extension/store';
import { openRaw } from '@extension/store/raw/open-raw';
import { isEmptyRaw, makeRaw, removeRaw } from '@extension/store/raw/write-raw';
import type { HandOver } from '../handover/types';
import type { ReadHead } from './head';
import { isOwnRecord } from './own-records';
import { checkCopy, unpackCopy } from './read-copy';
import { Unspellable } from './spell';
import type { OpenedCopy, Rescue, Tell } from './types';
import { ChangedMeanwhile, printOf, writeCopy } from './write-copy';

const NOTHING_KEPT = fail('Belum ada yang tersimpan, jadi belum ada yang disalin.', 'Muat dulu berkas Anda di Data.');
const NO_FILE = fail('Belum ada salinan penyelamat yang dibuka.', 'Pilih berkasnya, lalu ulangi.');
const NOT_EMPTY = fail(
  'Di peramban ini sudah ada data, jadi salinan tidak dipulihkan di atasnya. Tidak ada yang diubah.',
  'Buka lagi berkasnya: isinya akan digabungkan sebagai serah terima.',
);
const UNMADE = fail(
  'Salinan penyelamat belum jadi dibuat. Data di peramban ini tidak berubah.',
  'Kosongkan ruang di komputer ini bila penuh, lalu ulangi.',
);
const CHANGED = fail(
  'Data berubah selagi disalin, jadi salinan penyelamat belum jadi dibuat. Data di peramban ini tetap.',
  'Ulangi setelah pekerjaan di jendela lain selesai.',
);
const UNRESTORED = fail(
  'Salinan ini belum dapat dipulihkan, jadi belum ada yang tersimpan di sini. Berkas salinannya tetap utuh.',
  'Kosongkan ruang di komputer ini (paling sedikit 100 MB), lalu ulangi.',
);

/** Where a copy stands while it is opened as a handover. */
const ASIDE = 'cermat salinan dibuka';

/** Says how far something is, not more often than the screen can show it. */
function tellOn(line: BroadcastChannel): Tell {
  let last = 0;
  return (done, of) => {
    const now = performance.now();
    if (now - last < 100 && done < of) return;
    last = now;
    line.postMessage({ done, of });
  };
}

/** Works in the thread it is made in; the panel talks to one in its worker. */
export function createRescue(parts: {
  /** Name of the database. */
  readonly database: string;
  /** Version of the newest database that can be opened here. */
  readonly newest: number;
  readonly journal: Journal;
  readonly handOver: HandOver;
  /** Opens a store on another database and gives what makes its handover. */
  readonly asideOf: (database: string) => { readonly store: Store; readonly handOver: HandOver };
}): Rescue {
  const { database, newest, journal, handOver, asideOf } = parts;
  let opened: { readonly file: File; readonly read: ReadHead; readonly view: OpenedCopy } | undefined;
  const telling = async <T>(channel: string, act: (tell: Tell) => Promise<T>): Promise<T> => {
    const line = new BroadcastChannel(channel);
    try {
      return await act(tellOn(line));
    } finally {
      line.close();
    }
  };
  const isEmptyHere = (): Promise<boolean> => isEmptyRaw(database, isOwnRecord);
  /** Does something with the database as it is, of whatever version. */
  const withRaw = async <T>(act: (db: IDBDatabase) => Promise<T>): Promise<Result<T>> => {
    try {
      const db = await openRaw(database);
      if (!db) return NOTHING_KEPT;
      try {
        return ok(await act(db));
      } finally {
        db.close();
      }
    } catch (error) {
      if (error instanceof Unspellable) throw error;
      return error instanceof ChangedMeanwhile ? CHANGED : UNMADE;
    }
  };
  return {
    makeCopy: (facts, channel) => telling(channel, (tell) => withRaw((db) => writeCopy(db, facts, tell))),
    isChangedSince: (print) => withRaw(async (db) => (await printOf(db)) !== print),
    openCopy: (file, channel) =>
      telling(channel, async (tell) => {
        opened = undefined;
        const read = await checkCopy(file, newest, tell);
        if (!read.ok) return read;
        const { head } = read.value;
        const view: OpenedCopy = {
          file: file.name,
          hash: head.sha256,
          size: file.size,
          made: head.made,
          version: head.version,
          district: head.district,
          records: head.places.reduce((sum, { records }) => sum + records, 0),
          entries: head.places.find(({ name }) => name === 'log')?.records ?? 0,
          isEmptyHere: await isEmptyHere(),
        };
        opened = { file, read: read.value, view };
        return ok(view);
      }),
    restoreCopy: (channel) =>
      telling(channel, async (tell) => {
        if (!opened) return NO_FILE;
        const { file, read, view } = opened;
        const content = await unpackCopy(file, read, tell);
        if (!content.ok) return content;
        try {
          // Nobody else writes meanwhile: what is empty when it is looked at is so when it is replaced.
          return await journal.writing(async () => {
            if (!(await isEmptyHere())) return NOT_EMPTY;
            await removeRaw(database);
            await makeRaw(database, content.value, (written) => tell(written, view.records));
            return ok(view);
          });
        } catch {
          return UNRESTORED;
        }
      }),
    joinCopy: (stamp, channel) =>
      telling(channel, async (tell) => {
        if (!opened) return NO_FILE;
        const { file, read, view } = opened;
        const content = await unpackCopy(file, read, tell);
        if (!content.ok) return content;
        try {
          await removeRaw(ASIDE);
          await journal.writing(() => makeRaw(ASIDE, content.value, (written) => tell(written, view.records)));
        } catch {
          return UNRESTORED;
        }
        const aside = asideOf(ASIDE);
        const packed = await aside.handOver.pack('Salinan penyelamat', { ...stamp, at: view.made });
        aside.store.close();
        await removeRaw(ASIDE);
        if (!packed.ok) return packed;
        return handOver.open(new File([packed.value.blob], file.name, { type: 'application/json' }));
      }),
    stop() {
      opened = undefined;
    },
  };
}
