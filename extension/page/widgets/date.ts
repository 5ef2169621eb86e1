import { isDay } from '../notation/date-notation';
import { put, putBack } from './put';
import { plain } from './widget';
import type { Widget } from './widget';

const box = (element: HTMLElement): HTMLInputElement => element as HTMLInputElement;

/** The one spelling each of the browser's own inputs knows; anything else silently empties it. */
const FITS = new Map<string, (value: string) => boolean>([
  ['date', (value) => value.length === 10 && isDay(value)],
  ['month', (value) => /^\d{4}-(0[1-9]|1[0-2])$/.test(value)],
  ['time', (value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value)],
  ['datetime-local', (value) => isDay(value) && /T([01]\d|2[0-3]):[0-5]\d$/.test(value)],
]);

/** The browser's own date, month, time and date-with-time inputs. */
export const date: Widget = {
  ...plain,
  name: 'date',
  type: 'date',
  detect: (element) => element instanceof HTMLInputElement && FITS.has(element.type),
  read: (element) => box(element).value,
  shown: (element) => box(element).value,
  refuse(element, value) {
    const { type, min, max } = box(element);
    if (!FITS.get(type)?.(value)) return 'format';
    return (min !== '' && value < min) || (max !== '' && value > max) ? 'format' : null;
  },
  write: (element, value) => put(box(element), value),
  says: (element, value) => box(element).value === value,
  restore: (element, before) => putBack(box(element), before),
};
