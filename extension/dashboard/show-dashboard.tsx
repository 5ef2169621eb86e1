import { createFaults } from '@shared/faults';
import { render } from 'preact';
import { createPageLink } from '@extension/panel/session/page-link';
import { Guarded } from '@extension/ui/guarded';
import { watchFaults } from '@extension/ui/watch-faults';
import { Dasbor } from './dashboard';
import { dashboardAt } from './dashboard-line';
import type { End } from '@extension/workers/rpc';

/** Draws the dashboard into an element, on a service at the other end of the line. */
export function showDasbor(root: Element, end: End): void {
  const listeners = new Set<() => void>();
  const service = dashboardAt(end, () => {
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
      <Dasbor
        service={service}
        link={createPageLink((error, act) => faults.tell(error, { part: 'Halaman situs', act }))}
        onChanged={onChanged}
      />
    </Guarded>,
    root,
  );
}
