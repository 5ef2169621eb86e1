import type { FillItem, Refusal } from '@extension/protocol/messages';
import { compareMeaning } from '../notation/compare-meaning';
import { hasCalendar } from '../notation/date-notation';
import { couldMislead, isFigure, notationOf } from '../notation/notation';
import type { Widget } from '../widgets/widget';
import type { FieldState } from './field-watch';

/**
 * Why the field may not be written now, `already` when it says the value, or null. Everything is asked again at the
 * moment of writing: a plan is only a picture of the page as it was.
 */
export function refusalOf(
  element: HTMLElement,
  widget: Widget,
  item: FillItem,
  before: string,
  { seen, identity, unique }: FieldState,
): Refusal | 'already' | null {
  if (element.ownerDocument.defaultView?.origin !== globalThis.origin) return 'other-origin';
  if (!seen) return 'hidden';
  if (identity !== item.identity) return 'changed';
  if (!unique) return 'ambiguous';
  if (widget.says(element, item.value)) return couldMeanElse(element, widget, item.value) ? 'ambiguous' : 'already';
  if (before !== item.before) return 'changed';
  return lockOf(element) ?? (widget.name === 'text' && couldMislead(item.value, element) ? 'ambiguous' : null);
}

/** A fraction as it stands there may as well be a whole figure a thousand times as large. */
function couldMeanElse(element: HTMLElement, widget: Widget, value: string): boolean {
  if (!isFigure(value) || Number.isInteger(Number(value))) return false;
  return (
    compareMeaning(value, widget.shown(element), { kind: 'number', notation: notationOf(element) }) === 'ambiguous'
  );
}

function lockOf(element: HTMLElement): Refusal | null {
  if (element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true') return 'locked';
  return (element as HTMLInputElement).readOnly === true && !hasCalendar(element) ? 'readonly' : null;
}
