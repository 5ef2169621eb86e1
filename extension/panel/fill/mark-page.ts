import type { PageMark } from '@extension/protocol/messages';
import type { PlanItem } from '@extension/forms';
import { PLAN_WORDS } from '@shared/filling-words';
import { sentenceCase } from '@shared/sentence-case';
import { fillOnPage } from './status';
import type { Session } from '../session/session';
import type { LastFill, SessionState } from '../session/state';

function planned({ field, status, text, reason }: PlanItem): PageMark[] {
  if (!field) return [];
  if (status === 'fill')
    return [{ field: field.id, mark: 'akan-diisi', text: `${sentenceCase(PLAN_WORDS.fill)} ${text}` }];
  return status === 'held'
    ? [{ field: field.id, mark: 'ditahan', text: `${sentenceCase(PLAN_WORDS.held)}: ${reason ?? ''}` }]
    : [];
}

const afterFill = (fill: LastFill): PageMark[] =>
  fill.results.flatMap(({ field, outcome, text }): PageMark[] => {
    if (outcome === 'left') return [];
    return outcome === 'filled' || outcome === 'already'
      ? [{ field, mark: 'terisi', text: `Terisi ${text}` }]
      : [{ field, mark: 'gagal', text: `Seharusnya ${text}` }];
  });

/** The marks that belong on the page now. */
function marksOf(state: SessionState): PageMark[] {
  const plan = state.reading?.plan;
  if (!state.marks || !plan) return [];
  const last = fillOnPage(state);
  const held = last ? plan.items.filter(({ status }) => status === 'held') : plan.items;
  return [...held.flatMap(planned), ...(last ? afterFill(last) : [])];
}

const shown = new WeakMap<Session, string>();

/** Brings the marks on the page in line with the plan; says nothing when they already are. */
export async function markPage(session: Session): Promise<void> {
  const { page } = session.state();
  if (page.kind !== 'ready') return;
  const marks = marksOf(session.state());
  const now = JSON.stringify([page.tab, page.snapshot.url, marks]);
  if (shown.get(session) === now) return;
  const had = shown.has(session);
  shown.set(session, now);
  if (marks.length > 0 || had) {
    await session.link.ask(page.tab, marks.length > 0 ? { type: 'mark', marks } : { type: 'clear-marks' });
  }
}

/** Shows or takes away the marks on the site's page. */
export async function showMarks(session: Session, marks: boolean): Promise<void> {
  session.show({ marks });
  await markPage(session);
}
