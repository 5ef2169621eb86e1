import { isDiskTrouble } from './disk-trouble';
import { mendJournal } from './mend-journal';

/** Held by whoever writes: what is found out of the journal before a write must still be so when it is written. */
const WRITING = 'cermat-tulis';
/** Held, shared, by everyone who knows that the journal is whole. */
const WHOLE = 'cermat-utuh';

/**
 * The journal in which Chromium (LevelDB) puts down what IndexedDB writes. A write that fails on a full disk leaves a torn
 * record in it. Later writes go on behind the tear and succeed; at the next start Chromium finds the tear in the middle,
 * takes the store for damaged and begins an empty one. A tear at the end does no harm: it is passed over in silence, and
 * the same journal is written on. So nothing may be written behind a tear, also not after a restart of the browser, and
 * the disk that is full cannot be asked to remember that there is one.
 *
 * Therefore it is not the damage that is remembered but the soundness, and in memory alone: who mended the journal, or was
 * told by another one that it is whole, holds a lock. The browser drops it when a panel is closed, crashes or ends with
 * the browser; one who fails to write takes it away from all. Where nobody holds it, the journal is mended before the
 * next write: a few milliseconds for the first write of a panel opened alone, and thoroughly after a failure seen here.
 */
export interface Journal {
  /** Lets one write at a time, from all panels, dashboards and workers; rejects without it where mending fails. */
  writing<T>(act: () => Promise<T>): Promise<T>;
  /** Something was lost on the way to the disk; nothing is written before the journal is mended. */
  doubt(): Promise<void>;
  close(): void;
}

/** Fits Firefox, which keeps IndexedDB in SQLite, whose journal takes back what was torn, and a database in memory. */
export const UNTEARABLE: Journal = { writing: (act) => act(), doubt: () => Promise.resolve(), close: () => undefined };

export function openJournal(): Journal {
  return import.meta.env.FIREFOX ? UNTEARABLE : tearable();
}

function tearable(): Journal {
  const { locks } = navigator;
  let release: (() => void) | null = null;
  /** Whether a write failed since this context last knew the journal to be whole. */
  let torn = false;
  const vouch = (): Promise<void> =>
    new Promise((granted) => {
      const held = locks.request(WHOLE, { mode: 'shared' }, () => {
        granted();
        return new Promise<void>((done) => {
          release = done;
        });
      });
      held.catch(() => {
        // Taken away by one who failed to write.
        release = null;
        torn = true;
      });
    });
  const isWhole = async (): Promise<boolean> => {
    const { held = [] } = await locks.query();
    return held.some(({ name }) => name === WHOLE);
  };
  const makeSure = async (): Promise<void> => {
    if (!(await isWhole())) {
      release = null;
      const thorough = torn;
      // Mending writes too: one that fails may itself have torn the journal.
      torn = true;
      await mendJournal(thorough);
      torn = false;
    }
    if (!release) await vouch();
  };
  const doubt = async (): Promise<void> => {
    torn = true;
    await locks.request(WHOLE, { steal: true }, () => undefined);
  };
  return {
    writing: (act) =>
      locks.request(WRITING, async () => {
        await makeSure();
        try {
          return await act();
        } catch (error) {
          if (isDiskTrouble(error)) await doubt();
          throw error;
        }
      }),
    doubt,
    close: () => release?.(),
  };
}
