import type { PageField, Refusal } from '@extension/messages';
import { enter, leave, tell } from '../events';
import { oneLine } from '../text';
import { plain } from './widget';
import type { Widget } from './widget';

export const chosenText = (element: HTMLElement): string =>
  oneLine([...(element as HTMLSelectElement).selectedOptions].map((option) => option.text).join(', '));

export const optionsOf = (element: HTMLElement): PageField['options'] =>
  [...(element as HTMLSelectElement).options].map((option) => ({ value: option.value, text: oneLine(option.text) }));

/** The one enabled option of exactly this value; a placeholder (`''`) is no choice. */
export function refuseOption(element: HTMLElement, value: string): Refusal | null {
  const fitting = [...(element as HTMLSelectElement).options].filter((option) => option.value === value);
  if (value === '' || fitting.length === 0 || fitting[0]?.disabled) return 'no-such-option';
  return fitting.length > 1 ? 'ambiguous' : null;
}

export function choose(element: HTMLElement, value: string): void {
  enter(element);
  (element as HTMLSelectElement).value = value;
  tell(element, 'input');
  tell(element, 'change');
  leave(element);
}

/** The browser's own list of choices. */
export const select: Widget = {
  ...plain,
  name: 'select',
  type: 'select',
  detect: (element) => element instanceof HTMLSelectElement && !element.multiple,
  read: (element) => (element as HTMLSelectElement).value,
  shown: chosenText,
  options: optionsOf,
  refuse: refuseOption,
  write: choose,
  says: (element, value) => value !== '' && (element as HTMLSelectElement).value === value,
  restore: choose,
};
