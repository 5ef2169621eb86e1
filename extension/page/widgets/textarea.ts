import { put, putBack } from './put';
import { plain } from './widget';
import type { Widget } from './widget';

/** Several lines of text. */
export const textarea: Widget = {
  ...plain,
  name: 'textarea',
  type: 'textarea',
  detect: (element) => element instanceof HTMLTextAreaElement,
  read: (element) => (element as HTMLTextAreaElement).value,
  shown: (element) => (element as HTMLTextAreaElement).value,
  refuse(element, value) {
    const area = element as HTMLTextAreaElement;
    return area.maxLength >= 0 && value.length > area.maxLength ? 'too-long' : null;
  },
  write: (element, value) => put(element as HTMLTextAreaElement, value),
  says: (element, value) => (element as HTMLTextAreaElement).value === value,
  restore: (element, before) => putBack(element as HTMLTextAreaElement, before),
};
