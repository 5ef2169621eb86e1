import type { Session } from '../session/session';

/** Ends the fill under way after the field at hand; its result tells what was written until then. */
export async function stopFill(session: Session): Promise<void> {
  const { page, filling } = session.state();
  if (page.kind !== 'ready' || !filling) return;
  await session.link.ask(page.tab, { type: 'stop' });
}
