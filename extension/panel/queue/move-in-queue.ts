import { scopeOf } from '@shared/catalogue/scope';
import { PLAN_WORDS } from '@shared/filling-words';
import { sentenceCase } from '@shared/sentence-case';
import type { QueueState } from '@extension/store';
import type { LogEntry } from '@extension/log';
import { baselineFor, baselineOf, queueChange } from '@extension/model/queue/changes';
import { datasetFingerprint } from '@extension/model/figures/fingerprint';
import { partialKey } from '../session/page-reading';
import type { Session } from '../session/session';

/** Changes the queue as earlier changes left it: a press may come before the one before it is kept. */
const change = (
  session: Session,
  patch: Partial<QueueState> | ((queue: QueueState) => Partial<QueueState>),
  log: readonly LogEntry[] = [],
): Promise<readonly number[] | null> =>
  session.commit({
    queue: (queue) => ({ ...queue, ...(typeof patch === 'function' ? patch(queue) : patch) }),
    ...(log.length > 0 && { log }),
  });

/** The skips without that of one village, which comes back into the queue. */
const without = (skipped: QueueState['skipped'], form: string, village: string): QueueState['skipped'] =>
  skipped.filter((skip) => skip.form !== form || skip.village !== village);

/** Works on another form, from its first village that is not done. */
export const chooseForm = (session: Session, form: string): Promise<unknown> => change(session, { form, position: '' });

/** Keeps to one kecamatan; empty = all. */
export const chooseKecamatan = (session: Session, kecamatan: string): Promise<unknown> =>
  change(session, { kecamatan, position: '' });

/** Takes one village out of its turn. A skipped village comes back into the queue. */
export function chooseVillage(session: Session, village: string): Promise<unknown> {
  return change(session, ({ form, skipped }) => ({ position: village, skipped: without(skipped, form, village) }));
}

/** Leaves a village out with its reason, which goes into the log; the next one comes up. */
export async function skipVillage(session: Session, form: string, village: string, reason: string): Promise<void> {
  const stamp = session.stamp();
  const { district: _here, ...when } = scopeOf(stamp);
  const skip = { form, village, reason, at: stamp.at, ...when };
  await change(session, ({ skipped }) => ({ form, position: '', skipped: [...skipped, skip] }), [
    { kind: 'skip', ...stamp, form, village, reason },
  ]);
}

/** Goes to a form and village and shows the page beside it; a skipped village comes back, a filter that hides it goes. */
export async function goTo(session: Session, form: string, village: string): Promise<void> {
  const own = session.state().villages?.villages.find(({ code }) => code === village)?.kecamatan ?? '';
  const kept = await change(session, ({ kecamatan, skipped }) => ({
    form,
    position: village,
    kecamatan: kecamatan === own ? kecamatan : '',
    skipped: without(skipped, form, village),
  }));
  if (kept) session.show({ view: 'isi', notice: null });
}

/** The officer has seen what changed: the queue goes on with the figures and labels as they are now. */
export async function continueQueue(session: Session): Promise<void> {
  const { derived, stored } = session.state();
  const changed = queueChange(derived, stored);
  const before = derived && baselineFor(stored, derived);
  if (!derived || !before || !changed) return;
  const stamp = session.stamp();
  await session.commit({
    baseline: baselineOf(derived, stamp.at),
    log: [
      {
        kind: 'resume',
        ...stamp,
        before: before.dataset,
        dataset: datasetFingerprint(derived),
        changed: [...changed.cells],
        forms: [...new Set(changed.maps.map(({ form }) => form))],
      },
    ],
  });
}

/** The officer chooses to fill a village's form without its held fields; an empty village means the table page. */
export function fillPartly(session: Session, form: string, village: string): Promise<unknown> {
  const { reading } = session.state();
  const left = (reading?.partial?.items ?? [])
    .filter(({ status }) => status === 'held' || status === 'missing')
    .map((item) => ({
      village: item.village,
      variable: item.variable,
      label: item.label,
      reason: item.reason ?? sentenceCase(PLAN_WORDS.missing),
    }));
  return change(session, ({ partial }) => ({ form, partial: [...partial, partialKey(form, village)] }), [
    { kind: 'partial', ...session.stamp(), form, left },
  ]);
}
