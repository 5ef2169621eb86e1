import { choose, chosenText, holds, listOf, optionsOf, readOptions, refuseOption } from './options';
import { plain } from './widget';
import type { Widget } from './widget';

const native = {
  ...plain,
  type: 'select' as const,
  read: readOptions,
  shown: chosenText,
  options: optionsOf,
  refuse: refuseOption,
  write: (element: HTMLElement, value: string) => choose(element, value),
  says: (element: HTMLElement, value: string) => holds(listOf(element), value),
  restore: (element: HTMLElement, before: string) => choose(element, before),
};

/** The browser's own list of choices. */
export const select: Widget = {
  ...native,
  name: 'select',
  detect: (element) => element instanceof HTMLSelectElement && !element.multiple,
};

/** The same with several choices; its value is theirs joined by line breaks. */
export const selectMultiple: Widget = {
  ...native,
  name: 'select-multiple',
  detect: (element) => element instanceof HTMLSelectElement && element.multiple,
};
