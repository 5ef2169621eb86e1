import {
  dateAs,
  dateIn,
  datePatternOf,
  datesIn,
  hasCalendar,
  isDay,
  learnDatePattern,
  patternOf,
  takesDates,
  twinOf,
} from '../notation/date-notation';
import { enter, leave } from '../dom/events';
import { learnSettings } from '../notation/learn-settings';
import { frame } from '../dom/pace';
import { inPageWorld } from '../page-world/ask';
import { pickDay } from './drawn-calendar';
import { put, putBack } from './put';
import { plain } from './widget';
import type { Widget } from './widget';

const box = (element: HTMLElement): HTMLInputElement => element as HTMLInputElement;

/** A text input that shows a date its own way, with a calendar or a mask or neither. */
export const writtenDate: Widget = {
  ...plain,
  name: 'written-date',
  skips: {
    controls: ['.daterangepicker', '.flatpickr-calendar'],
    tables: ['.datepicker', '.daterangepicker', '.ui-datepicker'],
  },
  type: 'date',
  detect: (element) =>
    element instanceof HTMLInputElement &&
    element.type === 'text' &&
    (hasCalendar(element) || (datePatternOf(element) ?? '') !== ''),
  read: (element) => box(element).value,
  shown: (element) => box(element).value,
  refuse(element, value) {
    const pattern = datePatternOf(element);
    if (!isDay(value) || pattern === '') return 'format';
    const { maxLength } = box(element);
    return maxLength >= 0 && dateAs(value, pattern ?? 'yyyy-mm-dd').length > maxLength ? 'too-long' : null;
  },
  write: (element, value) => writeDay(box(element), value),
  says: (element, value) => saysDay(box(element), value),
  async restore(element, before) {
    const day = before === '' ? '' : dateIn(before, datePatternOf(element) ?? '');
    if (day !== null && takesDates(element)) await handOver(box(element), day);
    if (box(element).value !== before) await putBack(box(element), before);
  },
};

/** Whether the field shows this day, and the twin it submits is not left empty. A date that reads two ways is no proof. */
export function saysDay(input: HTMLInputElement, value: string): boolean {
  const pattern = datePatternOf(input);
  const found = pattern ? [dateIn(input.value, pattern)] : datesIn(input.value);
  if (twinOf(input)?.value === '') return false;
  return found.length === 1 && found[0]?.slice(0, value.length) === value;
}

/** Through the calendar where it wants to be told, by its drawn days where it draws some, else as text. */
export async function writeDay(input: HTMLInputElement, value: string): Promise<void> {
  await learnSettings(input.ownerDocument);
  if (datePatternOf(input) === '') return;
  if (takesDates(input)) {
    await handOver(input, value);
    if (saysDay(input, value)) return;
  }
  if (!hasCalendar(input) && (await pickDay(input, value))) {
    // Which day was pressed is certain; how the calendar writes it shows now.
    const pattern = patternOf(input.value, value);
    if (pattern) learnDatePattern(input, pattern, false);
    if (saysDay(input, value)) return;
  }
  const pattern = datePatternOf(input);
  const texts = pattern ? [dateAs(value, pattern), dateAs(value, pattern, 'en')] : [value, dateAs(value, 'dd/mm/yyyy')];
  for (const text of new Set(texts)) {
    put(input, text);
    if (saysDay(input, value)) return;
    await frame();
    if (saysDay(input, value)) return;
  }
}

/** Gives the date to a calendar that does not notice text; empty clears it. */
async function handOver(input: HTMLInputElement, value: string): Promise<void> {
  enter(input);
  await inPageWorld(input, 'setDate', value);
  leave(input);
}
