import type { QueueState } from '@extension/store';
import { partialKey } from '../read-page';
import type { Session } from '../session';

const change = (session: Session, patch: Partial<QueueState>): Promise<unknown> =>
  session.commit({ queue: { ...session.state().stored.queue, ...patch } });

/** Works on another form, from its first village that is not done. */
export const chooseForm = (session: Session, form: string): Promise<unknown> => change(session, { form, position: '' });

/** Keeps to one kecamatan; empty = all. */
export const chooseKecamatan = (session: Session, kecamatan: string): Promise<unknown> =>
  change(session, { kecamatan, position: '' });

/** Takes one village out of its turn. A skipped village comes back into the queue. */
export function chooseVillage(session: Session, village: string): Promise<unknown> {
  const { form, skipped } = session.state().stored.queue;
  return change(session, {
    position: village,
    skipped: skipped.filter((skip) => skip.form !== form || skip.village !== village),
  });
}

/** Leaves a village out with its reason, which goes into the log; the next one comes up. */
export async function skipVillage(session: Session, form: string, village: string, reason: string): Promise<void> {
  const { queue } = session.state().stored;
  const stamp = session.stamp();
  await session.commit({
    queue: { ...queue, form, position: '', skipped: [...queue.skipped, { form, village, reason, at: stamp.at }] },
    log: [{ kind: 'skip', ...stamp, form, village, reason }],
  });
}

/** The officer chooses to fill a village's form without its held fields; an empty village means the table page. */
export function fillPartly(session: Session, form: string, village: string): Promise<unknown> {
  const { stored, reading } = session.state();
  const left = (reading?.partial?.items ?? [])
    .filter(({ status }) => status === 'held' || status === 'missing')
    .map((item) => ({
      village: item.village,
      variable: item.variable,
      label: item.label,
      reason: item.reason ?? 'Tidak ada angka',
    }));
  return session.commit({
    queue: { ...stored.queue, form, partial: [...stored.queue.partial, partialKey(form, village)] },
    log: [{ kind: 'partial', ...session.stamp(), form, left }],
  });
}
