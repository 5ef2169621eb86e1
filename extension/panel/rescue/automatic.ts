import { dayOf, dayOfMoment } from '@shared/dates/words';
import { isAtRest } from '../session/at-rest';
import type { Session } from '../session/session';
import { downloads } from './downloads';
import { putCopy } from './make-copy';

/** After the panel was opened, and after the last change, in ms: neither while a person works. */
const AFTER_OPENING = 60_000;
const AFTER_WORK = 30 * 60_000;
/** Held by the panel that makes one: two windows do not both. */
const COPYING = 'cermat-salinan';

/** Makes a copy where one is allowed and due: once a day, when something changed since the last, and nothing is under way. */
export async function copyIfDue(session: Session, now: Date, saver = downloads): Promise<void> {
  const state = session.state();
  const { automatic, last } = state.stored.rescue;
  const isDue = (): boolean => !last || dayOfMoment(last.at) !== dayOf(now);
  if (state.phase !== 'ready' || !automatic || !isDue() || !isAtRest(state)) return;
  if (state.stored.entries === 0 || !(await saver.isAllowed())) return;
  if (last) {
    const worker = session.rescue();
    const changed = await worker.isChangedSince(last.print);
    worker.stop();
    if (!changed.ok || !changed.value) return;
  }
  await putCopy(session, saver);
}

/**
 * Makes copies while the panel is open: some time after the last change, and soon after opening what an earlier day left.
 * The panel does it because there the work is done and files can be made: the background worker has no addresses for files
 * and may be stopped at any moment.
 */
export function keepCopying(session: Session): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const after = (time: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      void navigator.locks.request(COPYING, { ifAvailable: true }, async (lock) => {
        if (lock) await copyIfDue(session, new Date());
      });
    }, time);
  };
  let { stored } = session.state();
  session.subscribe(() => {
    const now = session.state().stored;
    if (now === stored) return;
    stored = now;
    after(AFTER_WORK);
  });
  after(AFTER_OPENING);
}
