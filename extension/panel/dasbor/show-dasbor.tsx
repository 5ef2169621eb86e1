import { render } from 'preact';
import { createPageLink } from '../page-link';
import { Dasbor } from './dasbor';
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
  render(<Dasbor desk={desk} link={createPageLink()} onChanged={onChanged} />, root);
}
