import { two } from '@shared/dates/words';
import { enter, leave } from '../dom/events';
import { frame } from '../dom/pace';

interface Calendar {
  readonly open: string;
  /** The days of the month in view. */
  readonly day: string;
  /** The day a cell stands for, `YYYY-MM-DD`. */
  readonly dayOf: (cell: HTMLElement) => string;
  readonly back: string;
  readonly on: string;
  /** What picks a day where it is not a click. */
  readonly press?: 'mousedown';
}

const iso = (year = '', month = '', day = ''): string => `${year}-${two(Number(month) + 1)}-${two(day)}`;

/** Calendars whose input keeps no trace of them: air-datepicker, Pikaday, Tempus Dominus. */
const CALENDARS: readonly Calendar[] = [
  {
    open: '.air-datepicker.-active-',
    day: '.air-datepicker-cell.-day-:not(.-other-month-)',
    dayOf: ({ dataset }) => iso(dataset['year'], dataset['month'], dataset['date']),
    back: '[data-action="prev"]',
    on: '[data-action="next"]',
  },
  {
    open: '.pika-single:not(.is-hidden)',
    day: 'td:not(.is-outside-current-month) > .pika-day',
    dayOf: ({ dataset }) => iso(dataset['pikaYear'], dataset['pikaMonth'], dataset['pikaDay']),
    back: '.pika-prev',
    on: '.pika-next',
    press: 'mousedown',
  },
  {
    open: '.tempus-dominus-widget.show',
    day: '[data-action="selectDay"]:not(.old, .new)',
    // Its months count from 0; one that counts from 1 would show another date, which is noticed.
    dayOf: ({ dataset }) => iso(...(dataset['value'] ?? '').split('-')),
    back: '[data-action="previous"]',
    on: '[data-action="next"]',
  },
];

/** How long a calendar may take to draw itself, in ms, and the frames each wait lasts at least: a busy machine draws few. */
const DRAWN = 700;
const FRAMES = 24;
/** How long a calendar may take to write the day that was pressed: air-datepicker 3 does it by a timer of its own. */
const WRITTEN = 400;
/** A century of months: a calendar that does not get there by then does not get there. */
const MONTHS = 1200;

/** Opens the field's calendar, if it draws one of these, and presses the day. False where none opens or it has no such day. */
export async function pickDay(input: HTMLInputElement, value: string): Promise<boolean> {
  const wanted = value.slice(0, 10);
  const root = input.ownerDocument;
  const earlier = input.value;
  const before = new Set(CALENDARS.flatMap(({ open }) => [...root.querySelectorAll(open)]));
  enter(input);
  input.click();
  let picked = false;
  const until = performance.now() + DRAWN;
  for (let turn = 0; !picked && (turn < FRAMES || performance.now() < until); turn += 1) {
    await frame();
    for (const calendar of CALENDARS) {
      const drawn = [...root.querySelectorAll<HTMLElement>(calendar.open)].filter((one) => !before.has(one));
      if (drawn.length === 1 && drawn[0]) picked ||= pressDay(drawn[0], calendar, wanted);
    }
  }
  await frame();
  const late = performance.now() + WRITTEN;
  for (let turn = 0; picked && input.value === earlier && (turn < FRAMES || performance.now() < late); turn += 1) {
    await frame();
  }
  leave(input);
  return picked;
}

function pressDay(drawn: HTMLElement, { day, dayOf, back, on, press }: Calendar, wanted: string): boolean {
  const pressOn = (target: Element | null | undefined) =>
    target?.dispatchEvent(
      new MouseEvent(press ?? 'click', { bubbles: true, composed: true, cancelable: true, button: 0 }),
    );
  for (let turn = 0; turn < MONTHS; turn += 1) {
    const cells = [...drawn.querySelectorAll<HTMLElement>(day)];
    const [first] = cells;
    if (!first) return false;
    const month = dayOf(first).slice(0, 7);
    if (month === wanted.slice(0, 7)) {
      const cell = cells.find((one) => dayOf(one) === wanted);
      pressOn(cell);
      return cell !== undefined;
    }
    pressOn(drawn.querySelector(month > wanted ? back : on));
    if (dayOf(drawn.querySelector<HTMLElement>(day) ?? first).slice(0, 7) === month) return false;
  }
  return false;
}
