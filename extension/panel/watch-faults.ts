import type { Faults } from '@shared/faults';

/** The browser's word that a drawing took a second round; nothing failed. */
const isNoise = (message: string): boolean => message.startsWith('ResizeObserver loop');

/** Hears of everything on this page that nobody caught, acts begun without waiting for them included. */
export function watchFaults(faults: Faults, part: () => string): void {
  addEventListener('error', ({ error, message }) => {
    if (!isNoise(message)) faults.tell(error, { part: part() });
  });
  addEventListener('unhandledrejection', ({ reason }) => faults.tell(reason, { part: part() }));
}
