import { indexBy } from '@shared/collections';
import type { FieldResult } from '@extension/protocol/messages';
import { toFillItems } from '@extension/forms';
import type { PlanItem } from '@extension/forms';
import type { LogEntry } from '@extension/log';
import { toWrite } from './status';
import { logContext, sourceOf } from '../session/log-context';
import { badNotice } from '../session/session';
import type { Session } from '../session/session';
import type { FilledField, Notice } from '../session/state';
import { binds, guardFill } from '../session/guard-fill';
import { choiceKey, replaces } from './leave-field';
import { refreshPage } from '../session/follow-page';

/** What became of each field to be written; one the page said nothing of is `unknown`, never passed over. */
function joined(items: readonly PlanItem[], results: readonly FieldResult[]): FilledField[] {
  const byField = indexBy(results, ({ field }) => field);
  return items.flatMap(({ village, variable, label, text, before, field }): FilledField[] => {
    if (!field) return [];
    const result = byField.get(field.id);
    const unknown = { field: field.id, outcome: 'unknown' as const, written: false, before, after: '' };
    return [{ ...(result ?? unknown), village, variable, label, text }];
  });
}

const leftAlone = ({ village, variable, label, text, before, field }: PlanItem): FilledField[] =>
  field
    ? [
        {
          field: field.id,
          outcome: 'left',
          written: false,
          before,
          after: field.shown || before,
          village,
          variable,
          label,
          text,
        },
      ]
    : [];

const loggedResult = ({ village, variable, label, text, after, outcome, refusal }: FilledField) => ({
  village,
  variable,
  label,
  value: text,
  readBack: after,
  outcome,
  refusal: refusal ?? '',
});

/** What the officer should know at once: the village was not chosen, or the fill was stopped. */
function noticeOf(choice: FieldResult | undefined, results: readonly FilledField[]): Notice | null {
  if (choice && choice.outcome !== 'filled' && choice.outcome !== 'already' && choice.refusal !== 'stopped') {
    return {
      tone: 'bad',
      message: 'Desa belum terpilih di halaman situs.',
      remedy: 'Pilih desanya di situs, lalu isi lagi.',
    };
  }
  const stopped = results.filter(({ refusal }) => refusal === 'stopped').length;
  if (stopped === 0) return null;
  return {
    tone: 'info',
    message: `Pengisian dihentikan: ${stopped} dari ${results.length} ruas belum diisi.`,
    remedy: 'Isi lagi untuk melanjutkan, atau urungkan.',
  };
}

/**
 * Fills the page as planned: the intention is on disk before the page is touched and closed by the result after it.
 * It never presses a button of the site. Only one panel fills at a time, and none before a person has seen what changed
 * since the queue was last worked on.
 */
export const fillPage = (session: Session): Promise<void> => guardFill(session, () => fillOnce(session));

async function fillOnce(session: Session): Promise<void> {
  const { page, reading, stored, derived, filling, leaving } = session.state();
  const plan = reading?.plan;
  if (filling || page.kind !== 'ready' || !derived || !plan || plan.skip !== null) return;
  const planned = toWrite(plan);
  const left = planned.filter((item) => replaces(item) && leaving.has(choiceKey(item)));
  const items = planned.filter((item) => !left.includes(item));
  if (items.length === 0) return;
  const intent: LogEntry = {
    kind: 'fill-intent',
    ...session.stamp(),
    ...logContext(session, plan.form),
    form: plan.form,
    items: items.map(({ village, variable, label, before, text }) => ({
      village,
      variable,
      ...sourceOf(session, village, variable),
      label,
      before,
      value: text,
    })),
  };
  session.show({ filling: true, progress: null, lastFill: null, comparison: null, notice: null });
  const seqs = await session.commit({
    log: [intent],
    queue: (queue) => ({ ...queue, form: plan.form, position: plan.village ?? '' }),
    ...binds(derived, stored, intent.at),
  });
  if (!seqs) {
    session.show({ filling: false });
    return;
  }
  const stopListening = session.link.onProgress(page.tab, ({ phase, done, total }) =>
    session.show({ progress: { phase, done, total } }),
  );
  const reply = await session.link.ask(page.tab, { type: 'fill', items: toFillItems({ ...plan, items }) });
  stopListening();
  const answered = reply.ok && reply.value.type === 'filled' ? reply.value.results : [];
  const results = [...joined(items, answered), ...left.flatMap(leftAlone)];
  const closed = await session.commit({
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
  const notice = reply.ok
    ? noticeOf(
        answered.find(({ field }) => field === plan.villageItem?.field),
        results,
      )
    : badNotice(reply.problem);
  const lastFill = { form: plan.form, village: plan.village, intent: seqs[0] ?? 0, results };
  session.show({
    filling: false,
    progress: null,
    // That the result could not be kept outweighs what it was: the log says of this fill only that it was begun.
    ...(closed && { notice }),
    ...(reply.ok && { lastFill, leaving: new Set() }),
  });
  // Rows on other pages say what they say now only when they are turned to again.
  await refreshPage(
    session,
    items.some(({ field }) => field?.away === true),
  );
}
