import type { TableModel } from './tables';
import { oneLine, saysSomething, textOf } from './text';

const CONTROL = 'input:not([type="hidden"]):not([type="submit"]):not([type="button"]), select, textarea';
/** What ends the search for a text before a field: another field, or text that belongs to more than one. */
const INSIDE = `${CONTROL}, h1, h2, h3, h4, h5, h6, legend`;
const BARRIER = `${INSIDE}, ul, ol, nav, table, header, hr`;
const GROUP = '.form-group, .control-group, .form-row, .field, .fg-line';

/**
 * What a person would call a field. The commonest rescue in jQuery-era templates is the label of the same form group
 * without a (right) `for`; a label is never lent to a second field of the group.
 */
export function labelOf(field: HTMLElement, cell: HTMLTableCellElement | null, table: TableModel | null): string {
  return (
    ownLabel(field) ||
    groupLabel(field) ||
    ariaLabel(field) ||
    (cell && table ? cellLabel(cell, table) : '') ||
    precedingText(field) ||
    sayable(oneLine(field.getAttribute('placeholder') ?? '')) ||
    sayable(oneLine(field.title))
  );
}

function ownLabel(field: HTMLElement): string {
  if (!('labels' in field)) return '';
  const labels = field.labels as NodeListOf<HTMLLabelElement> | null;
  return sayable(oneLine([...(labels ?? [])].map(textOf).join(' ')));
}

function groupLabel(field: HTMLElement): string {
  const group = field.closest(GROUP);
  if (group) {
    let nearest = '';
    for (const part of group.querySelectorAll<HTMLElement>(`label, .control-label, ${CONTROL}`)) {
      if (part === field) return nearest;
      if (part.matches(CONTROL)) nearest = '';
      else if (!lentElsewhere(part, field)) nearest = sayable(textOf(part)) || nearest;
    }
    return nearest;
  }
  const definition = field.closest('dd');
  for (let at = definition?.previousElementSibling; at; at = at.previousElementSibling) {
    if (at.tagName === 'DT') return sayable(textOf(at));
  }
  return '';
}

/** A label that belongs to another control of the page. */
function lentElsewhere(label: HTMLElement, field: HTMLElement): boolean {
  const control = label instanceof HTMLLabelElement ? label.control : null;
  return control !== null && control !== field && label.closest(GROUP)?.contains(control) === true;
}

function ariaLabel(field: HTMLElement): string {
  const ids = field.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const referred = oneLine(ids.map((id) => textOf(document.getElementById(id))).join(' '));
  return sayable(referred) || sayable(oneLine(field.getAttribute('aria-label') ?? ''));
}

function cellLabel(cell: HTMLTableCellElement, table: TableModel): string {
  const header = table.headerOf(cell);
  if (header) return header;
  const row = cell.closest('tr');
  const left = row ? table.textsOf(row, cell) : [];
  return left[left.length - 1] ?? '';
}

/** Text just before the field, up to the point where the surroundings hold other fields too. */
function precedingText(field: HTMLElement): string {
  let at: HTMLElement = field;
  for (let level = 0; level < 3; level += 1) {
    for (let before: ChildNode | null = at.previousSibling; before; before = before.previousSibling) {
      if (before instanceof Element && (before.matches(BARRIER) || before.querySelector(INSIDE))) return '';
      const text = before instanceof Element ? textOf(before) : oneLine(before.nodeValue ?? '');
      if (before.nodeType !== Node.COMMENT_NODE && saysSomething(text) && text.length <= 120) return text;
    }
    const parent: HTMLElement | null = at.parentElement;
    if (!parent || parent.matches('td, th, form, fieldset, body, .modal-body')) return '';
    at = parent;
  }
  return '';
}

const sayable = (text: string): string => (saysSomething(text) ? text : '');
