import type { PageField } from '@extension/protocol/messages';
import { Labels } from './labels';
import { unitOf } from './nearby';
import { isLengthMenu } from './grids';
import { hasCalendar } from '../notation/date-notation';
import type { Pause } from '../dom/pace';
import { handleOf } from '../dom/registry';
import { parentOf, rootsUnder } from '../dom/roots';
import { Sections } from './sections';
import { HEADER_JOIN, TableModel } from './tables';
import { Visibility } from '../dom/visibility';
import { skipped, widgetOf } from '../widgets';
import { groupOf } from '../widgets/radio';
import type { Widget } from '../widgets/widget';

/** Controls that steer what is shown, not what is saved, and the inner parts of drawn widgets. */
const STEERING = [
  '.dataTables_filter',
  '.dataTables_length',
  '.dataTables_paginate',
  '.dt-search',
  '.dt-length',
  '.dt-paging',
  skipped('controls'),
  '.sidebar-form',
  '.navbar-search',
  '[role="search"]',
  'thead',
  'tfoot',
].join(', ');
const NEVER = new Set(['hidden', 'password', 'search', 'submit', 'button', 'reset', 'image']);

/** The parts of one scope read once and shared by all its fields; made anew when the page changed. */
export class LabelContext {
  readonly visibility = new Visibility();
  readonly labels = new Labels();
  private readonly sections = new Sections();
  private readonly tables = new Map<HTMLTableElement, TableModel>();

  tableOf(table: HTMLTableElement): TableModel {
    let model = this.tables.get(table);
    if (!model) this.tables.set(table, (model = new TableModel(table)));
    return model;
  }

  sectionOf(element: Element): string {
    return this.sections.of(element);
  }

  tabOf(element: Element): string {
    return this.sections.tabsOf(parentOf(element) ?? element, HEADER_JOIN);
  }
}

/** A control that may be a field, and the family that handles it (none: a kind that is not filled yet). */
export interface Control {
  readonly element: HTMLElement;
  readonly widget: Widget | null;
  /** All buttons of a radio group. */
  readonly group?: readonly HTMLElement[];
}

/** The controls under `scope` in page order, without those that are never fields; shadow roots and frames included. */
export async function controlsUnder(scope: ParentNode, pause: Pause): Promise<Control[]> {
  const controls: Control[] = [];
  for (const root of rootsUnder(scope)) {
    const groups = new Map<unknown, Map<string, HTMLElement[]>>();
    for (const element of root.querySelectorAll<HTMLElement>('input, select, textarea')) {
      const control = controlOf(element, groups);
      if (control) controls.push(control);
      await pause();
    }
  }
  return controls;
}

function controlOf(element: HTMLElement, groups: Map<unknown, Map<string, HTMLElement[]>>): Control | null {
  const { type, name, form } = element as HTMLInputElement;
  if (NEVER.has(type) || element.closest(STEERING) || isLengthMenu(element)) return null;
  const widget = widgetOf(element);
  if (type !== 'radio' || !name) return { element, widget };
  let named = groups.get(form);
  if (!named) groups.set(form, (named = new Map()));
  const known = named.get(name);
  if (known) {
    known.push(element);
    return null;
  }
  const group = [element];
  named.set(name, group);
  return { element, widget, group };
}

/** Seen now, or in a tab of the same form that is not in front. Null for anything a person cannot reach (traps). */
export function visibility(control: Control, around: LabelContext): 'seen' | 'behind-tab' | null {
  const { element, widget } = control;
  const face = widget?.face(element) ?? element;
  if (around.visibility.seen(face)) return 'seen';
  if (around.visibility.behindTab(face)) return 'behind-tab';
  // Boxes and file fields are often drawn by their label or a button around them, the control itself made transparent.
  if (!element.matches('[type="checkbox"], [type="radio"], [type="file"]')) return null;
  const drawn = [...around.labels.labelsOf(element), element.closest('.btn, [class*="icheck"], [class*="iradio"]')];
  const seen = drawn.some((one) => one && around.visibility.seen(one));
  return seen ? 'seen' : drawn.some((one) => one && around.visibility.behindTab(one)) ? 'behind-tab' : null;
}

/** Everything a person sees of a field, with the string it is recognised by when it is written. */
export function describe(control: Control, around: LabelContext, visible: boolean): PageField {
  const { element, widget } = control;
  const cell = element.closest<HTMLTableCellElement>('td, th');
  const row = cell?.closest('tr') ?? null;
  const owner = cell?.closest('table') ?? null;
  const table = cell && owner ? around.tableOf(owner) : null;
  const section = around.sectionOf(element);
  const tab = around.tabOf(element);
  const unit = unitOf(element);
  const columnHeader = table && cell ? table.headerOf(cell) : '';
  const label = around.labels.of(
    element,
    control.group ?? (element.matches('[type="radio"]') ? groupOf(element) : [element]),
    cell,
    table,
  );
  const place = tab && tab !== section ? [tab, section].filter(Boolean).join(HEADER_JOIN) : section;
  return {
    id: handleOf(element),
    label,
    section,
    ...(tab && { tab }),
    columnHeader,
    rowCells: table && row ? [...table.textsOf(row)] : [],
    ...(unit && { unit }),
    type: typeOf(control),
    value: widget?.read(element) ?? '',
    shown: widget?.shown(element) ?? '',
    options: widget?.options(element) ?? [],
    editable: isEditable(element),
    visible,
    required: (element as HTMLInputElement).required || element.getAttribute('aria-required') === 'true',
    identity: [place, columnHeader, table && row ? table.nameOf(row) : '', label].join(' | '),
  };
}

export const isEditable = (element: HTMLElement): boolean =>
  !element.matches(':disabled') &&
  // A calendar's box is often read-only so that nobody types; it is filled through its calendar.
  (!(element as HTMLInputElement).readOnly || hasCalendar(element)) &&
  element.getAttribute('aria-disabled') !== 'true';

function typeOf({ element, widget }: Control): PageField['type'] {
  if (!widget) return element instanceof HTMLInputElement && element.type === 'file' ? 'file' : 'other';
  return typeof widget.type === 'function' ? widget.type(element) : widget.type;
}
