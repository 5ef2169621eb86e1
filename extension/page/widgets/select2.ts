import { enter, leave } from '../events';
import { frame } from '../pace';
import { oneLine } from '../text';
import { choose, chosenText, optionsOf, refuseOption } from './select';
import type { Widget } from './widget';

/** The drawn part of a Select2: it follows the hidden native list. */
const container = (element: HTMLElement): HTMLElement | null => {
  const next = element.nextElementSibling;
  return next instanceof HTMLElement && next.classList.contains('select2-container') ? next : null;
};

const rendered = (element: HTMLElement): string => {
  const span = container(element)?.querySelector('.select2-selection__rendered');
  if (!span || span.querySelector('.select2-selection__placeholder')) return '';
  const copy = span.cloneNode(true) as Element;
  for (const clear of copy.querySelectorAll('.select2-selection__clear')) clear.remove();
  return oneLine(copy.textContent ?? '');
};

/** Select2 4.0 and 4.1, single choice from a list that is in the page. */
export const select2: Widget = {
  name: 'select2',
  type: 'select',
  detect: (element) => element instanceof HTMLSelectElement && !element.multiple && container(element) !== null,
  face: (element) => container(element) ?? element,
  read: (element) => (element as HTMLSelectElement).value,
  shown: (element) => rendered(element) || ((element as HTMLSelectElement).value === '' ? '' : chosenText(element)),
  options: optionsOf,
  refuse: refuseOption,
  async write(element, value) {
    await throughList(element, value);
    if (this.says(element, value)) return;
    choose(element, value);
  },
  says(element, value) {
    if (value === '' || (element as HTMLSelectElement).value !== value) return false;
    return rendered(element) === chosenText(element);
  },
  restore: choose,
};

/**
 * Opens the list and picks the entry as a hand does: pages that listen to `select2:select` alone never hear a change of
 * the native list (select2/select2#3914). Entries are found by the option's position, since texts repeat.
 */
async function throughList(element: HTMLElement, value: string): Promise<void> {
  const native = element as HTMLSelectElement;
  const opener = container(element)?.querySelector<HTMLElement>('.select2-selection');
  const wanted = [...native.options].find((option) => option.value === value);
  if (!opener || !wanted) return;
  enter(opener);
  opener.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, composed: true, cancelable: true, button: 0 }));
  await frame();
  const text = oneLine(wanted.text);
  const list = document.getElementById(opener.getAttribute('aria-owns') ?? opener.getAttribute('aria-controls') ?? '');
  const entries = [
    ...(list?.querySelectorAll<HTMLElement>(
      '.select2-results__option[aria-selected], .select2-results__option--selectable',
    ) ?? []),
  ];
  const fitting = entries.filter((entry) => oneLine(entry.textContent ?? '') === text);
  const entry = fitting.length === 1 ? fitting[0] : undefined;
  if (entry) {
    entry.dispatchEvent(new MouseEvent('mouseover', { bubbles: true, composed: true }));
    entry.dispatchEvent(new MouseEvent('mouseup', { bubbles: true, composed: true, cancelable: true, button: 0 }));
    await frame();
  }
  if (container(element)?.classList.contains('select2-container--open')) {
    opener.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, composed: true, cancelable: true, button: 0 }));
    await frame();
  }
  leave(opener);
}
