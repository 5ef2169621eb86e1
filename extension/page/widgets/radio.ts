import { oneLine, textOf } from '../text';
import { setChecked } from './checkbox';
import { plain } from './widget';
import type { Widget } from './widget';

/** All buttons of the group; the first one stands for the group. */
export function groupOf(element: HTMLElement): HTMLInputElement[] {
  const first = element as HTMLInputElement;
  if (first.name === '') return [first];
  const among = first.form ?? first.ownerDocument;
  return [...among.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter((one) => one.name === first.name);
}

const chosen = (element: HTMLElement) => groupOf(element).find((one) => one.checked);
const wording = (input: HTMLInputElement): string => {
  const label = input.labels?.[0];
  if (label) return textOf(label);
  return oneLine(input.nextSibling?.textContent ?? '') || input.value;
};

/** One choice out of several buttons; its value is the chosen button's value. */
export const radio: Widget = {
  ...plain,
  name: 'radio',
  type: 'radio',
  detect: (element) => element instanceof HTMLInputElement && element.type === 'radio',
  read: (element) => chosen(element)?.value ?? '',
  shown(element) {
    const button = chosen(element);
    return button ? wording(button) : '';
  },
  options: (element) => groupOf(element).map((one) => ({ value: one.value, text: wording(one) })),
  refuse(element, value) {
    const fitting = groupOf(element).filter((one) => one.value === value);
    if (fitting.length === 0 || fitting[0]?.disabled) return 'no-such-option';
    return fitting.length > 1 ? 'ambiguous' : null;
  },
  async write(element, value) {
    const button = groupOf(element).find((one) => one.value === value);
    if (button) await setChecked(button, true);
  },
  says: (element, value) => chosen(element)?.value === value,
  async restore(element, before) {
    const button = groupOf(element).find((one) => one.value === before);
    if (button) await setChecked(button, true);
    else for (const one of groupOf(element)) one.checked = false;
  },
};
