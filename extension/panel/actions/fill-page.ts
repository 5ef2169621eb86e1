import type { FieldResult } from '@extension/messages';
import { toFillItems } from '@extension/maps';
import type { FormPlan, PlanItem } from '@extension/maps';
import type { LogEntry } from '@extension/store';
import { badNotice } from '../session';
import type { Session } from '../session';
import type { FilledField } from '../state';
import { refreshPage } from './refresh-page';

const writable = (plan: FormPlan): PlanItem[] =>
  plan.items.filter(({ status, field }) => status === 'fill' && field !== null);

function joined(items: readonly PlanItem[], results: readonly FieldResult[]): FilledField[] {
  const byField = new Map(results.map((result) => [result.field, result]));
  return items.flatMap(({ village, variable, label, text, field }) => {
    const result = field ? byField.get(field.id) : undefined;
    return result ? [{ ...result, village, variable, label, text }] : [];
  });
}

const loggedResult = ({ village, variable, label, text, after, outcome, refusal }: FilledField) => ({
  village,
  variable,
  label,
  value: text,
  readBack: after,
  outcome,
  refusal: refusal ?? '',
});

/**
 * Fills the page as planned: the intention is on disk before the page is touched and closed by the result after it.
 * It never presses a button of the site.
 */
export async function fillPage(session: Session): Promise<void> {
  const { page, reading, stored, filling } = session.state();
  const plan = reading?.plan;
  if (filling || page.kind !== 'ready' || !plan || plan.skip !== null) return;
  const items = writable(plan);
  if (items.length === 0) return;
  const intent: LogEntry = {
    kind: 'fill-intent',
    ...session.stamp(),
    form: plan.form,
    items: items.map(({ village, variable, label, before, text }) => ({
      village,
      variable,
      label,
      before,
      value: text,
    })),
  };
  const queue = { ...stored.queue, form: plan.form, position: plan.village ?? '' };
  session.show({ filling: true, lastFill: null, comparison: null, notice: null });
  const seqs = await session.commit({ log: [intent], queue });
  if (!seqs) {
    session.show({ filling: false });
    return;
  }
  const reply = await session.link.ask(page.tab, { type: 'fill', items: toFillItems(plan) });
  const answered = reply.ok && reply.value.type === 'filled' ? reply.value.results : [];
  const results = joined(items, answered);
  await session.commit({
    log: [
      {
        kind: 'fill-result',
        ...session.stamp(),
        form: plan.form,
        intent: seqs[0] ?? 0,
        items: results.map(loggedResult),
      },
    ],
  });
  const choice = answered.find(({ field }) => field === plan.villageItem?.field);
  const notice =
    choice && choice.outcome !== 'filled' && choice.outcome !== 'already'
      ? {
          tone: 'bad' as const,
          message: 'Desa belum terpilih di halaman situs.',
          remedy: 'Pilih desanya di situs, lalu isi lagi.',
        }
      : null;
  const lastFill = { form: plan.form, village: plan.village, intent: seqs[0] ?? 0, results };
  session.show({ filling: false, ...(reply.ok ? { lastFill, notice } : { notice: badNotice(reply.problem) }) });
  await refreshPage(session);
}
