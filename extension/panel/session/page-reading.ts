import { planTableForm, planVillageForm, recognise } from '@extension/forms';
import type { FormPlan } from '@extension/forms';
import type { Stored } from '@extension/store';
import type { Derived } from '@extension/model/figures/derive';
import { queueOf } from '@extension/model/queue/village-states';
import type { PageReading, PageState } from './state';

/** How the queue names a form of a village the officer chose to fill without its held fields. */
export const partialKey = (form: string, village: string): string => `${form} ${village}`;

/** Returns what the page is and what would go where; null while there is no page or no figures. */
export function readPage(page: PageState, derived: Derived | null, stored: Stored): PageReading | null {
  if (page.kind !== 'ready' || !derived) return null;
  const { edition, villages, dataset, holds, maps, time } = derived;
  const { period } = time;
  const recognition = recognise(page.snapshot, {
    edition,
    villages,
    ...time,
    maps,
    confirmedRows: confirmedRows(derived),
  });
  if (recognition.kind === 'village-form') {
    const atForm = { ...stored, queue: { ...stored.queue, form: recognition.form } };
    const village = recognition.village ?? queueOf(derived, atForm).next?.code;
    if (!village) return { recognition, plan: null, partial: null };
    return withPartial(recognition, stored.queue.partial.includes(partialKey(recognition.form, village)), (partly) =>
      planVillageForm({ recognition, village, dataset, holds, edition, ...(period && { period }), partly }),
    );
  }
  if (recognition.kind === 'table-form') {
    return withPartial(recognition, stored.queue.partial.includes(partialKey(recognition.form, '')), (partly) =>
      planTableForm({ recognition, dataset, holds, edition, ...(period && { period }), partly }),
    );
  }
  return { recognition, plan: null, partial: null };
}

/** Rows of the site's table pages whose village a person confirmed. */
const confirmedRows = ({ decisions }: Derived): ReadonlySet<string> =>
  new Set(
    decisions.flatMap((decision) =>
      decision.kind === 'answer' && decision.question.startsWith('page-row:') ? [decision.question] : [],
    ),
  );

function withPartial(
  recognition: PageReading['recognition'],
  partly: boolean,
  planned: (partly: boolean) => FormPlan,
): PageReading {
  const plan = planned(partly);
  if (partly || (plan.skip === null && plan.skipped.length === 0)) return { recognition, plan, partial: null };
  const partial = planned(true);
  return { recognition, plan, partial: partial.items.some(({ status }) => status === 'fill') ? partial : null };
}
