import { put } from './text';
import { plain } from './widget';
import type { Widget } from './widget';

/** The browser's own date input: it knows `YYYY-MM-DD` and silently empties itself for anything else. */
export const date: Widget = {
  ...plain,
  name: 'date',
  type: 'date',
  detect: (element) => element instanceof HTMLInputElement && element.type === 'date',
  read: (element) => (element as HTMLInputElement).value,
  shown: (element) => (element as HTMLInputElement).value,
  refuse(element, value) {
    const input = element as HTMLInputElement;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value))) return 'format';
    return (input.min !== '' && value < input.min) || (input.max !== '' && value > input.max) ? 'format' : null;
  },
  write: (element, value) => put(element as HTMLInputElement, value),
  says: (element, value) => (element as HTMLInputElement).value === value,
  restore: (element, before) => put(element as HTMLInputElement, before),
};
