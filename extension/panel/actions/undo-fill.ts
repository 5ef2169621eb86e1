import { formatNumber } from '@shared/dataset';
import { badNotice } from '../session';
import type { Session } from '../session';
import { refreshPage } from './refresh-page';

/** Puts back what stood in the fields before the last fill. Only before the form is saved on the site. */
export async function undoFill(session: Session): Promise<void> {
  const { page, lastFill } = session.state();
  if (page.kind !== 'ready' || !lastFill) return;
  const reply = await session.link.ask(page.tab, { type: 'undo' });
  if (!reply.ok) {
    session.show({ notice: badNotice(reply.problem) });
    return;
  }
  const { restored, left } = reply.value.type === 'undone' ? reply.value : { restored: 0, left: 0 };
  const kept = await session.commit({
    log: [{ kind: 'undo', ...session.stamp(), form: lastFill.form, intent: lastFill.intent }],
  });
  const message =
    left === 0
      ? `Isian terakhir sudah dikembalikan, ${formatNumber(restored)} ruas.`
      : `${formatNumber(restored)} ruas dikembalikan. ${formatNumber(left)} ruas tidak, karena isinya sudah berubah di situs.`;
  if (kept) session.show({ lastFill: null, notice: { tone: left === 0 ? 'info' : 'bad', message } });
  await refreshPage(
    session,
    page.snapshot.fields.some(({ away }) => away === true),
  );
}
