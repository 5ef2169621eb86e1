import { leaveUnsaid } from '../dom/text';
import { bootstrapSelect } from './bootstrap-select';
import { checkbox } from './checkbox';
import { choices } from './choices';
import { chosen } from './chosen';
import { datalist } from './datalist';
import { date } from './date';
import { file } from './file';
import { radio } from './radio';
import { select, selectMultiple } from './select';
import { select2 } from './select2';
import { slimSelect } from './slim-select';
import { text } from './text';
import { textarea } from './textarea';
import { tomSelect } from './tom-select';
import type { Widget } from './widget';
import { writtenDate } from './written-date';

/** Drawn families before the native ones they hide. */
const WIDGETS: readonly Widget[] = [
  select2,
  chosen,
  bootstrapSelect,
  tomSelect,
  choices,
  slimSelect,
  selectMultiple,
  select,
  checkbox,
  radio,
  datalist,
  date,
  file,
  writtenDate,
  textarea,
  text,
];

type Skipped = keyof NonNullable<Widget['skips']>;
const partsSkipped = (what: Skipped): readonly string[] => WIDGETS.flatMap(({ skips }) => skips?.[what] ?? []);

/**
 * Returns what a reader passes over of all families' drawings, as one selector; asked for once, when the reader is
 * loaded.
 */
export const skipped = (what: Skipped): string => partsSkipped(what).join(', ');

leaveUnsaid(partsSkipped('texts'));

/** The field a label means that points at this control: the control itself, or the list it is drawn for. */
export function fieldLabelled(control: HTMLElement): HTMLElement {
  for (const widget of WIDGETS) {
    const field = widget.labelled?.(control);
    if (field) return field;
  }
  return control;
}

export const widgetOf = (element: HTMLElement): Widget | null =>
  WIDGETS.find((widget) => widget.detect(element)) ?? null;
