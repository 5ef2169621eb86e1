const FILLING = 'cermat-isi';

/**
 * Lets only one panel of this browser fill at a time. Resolves to false, without having acted, while another one fills.
 * The browser gives the lock back by itself when a panel is closed or crashes in the middle.
 */
export type FillLock = (act: () => Promise<void>) => Promise<boolean>;

export const fillLock: FillLock = async (act) => {
  let taken = false;
  await navigator.locks.request(FILLING, { ifAvailable: true }, async (lock) => {
    taken = lock !== null;
    if (taken) await act();
  });
  return taken;
};

/** Whether a panel of this browser fills now. */
export async function isFilling(locks: Pick<LockManager, 'query'>): Promise<boolean> {
  const { held = [] } = await locks.query();
  // Those who wait for its end hold it together, and do not fill.
  return held.some(({ name, mode }) => name === FILLING && mode !== 'shared');
}

/** Resolves when the fill under way has ended, however it ended: the browser also gives back the lock of a crashed panel. */
export const fillEnd = (locks: Pick<LockManager, 'request'>): Promise<void> =>
  locks.request(FILLING, { mode: 'shared' }, () => undefined);
