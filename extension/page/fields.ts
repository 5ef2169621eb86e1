import type { PageField } from '@extension/messages';
import { hasCalendar } from './date-notation';
import { labelOf } from './labels';
import { handleOf } from './registry';
import { Sections } from './sections';
import { TableModel } from './tables';
import { Visibility } from './visibility';
import { groupOf } from './widgets/radio';
import { widgetOf } from './widgets';
import type { Widget } from './widgets/widget';

/** Controls that steer what is shown, not what is saved. */
const STEERING = [
  '.dataTables_filter',
  '.dataTables_length',
  '.dataTables_paginate',
  '.dt-search',
  '.dt-length',
  '.select2-search',
  '.select2-dropdown',
  '.sidebar-form',
  '[role="search"]',
  'thead',
  'tfoot',
].join(', ');
const NEVER = new Set(['hidden', 'password', 'search', 'submit', 'button', 'reset', 'image', 'range', 'color']);

/** The parts of one scope read once and shared by all its fields; made anew when the page changed. */
export class Surroundings {
  readonly visibility = new Visibility();
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
}

/** A control that may be a field, and the family that handles it (none: a kind that is not filled yet). */
export interface Control {
  readonly element: HTMLElement;
  readonly widget: Widget | null;
}

/** The controls under `root` in page order, without those that are never fields. */
export function controlsUnder(root: ParentNode): Control[] {
  const controls: Control[] = [];
  const groups = new Set<HTMLElement>();
  for (const element of root.querySelectorAll<HTMLElement>('input, select, textarea')) {
    if (element instanceof HTMLInputElement && NEVER.has(element.type)) continue;
    if (element.closest(STEERING)) continue;
    const widget = widgetOf(element);
    if (widget?.name === 'radio') {
      const first = groupOf(element)[0] ?? element;
      if (groups.has(first)) continue;
      groups.add(first);
      controls.push({ element: first, widget });
    } else {
      controls.push({ element, widget });
    }
  }
  return controls;
}

/** Seen now, or in a tab of the same form that is not in front. Null for anything a person cannot reach (traps). */
export function sight(control: Control, around: Surroundings): 'seen' | 'behind-tab' | null {
  const face = control.widget?.face(control.element) ?? control.element;
  if (around.visibility.seen(face)) return 'seen';
  const pane = face.closest('.tab-pane:not(.active)');
  return pane && !hiddenInside(face, pane) ? 'behind-tab' : null;
}

function hiddenInside(face: Element, pane: Element): boolean {
  for (let at: Element | null = face; at && at !== pane; at = at.parentElement) {
    if (at.hasAttribute('hidden') || getComputedStyle(at).display === 'none') return true;
  }
  return false;
}

/** Everything a person sees of a field, with the string it is recognised by when it is written. */
export function describe(control: Control, around: Surroundings, visible: boolean): PageField {
  const { element, widget } = control;
  const cell = element.closest<HTMLTableCellElement>('td, th');
  const row = cell?.closest('tr') ?? null;
  const owner = cell?.closest('table') ?? null;
  const table = cell && owner ? around.tableOf(owner) : null;
  const section = around.sectionOf(element);
  const columnHeader = table && cell ? table.headerOf(cell) : '';
  const rowCells = table && row ? table.textsOf(row) : [];
  // Cells right of the inputs tell a state that may change while the row is filled; those left of them name the row.
  const left = table && row && cell ? table.textsOf(row, firstInputCell(row) ?? cell) : [];
  const label = labelOf(element, cell, table);
  return {
    id: handleOf(element),
    label,
    section,
    columnHeader,
    rowCells,
    type: typeOf(control),
    value: widget?.read(element) ?? '',
    shown: widget?.shown(element) ?? '',
    options: widget?.options(element) ?? [],
    editable: isEditable(element),
    visible,
    required: (element as HTMLInputElement).required || element.getAttribute('aria-required') === 'true',
    identity: [section, columnHeader, (left.length > 0 ? left : rowCells).join(' / '), label].join(' | '),
  };
}

export const isEditable = (element: HTMLElement): boolean =>
  !element.matches(':disabled') &&
  (!(element as HTMLInputElement).readOnly || hasCalendar(element)) &&
  element.getAttribute('aria-disabled') !== 'true';

function typeOf({ element, widget }: Control): PageField['type'] {
  if (!widget) return element instanceof HTMLInputElement && element.type === 'file' ? 'file' : 'other';
  return typeof widget.type === 'function' ? widget.type(element) : widget.type;
}

const firstInputCell = (row: HTMLTableRowElement): HTMLTableCellElement | null =>
  row.querySelector('input:not([type="hidden"]), select, textarea')?.closest<HTMLTableCellElement>('td, th') ?? null;
