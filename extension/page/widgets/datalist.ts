import { isFigure } from '../notation/notation';
import { oneLine } from '../dom/text';
import { wording } from './options';
import { text } from './text';
import type { Widget } from './widget';

const suggested = (element: HTMLElement): HTMLOptionElement[] => [
  ...(((element as HTMLInputElement).list as HTMLDataListElement | null)?.options ?? []),
];

/** The suggestion meant, in its own spelling; a figure may be any. */
const spelt = (element: HTMLElement, value: string): string | null => {
  const fitting = new Set(
    suggested(element)
      .map((option) => option.value)
      .filter((one) => wording(one) === wording(value)),
  );
  const [only] = fitting;
  if (fitting.size === 1 && only !== undefined) return only;
  return isFigure(value) && fitting.size === 0 ? value : null;
};

/** A text input with suggestions: pages look the chosen one up by its exact text, so nothing else is written. */
export const datalist: Widget = {
  ...text,
  name: 'datalist',
  detect: (element) => element instanceof HTMLInputElement && element.list !== null && text.detect(element),
  options: (element) => suggested(element).map(({ value, label }) => ({ value, text: oneLine(label || value) })),
  refuse(element, value) {
    const written = spelt(element, value);
    if (written !== null) return text.refuse(element, written);
    return suggested(element).some((option) => wording(option.value) === wording(value))
      ? 'ambiguous'
      : 'no-such-option';
  },
  write: (element, value) => text.write(element, spelt(element, value) ?? value),
  says: (element, value) => text.says(element, spelt(element, value) ?? value),
};
