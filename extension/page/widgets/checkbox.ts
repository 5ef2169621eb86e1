import { tell } from '../dom/events';
import { frame } from '../dom/pace';
import { inPageWorld } from '../page-world/ask';
import { drawnOver, faceOf, stands } from './toggles';
import { plain } from './widget';
import type { Widget } from './widget';

const box = (element: HTMLElement): HTMLInputElement => element as HTMLInputElement;

/**
 * A press on what a person sees, then a click on the input, which frameworks and jQuery handlers listen to, then the
 * state itself: some toggles undo a click on the hidden input, others hear nothing else.
 */
export async function setChecked(input: HTMLInputElement, wanted: boolean): Promise<void> {
  const drawn = drawnOver(input);
  const steps: (false | undefined | (() => unknown))[] = [
    drawn?.press,
    () => input.click(),
    () => {
      input.checked = wanted;
      tell(input, 'input');
      tell(input, 'change');
    },
    drawn?.name === 'icheck' && (() => inPageWorld(input, 'icheck', '')),
  ];
  for (const step of steps) {
    if (stands(input, wanted)) return;
    if (!step) continue;
    await step();
    await frame();
  }
}

/** A tick box or switch; its value is `true` or `false`. */
export const checkbox: Widget = {
  ...plain,
  name: 'checkbox',
  type: 'checkbox',
  detect: (element) => element instanceof HTMLInputElement && element.type === 'checkbox',
  face: (element) => faceOf(box(element)),
  read: (element) => String(box(element).checked),
  shown: (element) => (box(element).checked ? 'Ya' : 'Tidak'),
  refuse: (_element, value) => (value === 'true' || value === 'false' ? null : 'format'),
  write: (element, value) => setChecked(box(element), value === 'true'),
  says: (element, value) => String(box(element).checked) === value && stands(box(element), value === 'true'),
  restore: (element, before) => setChecked(box(element), before === 'true'),
};
