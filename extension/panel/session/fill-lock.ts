/**
 * Lets only one panel of this browser fill at a time. Resolves to false, without having acted, while another one fills.
 * The browser gives the lock back by itself when a panel is closed or crashes in the middle.
 */
export type FillLock = (act: () => Promise<void>) => Promise<boolean>;

export const fillLock: FillLock = async (act) => {
  let taken = false;
  await navigator.locks.request('cermat-isi', { ifAvailable: true }, async (lock) => {
    taken = lock !== null;
    if (taken) await act();
  });
  return taken;
};
