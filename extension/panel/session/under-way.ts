import type { Session } from './session';

/**
 * Does what is shown as under way. Where it fails, what failed is said by its name, and nothing stays shut that it shut:
 * a fill that something else began goes on.
 */
export async function underWay(session: Session, act: string, work: () => Promise<void>): Promise<void> {
  const { filling } = session.state();
  try {
    await work();
  } catch (error) {
    session.show({ busy: null, ...(!filling && { filling: false, progress: null }) });
    session.faults.tell(error, { part: 'Panel', act });
  }
}
