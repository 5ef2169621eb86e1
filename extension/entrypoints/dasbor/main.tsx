import { render } from 'preact';
import { Dasbor } from '@extension/panel/dasbor/dasbor';
import { deskAt } from '@extension/panel/dasbor/desk-line';
import { createPageLink } from '@extension/panel/page-link';
import '@extension/panel/panel.css';
import '@extension/panel/controls.css';
import '@extension/panel/cards.css';
import '@extension/panel/findings.css';
import '@extension/panel/completeness.css';
import '@extension/panel/dasbor/dasbor.css';

const listeners = new Set<() => void>();
const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const desk = deskAt(worker, () => {
  for (const listener of listeners) listener();
});
const onChanged = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const root = document.getElementById('app');
if (root) render(<Dasbor desk={desk} link={createPageLink()} onChanged={onChanged} />, root);
