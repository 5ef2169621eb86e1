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
export const WIDGETS: readonly Widget[] = [
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

export const widgetOf = (element: HTMLElement): Widget | null =>
  WIDGETS.find((widget) => widget.detect(element)) ?? null;
