import { CONTROL, textBefore, textBehind } from './nearby';
import { byId, parentOf } from '../dom/roots';
import type { TableModel } from './tables';
import { oneLine, sayable, textOf } from '../dom/text';
import { fieldLabelled } from '../widgets';
import { DRAWN_BOX } from '../widgets/toggles';

const controlOf = ({ control }: HTMLLabelElement): HTMLElement | null => control && fieldLabelled(control);

/**
 * What a person would call a field. The commonest rescue in jQuery-era templates is the label of the same form group
 * without a (right) `for`; a label is never lent to a second field of the group.
 */
export class Labels {
  /** `element.labels` searches the whole tree for each field; one pass over all labels serves every field. */
  private readonly byRoot = new Map<Node, Map<Element, HTMLLabelElement[]>>();

  /** `group`: all buttons of a radio group, else the field alone. */
  of(
    field: HTMLElement,
    group: readonly HTMLElement[],
    cell: HTMLTableCellElement | null,
    table: TableModel | null,
  ): string {
    const tick = field.matches('[type="checkbox"], [type="radio"]');
    return (
      (group.length > 1 ? this.question(field, group) : '') ||
      this.own(field) ||
      (tick ? textBehind(field.closest(DRAWN_BOX) ?? field) : '') ||
      this.around(field, cell, table)
    );
  }

  private around(field: HTMLElement, cell: HTMLTableCellElement | null, table: TableModel | null): string {
    const alone = !cell || cell.querySelectorAll(CONTROL).length === 1;
    const inCell = cell && table && alone ? cellLabel(cell, table) : '';
    const grouped = field.closest('.form-group, .control-group, .form-row, .field, .fg-line, label');
    // A group inside the cell says more than the header above it; one around the table says nothing of the field.
    if (inCell && !(grouped && cell?.contains(grouped))) return ariaLabel(field) || inCell;
    const { text, heading } = textBefore(
      field.closest(DRAWN_BOX) ?? field,
      (label) => !this.lentElsewhere(label, field),
    );
    return (
      termOf(field) ||
      text ||
      ariaLabel(field) ||
      sayable(oneLine(field.getAttribute('placeholder') ?? '')) ||
      sayable(oneLine(field.title)) ||
      inCell ||
      (cell && table ? cellLabel(cell, table) : '') ||
      (isLonely(field) ? heading : '')
    );
  }

  private own(field: HTMLElement): string {
    for (const label of this.labelsOf(field)) {
      const text = sayable(textOf(label, label.checkVisibility()));
      if (text) return text;
    }
    return '';
  }

  labelsOf(field: Element): readonly HTMLLabelElement[] {
    const root = field.getRootNode();
    let labels = this.byRoot.get(root);
    if (!labels) {
      labels = new Map();
      this.byRoot.set(root, labels);
      for (const label of (root as ParentNode).querySelectorAll('label')) {
        const control = controlOf(label);
        if (!control) continue;
        const known = labels.get(control);
        if (known) known.push(label);
        else labels.set(control, [label]);
      }
    }
    return labels.get(field) ?? [];
  }

  /** What a radio group asks: legend, name of the group, or the text or heading before its buttons. */
  private question(field: HTMLElement, group: readonly HTMLElement[]): string {
    const last = group[group.length - 1] ?? field;
    let inner: Element = field;
    let around = parentOf(field);
    while (around && !around.contains(last)) {
      inner = around;
      around = parentOf(around);
    }
    if (!around) return '';
    const box = around.closest<HTMLElement>('[role="radiogroup"], [role="group"], fieldset');
    const among = box ? [...box.querySelectorAll(CONTROL)] : [];
    if (box && among.length > 0 && among.every((one) => group.includes(one as HTMLElement))) {
      const named = ariaLabel(box) || sayable(textOf(box.querySelector('legend')));
      if (named) return named;
    }
    const options = new Set(group.flatMap((one) => this.labelsOf(one)));
    const asks = (label: Element): boolean => !options.has(label as HTMLLabelElement);
    for (let before = inner.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.matches(CONTROL) || before.querySelector(CONTROL)) return '';
      if (before.matches('label, legend, h1, h2, h3, h4, h5, h6, p, .form-label, .control-label') && asks(before))
        return sayable(textOf(before));
    }
    const { text, heading } = textBefore(around, asks);
    return text || heading;
  }

  /** A label that belongs to another control close to it. A `for` that points far away is a slip of the page. */
  private lentElsewhere(label: Element, field: Element): boolean {
    const control = label.localName === 'label' ? controlOf(label as HTMLLabelElement) : null;
    return control !== null && control !== field && label.parentElement?.contains(control) === true;
  }
}

/** `<dt>` before the `<dd>` of the field. */
function termOf(field: Element): string {
  for (let at = field.closest('dd')?.previousElementSibling; at; at = at.previousElementSibling) {
    if (at.localName === 'dt') return sayable(textOf(at));
  }
  return '';
}

function ariaLabel(field: Element): string {
  const ids = field.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const referred = oneLine(ids.map((id) => textOf(byId(id, field))).join(' '));
  return sayable(referred) || sayable(oneLine(field.getAttribute('aria-label') ?? ''));
}

function cellLabel(cell: HTMLTableCellElement, table: TableModel): string {
  const header = table.headerOf(cell);
  if (header) return header;
  const row = cell.closest('tr');
  const left = row ? table.textsOf(row, cell) : [];
  return left[left.length - 1] ?? '';
}

/** The only field of a small box under a heading: the heading names it. */
function isLonely(field: Element): boolean {
  let at = field;
  for (let level = 0; level < 4; level += 1) {
    const parent = at.parentElement;
    if (!parent || parent.childElementCount > 12 || parent.querySelectorAll(CONTROL).length > 1) return false;
    if (parent.querySelector('h1, h2, h3, h4, h5, h6')) return true;
    at = parent;
  }
  return false;
}
