import type { Refusal } from '@extension/protocol/messages';
import { isDay } from '../notation/date-notation';
import { learnSettings } from '../notation/learn-settings';
import { couldMislead, isFigure, isWhole, notationOf, numbersIn, spellings } from '../notation/notation';
import { frame } from '../dom/pace';
import { put, putBack, typeOver } from './put';
import { saysDay, writeDay } from './written-date';
import { plain } from './widget';
import type { Widget } from './widget';

const TYPES = new Set(['text', 'number', 'tel', 'url', 'email']);

const numeric = (element: HTMLElement): boolean => element instanceof HTMLInputElement && element.type === 'number';

/** Text and number inputs, masked or not, bound to a framework or not. */
export const text: Widget = {
  ...plain,
  name: 'text',
  type: (element) => (numeric(element) ? 'number' : 'text'),
  detect: (element) => element instanceof HTMLInputElement && TYPES.has(element.type),
  read: (element) => (element as HTMLInputElement).value,
  shown: (element) => (element as HTMLInputElement).value,
  refuse(element, value) {
    const input = element as HTMLInputElement;
    const [first = value] = spellings(input, value);
    if (input.maxLength >= 0 && first.length > input.maxLength) return 'too-long';
    if (numeric(input) && !isFigure(value)) return 'format';
    return couldMislead(value, input) ? 'format' : refuseByRules(input, first);
  },
  async write(element, value) {
    const input = element as HTMLInputElement;
    if (isDay(value)) return writeDay(input, value);
    const [likeliest = value] = spellings(input, value);
    // Whole digits are right in most masks; what has a mark, or was misread, is written in the mask's own notation.
    const whole = isWhole(value);
    if (whole && (await tried(input, likeliest, value))) return;
    if (whole || (isFigure(value) && notationOf(input) === null)) await learnSettings(input.ownerDocument);
    for (const spelling of spellings(input, value)) if (await tried(input, spelling, value)) return;
    const [usual = value] = spellings(input, value);
    typeOver(input, usual);
  },
  says(element, value) {
    const input = element as HTMLInputElement;
    const present = input.value.trim();
    if (present === '' || (present === value && isWhole(value))) return present === value.trim();
    if (isDay(value)) return saysDay(input, value);
    return isFigure(value) ? numbersIn(present, notationOf(input)).includes(Number(value)) : present === value.trim();
  },
  restore: (element, before) => putBack(element as HTMLInputElement, before),
};

/** Writes one spelling; whether the field then says `value`, at once and in the next frame. */
async function tried(input: HTMLInputElement, spelling: string, value: string): Promise<boolean> {
  put(input, spelling);
  if (text.says(input, value)) return true;
  await frame();
  return text.says(input, value);
}

/** Returns what the input's own attributes rule out, judged on a copy: type, pattern, lowest, highest, step. */
function refuseByRules(input: HTMLInputElement, spelling: string): Refusal | null {
  if (input.type === 'text' && input.pattern === '') return null;
  const copy = input.cloneNode() as HTMLInputElement;
  copy.value = spelling;
  copy.setCustomValidity('');
  return copy.value === spelling.trim() && copy.validity.valid ? null : 'format';
}
