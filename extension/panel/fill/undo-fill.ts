import { placeName } from '@extension/model/figures/cells';
import { badNotice } from '../session/session';
import type { Session } from '../session/session';
import { undoNotice, undoOutcome } from '../session/undone';
import { refreshPage } from '../session/follow-page';

/** Puts back what stood in the fields before the last fill. Only before the form is saved on the site. */
export async function undoFill(session: Session): Promise<void> {
  const { page, lastFill } = session.state();
  if (page.kind !== 'ready' || !lastFill) return;
  const reply = await session.link.ask(page.tab, { type: 'undo' });
  if (!reply.ok) {
    session.show({ notice: badNotice(reply.problem) });
    return;
  }
  const outcome = undoOutcome(reply.value, lastFill.results, page.snapshot.fields);
  const { left } = outcome;
  const kept = await session.commit({
    log: [
      {
        kind: 'undo',
        ...session.stamp(),
        form: lastFill.form,
        intent: lastFill.intent,
        ...(left.length > 0 && { left: [...left] }),
      },
    ],
  });
  const { derived } = session.state();
  const nameOf = (village: string): string => (derived ? placeName(derived, village) : village);
  if (kept) session.show({ lastFill: null, notice: undoNotice(outcome, nameOf) });
  await refreshPage(
    session,
    page.snapshot.fields.some(({ away }) => away === true),
  );
}
