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
import { baselineChange } from '../session/guard-fill';
import { PAGE_FILL, runLoggedFill, writeWithProgress } from '../session/logged-fill';
import type { LoggedFill, PageAnswer } from '../session/logged-fill';
import { choiceKey, replaces } from './leave-field';
import { refreshPage } from '../session/follow-page';

/** Returns what became of each field to be written; one the page said nothing of is `unknown`, never passed over. */
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

/** Returns what the officer should know at once: the village was not chosen, or the fill was stopped. */
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
export const fillPage = (session: Session): Promise<void> => runLoggedFill(session, () => pageFill(session));

interface Outcome extends PageAnswer {
  readonly fields: readonly FilledField[];
}

function pageFill(session: Session): LoggedFill<Outcome> | null {
  const { page, reading, stored, derived, filling, leaving } = session.state();
  const plan = reading?.plan;
  if (filling || page.kind !== 'ready' || !derived || !plan || plan.skip !== null) return null;
  const { form, village } = plan;
  const planned = toWrite(plan);
  const left = planned.filter((item) => replaces(item) && leaving.has(choiceKey(item)));
  const items = planned.filter((item) => !left.includes(item));
  if (items.length === 0) return null;
  const intent: LogEntry = {
    kind: 'fill-intent',
    ...session.stamp(),
    ...logContext(session, form),
    form,
    items: items.map((item) => ({
      village: item.village,
      variable: item.variable,
      ...sourceOf(session, item.village, item.variable),
      label: item.label,
      before: item.before,
      value: item.text,
    })),
  };
  return {
    begin: { ...PAGE_FILL.begin, lastFill: null, comparison: null },
    end: PAGE_FILL.end,
    intention: {
      log: [intent],
      queue: (queue) => ({ ...queue, form, position: village ?? '' }),
      ...baselineChange(derived, stored, intent.at),
    },
    async act() {
      const answer = await writeWithProgress(session, page.tab, toFillItems({ ...plan, items }));
      return { ...answer, fields: [...joined(items, answer.results), ...left.flatMap(leftAlone)] };
    },
    result: ({ fields }, seq) => ({
      kind: 'fill-result',
      ...session.stamp(),
      form,
      intent: seq,
      items: fields.map(loggedResult),
    }),
    notice: ({ problem, results, fields }) =>
      problem
        ? badNotice(problem)
        : noticeOf(
            results.find(({ field }) => field === plan.villageItem?.field),
            fields,
          ),
    shown: ({ problem, fields }, seq) =>
      problem ? {} : { lastFill: { form, village, intent: seq, results: fields }, leaving: new Set() },
    // Rows on other pages say what they say now only when they are turned to again.
    after: () =>
      refreshPage(
        session,
        items.some(({ field }) => field?.away === true),
      ),
  };
}
