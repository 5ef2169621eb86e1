import { isNoise } from '@shared/faults';
import type { Faults } from '@shared/faults';

/** Hears of everything on this page that nobody caught, acts begun without waiting for them included. */
export function watchFaults(faults: Faults, part: () => string): void {
  addEventListener('error', ({ error, message }) => {
    if (!isNoise(message)) faults.tell(error, { part: part() });
  });
  addEventListener('unhandledrejection', ({ reason }) => faults.tell(reason, { part: part() }));
}
