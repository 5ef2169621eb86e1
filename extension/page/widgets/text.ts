import { readings } from '@extension/maps/readings';
import type { Refusal } from '@extension/messages';
import { enter, leave, tell } from '../events';
import { frame } from '../pace';
import { plain } from './widget';
import type { Widget } from './widget';

const TYPES = new Set(['text', 'number', 'tel', 'url', 'email']);
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

const numeric = (element: HTMLElement): boolean => element instanceof HTMLInputElement && element.type === 'number';

/** Text and number inputs, masked or not. */
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
    if (numeric(input)) return refuseNumber(input, value);
    // One separator before exactly three digits is read a thousandfold by half of all masks.
    return PLAIN_NUMBER.test(value) && /\.\d{3}$/.test(value) && decimalMark(input) === null ? 'format' : null;
  },
  async write(element, value) {
    const input = element as HTMLInputElement;
    for (const spelling of spellings(input, value)) {
      put(input, spelling);
      if (this.says(input, value)) return;
      await frame();
      if (this.says(input, value)) return;
    }
  },
  says(element, value) {
    const input = element as HTMLInputElement;
    const present = input.value.trim();
    if (!PLAIN_NUMBER.test(value)) return present === value;
    if (present === '') return false;
    if (numeric(input)) return Number(present) === Number(value);
    return reads(present, decimalMark(input)).includes(Number(value));
  },
  restore: (element, before) => put(element as HTMLInputElement, before),
};

/**
 * Writes as a person's edit reaches a page: `setvalue` is what Inputmask waits for, `keyup` what totals and pickers
 * listen to (a made-up `keydown` makes AutoNumeric swallow the figure), `blur` when AutoNumeric commits. `change` is last
 * before it (RobinHerbots/Inputmask#559, autoNumeric/autoNumeric#513, uxsolutions/bootstrap-datepicker#806).
 */
export function put(input: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  enter(input);
  input.value = value;
  input.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText', data: value }),
  );
  tell(input, 'setvalue');
  input.dispatchEvent(
    new KeyboardEvent('keyup', { bubbles: true, composed: true, key: 'Process', keyCode: 229, which: 229 }),
  );
  tell(input, 'change');
  leave(input);
}

/** The decimal mark the field itself shows, or null when nothing tells. */
function decimalMark(input: HTMLInputElement): ',' | '.' | null {
  for (const sample of [input.dataset['aDec'], input.dataset['decimal'], input.dataset['decimalCharacter']]) {
    if (sample === ',' || sample === '.') return sample;
  }
  for (const sample of [input.value, input.placeholder, input.defaultValue]) {
    const mark = /^-?\d+([.,])\d{1,2}$/.exec(sample.trim())?.[1] ?? /\d{3}([.,])\d{1,2}$/.exec(sample.trim())?.[1];
    if (mark === ',' || mark === '.') return mark;
  }
  return null;
}

/** How the value may be written, the likeliest first. Whole figures have one spelling: digits. */
function spellings(input: HTMLInputElement, value: string): string[] {
  if (!PLAIN_NUMBER.test(value) || !value.includes('.') || numeric(input)) return [value];
  const comma = value.replace('.', ',');
  return decimalMark(input) === '.' ? [value, comma] : [comma, value];
}

/** What the present text can mean in a field of this notation. */
function reads(present: string, mark: ',' | '.' | null): readonly number[] {
  if (mark === null) return readings(present);
  const other = mark === ',' ? /\./g : /,/g;
  return [Number(present.replace(other, '').replace(mark, '.').replace(/[\s%]/g, ''))];
}

function refuseNumber(input: HTMLInputElement, value: string): Refusal | null {
  if (!PLAIN_NUMBER.test(value)) return 'format';
  const number = Number(value);
  if ((input.min !== '' && number < Number(input.min)) || (input.max !== '' && number > Number(input.max)))
    return 'format';
  const step = input.step === '' ? 1 : Number(input.step);
  if (input.step === 'any' || !(step > 0)) return null;
  const steps = (number - (Number(input.min) || 0)) / step;
  return Math.abs(steps - Math.round(steps)) > 1e-6 ? 'format' : null;
}
