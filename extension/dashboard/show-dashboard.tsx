import { createFaults } from '@shared/faults';
import { render } from 'preact';
import { createPageLink } from '@extension/panel/session/page-link';
import { Guarded } from '@extension/ui/guarded';
import { watchFaults } from '@extension/ui/watch-faults';
import { Dasbor } from './dashboard';
import { deskAt } from './desk-line';
import type { End } from './desk-line';

/** Draws the dashboard into an element, on a desk at the other end of the line. */
export function showDasbor(root: Element, end: End): void {
  const listeners = new Set<() => void>();
  const desk = deskAt(end, () => {
    for (const listener of listeners) listener();
  });
  const onChanged = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const faults = createFaults();
  watchFaults(faults, () => 'Dasbor');
  render(
    <Guarded part="Dasbor" faults={faults}>
      <Dasbor desk={desk} link={createPageLink()} onChanged={onChanged} />
    </Guarded>,
    root,
  );
}
