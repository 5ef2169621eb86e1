import type { PageField, Refusal } from '@extension/protocol/messages';
import { enter, leave, tell } from '../dom/events';
import { oneLine } from '../dom/text';

/** Marks of writing direction and joiners: unseen, and different from page to page. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A choice's wording as it is compared: case, blanks and unseen marks do not count, everything else does. */
export const wording = (text: string): string => oneLine(text.normalize('NFKC').replace(UNSEEN, '')).toLowerCase();

export const listOf = (element: HTMLElement): HTMLSelectElement => element as HTMLSelectElement;

/** The values a field's value names: several choices are joined by line breaks. */
export const namedIn = (native: HTMLSelectElement, value: string): string[] =>
  native.multiple ? value.split('\n') : [value];

/** The one option of exactly this value, else of exactly this wording; a placeholder (`''`) is no choice. */
function optionFor(native: HTMLSelectElement, named: string): HTMLOptionElement | Refusal {
  const options = [...native.options].filter(({ value }) => value !== '');
  let fitting = options.filter(({ value }) => value === named);
  if (fitting.length === 0) fitting = options.filter(({ text }) => wording(text) === wording(named));
  if (fitting.length > 1) return 'ambiguous';
  return fitting[0] ?? 'no-such-option';
}

/** The options a value names, or why there is not one for each. */
export function optionsFor(native: HTMLSelectElement, value: string): HTMLOptionElement[] | Refusal {
  const options: HTMLOptionElement[] = [];
  for (const named of namedIn(native, value)) {
    const option = optionFor(native, named);
    if (typeof option === 'string') return option;
    options.push(option);
  }
  return options;
}

export function refuseOption(element: HTMLElement, value: string): Refusal | null {
  const options = optionsFor(listOf(element), value);
  if (typeof options === 'string') return options;
  return options.some((option) => option.matches(':disabled')) ? 'no-such-option' : null;
}

/** Whether exactly the named options are chosen. */
export function holds(native: HTMLSelectElement, value: string): boolean {
  const options = optionsFor(native, value);
  const chosen = [...native.selectedOptions];
  return typeof options !== 'string' && chosen.length === options.length && options.every((one) => one.selected);
}

export const chosenText = (element: HTMLElement): string =>
  [...listOf(element).selectedOptions].map(({ text }) => oneLine(text)).join(', ');

export const optionsOf = (element: HTMLElement): PageField['options'] =>
  [...listOf(element).options].map((option) => ({ value: option.value, text: oneLine(option.text) }));

export const readOptions = (element: HTMLElement): string => {
  const native = listOf(element);
  return native.multiple ? [...native.selectedOptions].map(({ value }) => value).join('\n') : native.value;
};

/** Chooses on the browser's own list, hidden or not, and tells the page and the part drawn over it (`also`). */
export function choose(element: HTMLElement, value: string, also?: string): void {
  const native = listOf(element);
  const options = optionsFor(native, value);
  enter(native);
  if (native.multiple) {
    const chosen = new Set(typeof options === 'string' ? [] : options);
    for (const option of native.options) option.selected = chosen.has(option);
  } else {
    native.value = typeof options === 'string' ? value : (options[0]?.value ?? '');
  }
  tell(native, 'input');
  tell(native, 'change');
  if (also) tell(native, also);
  leave(native);
}
