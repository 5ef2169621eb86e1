import { checkbox } from './checkbox';
import { date } from './date';
import { radio } from './radio';
import { select } from './select';
import { select2 } from './select2';
import { text } from './text';
import { textarea } from './textarea';
import type { Widget } from './widget';
import { writtenDate } from './written-date';

/** Drawn families before the native ones they hide. */
export const WIDGETS: readonly Widget[] = [select2, select, checkbox, radio, date, writtenDate, textarea, text];

export const widgetOf = (element: HTMLElement): Widget | null =>
  WIDGETS.find((widget) => widget.detect(element)) ?? null;
