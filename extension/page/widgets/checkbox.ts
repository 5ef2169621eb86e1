import type { Widget } from './widget';
import { plain } from './widget';
import { tell } from '../events';

const box = (element: HTMLElement): HTMLInputElement => element as HTMLInputElement;

/** A click is what frameworks and jQuery handlers listen to; some toggles undo it, hence the second way. */
export async function setChecked(input: HTMLInputElement, wanted: boolean): Promise<void> {
  if (input.checked === wanted) return;
  input.click();
  await Promise.resolve();
  if (input.checked === wanted) return;
  input.checked = wanted;
  tell(input, 'input');
  tell(input, 'change');
}

/** A tick box; its value is `true` or `false`. */
export const checkbox: Widget = {
  ...plain,
  name: 'checkbox',
  type: 'checkbox',
  detect: (element) => element instanceof HTMLInputElement && element.type === 'checkbox',
  read: (element) => String(box(element).checked),
  shown: (element) => (box(element).checked ? 'Ya' : 'Tidak'),
  refuse: (_element, value) => (value === 'true' || value === 'false' ? null : 'format'),
  write: (element, value) => setChecked(box(element), value === 'true'),
  says: (element, value) => String(box(element).checked) === value,
  restore: (element, before) => setChecked(box(element), before === 'true'),
};
