import type { Facts } from '@shared/faults';
import { createFaults, isNoise } from '@shared/faults';
import { version } from '../../package.json';

/** Returns what the programme says of itself to whoever helps. */
export const facts = (): Facts => ({ version, userAgent: navigator.userAgent });

/** What failed in this sidebar and has not been closed by the person. */
export const faults = createFaults();

/** Hears of everything that nobody caught, calls begun without waiting for them included. */
export function watchFaults(): void {
  addEventListener('error', ({ error, message }) => {
    if (!isNoise(message)) faults.tell(error, { part: 'Bilah Cermat' });
  });
  addEventListener('unhandledrejection', ({ reason }) => faults.tell(reason, { part: 'Bilah Cermat' }));
}
