import type { Refusal } from '@extension/protocol/messages';
import { enter, leave, tell } from '../dom/events';
import { mouse } from '../dom/mouse';
import { frame, wait } from '../dom/pace';
import { inPageWorld } from '../page-world/ask';
import type { PageWorldFamily } from '../page-world/families';
import { oneLine } from '../dom/text';
import {
  choose,
  chosenText,
  holds,
  listOf,
  namedIn,
  optionsFor,
  optionsOf,
  readOptions,
  refuseOption,
  wording,
} from './options';
import type { Widget } from './widget';

/** What tells one family of lists drawn over a `<select>` from another. */
export interface DrawnList extends Pick<Widget, 'name' | 'skips' | 'labelled'> {
  /** The drawn part, or null where the list is not of this family. */
  face(native: HTMLSelectElement): HTMLElement | null;
  /** Elements that show one chosen text each. */
  chosen(face: HTMLElement): readonly Element[];
  /** How the list is driven by hand; left out where the family follows the hidden list. */
  readonly hand?: {
    isOpen(face: HTMLElement): boolean;
    /** Opens the list, or closes an open one. */
    toggle(face: HTMLElement): void;
    /** The entries to pick from while the list is open. */
    entries(face: HTMLElement): readonly HTMLElement[];
    pick(entry: HTMLElement): void;
    search?(face: HTMLElement): HTMLInputElement | null;
  };
  /** The event that makes the drawn part follow the hidden list, beyond `change`. */
  readonly follow?: string;
  readonly pageWorld?: PageWorldFamily;
}

/** How long a list filled by the page's server is searched for its entry, in ms. */
const SEARCH = 4000;
const LOOK_EVERY = 30;
const ASK_AGAIN = 900;

const CROSSES = '[class*="remove"], [class*="clear"], [class*="delete"], button, svg';

/** The text of a drawn part without its buttons. */
function drawnText(part: Element): string {
  const copy = part.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll(CROSSES)) extra.remove();
  return oneLine(copy.textContent ?? '');
}

/**
 * A family of lists drawn over a `<select>`. It is written through what a person sees where the family listens there
 * only, else on the hidden list, else by the family's own function in the page's world; each step only if the one
 * before did not make both, hidden list and drawn texts, say the value.
 */
export function drawnList(parts: DrawnList): Widget {
  const faceOf = (element: HTMLElement) => (element instanceof HTMLSelectElement ? parts.face(element) : null);
  const texts = (element: HTMLElement) => {
    const face = faceOf(element);
    return face ? parts.chosen(face).map(drawnText).filter(Boolean) : [];
  };
  const shows = (native: HTMLSelectElement): boolean => {
    const drawn = texts(native).map(wording);
    const chosen = [...native.selectedOptions].map(({ text }) => wording(text)).filter(Boolean);
    const [only = ''] = drawn;
    // Many at once are drawn in one line or only counted.
    if (drawn.length === 1 && chosen.length > 1) return only === chosen.join(', ') || countIn(only) === chosen.length;
    // Templates add a code or an icon's name to the text; a stale text lacks it.
    return drawn.length === chosen.length && chosen.every((one) => drawn.some((text) => text.includes(one)));
  };
  const settle = async (native: HTMLSelectElement, value: string, says: () => boolean): Promise<void> => {
    choose(native, value, parts.follow);
    if (says() || !parts.pageWorld) return;
    await frame();
    if (!says()) await inPageWorld(native, parts.pageWorld, value);
  };
  return {
    name: parts.name,
    type: 'select',
    ...(parts.skips && { skips: parts.skips }),
    ...(parts.labelled && { labelled: parts.labelled }),
    detect: (element) => faceOf(element) !== null,
    face: (element) => faceOf(element) ?? element,
    read: readOptions,
    shown: (element) => texts(element).join(', ') || (readOptions(element) === '' ? '' : chosenText(element)),
    options: optionsOf,
    refuse(element, value) {
      const refusal = refuseOption(element, value);
      const face = faceOf(element);
      const asksServer = face && parts.hand?.search && isRemote(listOf(element));
      return refusal === 'no-such-option' && asksServer && value !== '' ? null : refusal;
    },
    async write(element, value) {
      const native = listOf(element);
      const face = parts.face(native);
      const says = () => this.says(element, value);
      if (face && parts.hand) {
        const refusal = await byHand(native, face, parts, changesTo(native, value));
        if (refusal) return refusal;
        await frame();
      }
      if (!says()) await settle(native, value, says);
      return null;
    },
    says: (element, value) => holds(listOf(element), value) && shows(listOf(element)),
    async restore(element, before) {
      const native = listOf(element);
      const face = parts.face(native);
      const said = () =>
        readOptions(native) === before && (shows(native) || (before === '' && texts(native).length === 0));
      if (face && parts.hand) await byHand(native, face, parts, changesBack(native, before));
      if (!said()) await settle(native, before, said);
    },
  };
}

