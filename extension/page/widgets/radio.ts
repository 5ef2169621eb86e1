import { oneLine, textOf } from '../dom/text';
import { setChecked } from './checkbox';
import { wording as compared } from './options';
import { faceOf, stands } from './toggles';
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

/** The buttons of exactly this value, else of exactly this wording. */
function named(element: HTMLElement, value: string): HTMLInputElement[] {
  const group = groupOf(element);
  const fitting = group.filter((one) => one.value === value);
  return fitting.length > 0 ? fitting : group.filter((one) => compared(wording(one)) === compared(value));
}

/** One choice out of several buttons; its value is the chosen button's value. */
export const radio: Widget = {
  ...plain,
  name: 'radio',
  type: 'radio',
  detect: (element) => element instanceof HTMLInputElement && element.type === 'radio',
  face: (element) => faceOf(element as HTMLInputElement),
  read: (element) => chosen(element)?.value ?? '',
  shown(element) {
    const button = chosen(element);
    return button ? wording(button) : '';
  },
  options: (element) => groupOf(element).map((one) => ({ value: one.value, text: wording(one) })),
  refuse(element, value) {
    const fitting = named(element, value);
    if (fitting.length === 0 || fitting[0]?.matches(':disabled')) return 'no-such-option';
    return fitting.length > 1 ? 'ambiguous' : null;
  },
  async write(element, value) {
    const [button] = named(element, value);
    if (button) await setChecked(button, true);
  },
  says(element, value) {
    const [button, second] = named(element, value);
    return button !== undefined && second === undefined && stands(button, true);
  },
  async restore(element, before) {
    const button = groupOf(element).find((one) => one.value === before);
    if (button) await setChecked(button, true);
    else for (const one of groupOf(element)) if (one.checked) await setChecked(one, false);
  },
};
