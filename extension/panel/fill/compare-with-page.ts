import { timeFault, timeUnsaid } from '@extension/forms';
import type { LogEntry } from '@extension/log';
import { logContext, sourceOf } from '../session/log-context';
import { awaitingProof, hiddenOf, proofOf } from '@extension/model/proof/proof-index';
import type { Session } from '../session/session';

/**
 * Reads back, on the page that changes a saved village, what the saved list does not show. It counts only where the list
 * was seen to hold the village since it was last filled, and the page was loaded after that: what stands there then came
 * from the site, not from here.
 */
export async function compareWithPage(session: Session): Promise<void> {
  const { derived, reading, page, stored } = session.state();
  const recognition = reading?.recognition;
  if (!derived || !reading?.plan || page.kind !== 'ready' || recognition?.kind !== 'village-form') return;
  const { form, village } = recognition;
  if ((village === null || timeFault(recognition, derived.time)) ?? timeUnsaid(recognition, derived.time)) return;
  const { log, settings } = stored;
  const hidden = hiddenOf(log, form, settings).get(village);
  const { loaded = 0 } = page.snapshot;
  if (!hidden || awaitingProof(log, form, settings).has(village) || loaded <= Date.parse(hidden.at)) return;
  const proved = proofOf(log, form, settings).get(village);
  const items = reading.plan.items.flatMap(({ variable, label, status, text, field }) => {
    const isNews = proved?.get(variable)?.expected !== text;
    if (status !== 'already' || !field || hidden.cells.get(variable) !== text || !isNews) return [];
    const stands = field.shown || field.value;
    return [
      {
        village,
        variable,
        ...sourceOf(session, village, variable),
        label,
        expected: text,
        stored: stands,
        equal: true,
      },
    ];
  });
  if (items.length === 0) return;
  const entry: LogEntry = { kind: 'stored', ...session.stamp(), ...logContext(session, form), form, items };
  await session.commit({ log: [entry] });
}