const countIn = (text: string): number => Number(/\d+/.exec(text)?.[0] ?? -1);

/** Nothing to choose but what is chosen: the entries come from the page's server, or have not come yet. */
const isRemote = (native: HTMLSelectElement): boolean =>
  [...native.options].every(({ value, selected }) => selected || value === '');

/** Picks the entries as a person does. Refuses where the list, asked by its search box too, has no such entry. */
async function byHand(
  native: HTMLSelectElement,
  face: HTMLElement,
  parts: DrawnList,
  changes: readonly Change[],
): Promise<Refusal | null> {
  const { hand } = parts;
  if (!hand) return null;
  enter(face);
  let refusal: Refusal | null = null;
  for (const { text, kind } of changes) {
    if (!hand.isOpen(face)) hand.toggle(face);
    await frame();
    const entry =
      entryOf(hand.entries(face), text) ?? (kind === 'named' ? await searched(native, face, hand, text) : null);
    if (typeof entry === 'string') {
      if (kind !== 'named') continue;
      refusal = entry;
      break;
    }
    if (entry) {
      mouse(entry, 'mouseover', 'mousemove');
      hand.pick(entry);
      await frame();
    } else if (kind === 'extra') {
      const chip = entryOf([...parts.chosen(face)], text);
      if (chip instanceof Element) {
        for (const cross of chip.querySelectorAll(CROSSES)) mouse(cross, 'mousedown', 'mouseup', 'click');
      }
    }
  }
  if (hand.isOpen(face)) hand.toggle(face);
  leave(face);
  return refusal;
}

/** An entry to press: one to be chosen, one not wanted any more, or one only the page's server may know by this name. */
interface Change {
  readonly text: string;
  readonly kind: 'wanted' | 'extra' | 'named';
}

function changesTo(native: HTMLSelectElement, value: string): Change[] {
  const options = optionsFor(native, value);
  if (typeof options === 'string') return namedIn(native, value).map((text) => ({ text, kind: 'named' }));
  return changes(native, options);
}

/** Back to exactly these values, where the placeholder (`''`) is one too. */
const changesBack = (native: HTMLSelectElement, before: string): Change[] => {
  const values = namedIn(native, before);
  return changes(
    native,
    [...native.options].filter(({ value }) => values.includes(value)),
  );
};

function changes(native: HTMLSelectElement, wanted: readonly HTMLOptionElement[]): Change[] {
  const extra = native.multiple ? [...native.selectedOptions].filter((option) => !wanted.includes(option)) : [];
  return [
    ...extra.map(({ text }): Change => ({ text, kind: 'extra' })),
    ...wanted.filter((option) => !option.selected).map(({ text }): Change => ({ text, kind: 'wanted' })),
  ];
}

function entryOf<E extends Element>(entries: readonly E[], text: string): E | 'ambiguous' | null {
  const fitting = entries.filter((entry) => wording(drawnText(entry)) === wording(text));
  return fitting.length > 1 ? 'ambiguous' : (fitting[0] ?? null);
}

/** Asks the page's server through the search box until the entry is there, or the hidden list has loaded it. */
async function searched(
  native: HTMLSelectElement,
  face: HTMLElement,
  hand: NonNullable<DrawnList['hand']>,
  text: string,
): Promise<HTMLElement | Refusal | null> {
  const until = performance.now() + SEARCH;
  let asked = -ASK_AGAIN;
  while (performance.now() < until) {
    if (typeof optionsFor(native, text) !== 'string') return null;
    const entry = entryOf(hand.entries(face), text);
    if (entry) return entry;
    if (performance.now() - asked > ASK_AGAIN) {
      const box = hand.search?.(face);
      if (!box) return 'no-such-option';
      enter(box);
      box.value = text;
      tell(box, 'input');
      tell(box, 'keyup');
      asked = performance.now();
    }
    await wait(LOOK_EVERY);
  }
  return 'no-such-option';
}
