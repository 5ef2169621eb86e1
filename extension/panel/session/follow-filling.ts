import { fillEnd, isFilling } from './fill-lock';
import type { Session } from './session';

/**
 * Shows what another panel kept. Where one fills now, that is known before its intention is read, until it has ended and
 * its result, if it came to one, is read as well: a fill under way elsewhere is none that was cut off.
 */
export async function followFilling(
  session: Pick<Session, 'load' | 'show'>,
  locks: Pick<LockManager, 'query' | 'request'> = navigator.locks,
): Promise<void> {
  let fillsElsewhere = await isFilling(locks);
  session.show({ fillsElsewhere });
  await session.load();
  while (fillsElsewhere) {
    await fillEnd(locks);
    await session.load();
    fillsElsewhere = await isFilling(locks);
    session.show({ fillsElsewhere });
  }
}
