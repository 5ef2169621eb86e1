import { oneLine, saysSomething, sayable, textOf } from '../dom/text';

/** Joined here, or the bundle would carry the whole of it in each of its places. */
export const CONTROL = [
  'input:not([type="hidden"], [type="submit"], [type="button"], [type="reset"], [type="image"])',
  'select',
  'textarea',
].join(', ');
const HEADING =
  'h1, h2, h3, h4, h5, h6, legend, [role="heading"], [class*="-title"], [class*="-header"], .panel-heading';
/** What ends the search for a text before a field: another field, or text that belongs to more than one. */
const BARRIER = `${CONTROL}, ul, ol, nav, table, header, hr`;
const EDGE = 'td, th, form, fieldset, body, table, .modal-body, .tab-pane, [role="tabpanel"]';
/** Units, icons, buttons and hints stand beside a field and do not name it. */
const ASIDE =
  '[class*="input-group-"], [class*="input-icon"], .btn, [role="button"], .help-block, .form-text, .form-hint, .text-muted, .text-secondary, .card-subtitle, [class*="feedback"], [class*="icheck"]:empty, small, template, script, style';
/** What is a label by its own kind may be a whole sentence: indicators are. */
const NAMING = 'label, legend, .form-label, .control-label';
const LONGEST_LABEL = 400;
const LEVELS = 6;
/** Around the one field of a group a label may stand anywhere; in wider boxes it would have to be guessed whose it is. */
const SMALL = 12;

export interface Nearby {
  readonly text: string;
  /** The heading the search ended at. */
  readonly heading: string;
}

/** The text just before an element, level by level, up to the point where the surroundings hold other fields too. */
export function textBefore(field: Element, isOwn: (label: Element) => boolean): Nearby {
  let at = field;
  for (let level = 0; level < LEVELS; level += 1) {
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      if (before.nodeType === 3) {
        const text = oneLine(before.nodeValue ?? '');
        if (saysSomething(text) && text.length <= 120) return { text, heading: '' };
      } else if (before.nodeType === 1) {
        const element = before as Element;
        if (element.matches(ASIDE)) continue;
        if (element.matches(HEADING)) return { text: '', heading: textOf(element) };
        if (element.matches(BARRIER) || element.querySelector(`${CONTROL}, table`)) return { text: '', heading: '' };
        const heading = element.querySelector(HEADING);
        if (heading) return { text: '', heading: textOf(heading) };
        const label = element.matches('label') ? element : (element.querySelector('label') ?? element);
        const text = isOwn(label) ? sayable(textOf(label)) || sayable(textOf(element)) : '';
        if (text && text.length <= (label.matches(NAMING) ? LONGEST_LABEL : 120)) return { text, heading: '' };
      }
    }
    const parent = at.parentElement;
    if (!parent || parent.matches(EDGE)) break;
    const after = parent.childElementCount <= SMALL ? labelAfter(parent, field, isOwn) : '';
    if (after) return { text: after, heading: '' };
    at = parent;
  }
  return { text: '', heading: '' };
}

/** The label that follows the only field of its group (floating labels). */
function labelAfter(group: Element, field: Element, isOwn: (label: Element) => boolean): string {
  if (group.querySelectorAll(CONTROL).length > 1) return '';
  const label = group.querySelector('label, .form-label, .control-label');
  return label && !label.contains(field) && isOwn(label) ? sayable(textOf(label)) : '';
}

/** Returns what stands right behind a tick box, up to the next field or line. */
export function textBehind(box: Element): string {
  const parts: string[] = [];
  for (let next = box.nextSibling; next; next = next.nextSibling) {
    if (next.nodeType === 3) parts.push(next.nodeValue ?? '');
    else if (next.nodeType === 1) {
      const element = next as Element;
      if (element.matches(`br, ${BARRIER}`) || element.querySelector(CONTROL)) break;
      if (!element.matches('ins, .btn')) parts.push(' ', textOf(element));
    }
  }
  const text = oneLine(parts.join(''));
  return text.length <= 120 ? sayable(text) : '';
}

const UNIT = '.input-group-addon, .input-group-text, .input-group-append, .input-group-prepend';

/** `%`, `orang`, `Rp`: what stands attached to a field, behind it rather than before it. */
export function unitOf(field: Element): string {
  const group = field.closest('.input-group');
  if (group) {
    const addons = [...group.querySelectorAll<HTMLElement>(UNIT)].filter(
      (one) => !one.querySelector(`button, ${CONTROL}`),
    );
    const behind = addons.find((one) => field.compareDocumentPosition(one) & 4 && textOf(one));
    return textOf(behind ?? addons.find((one) => textOf(one)) ?? null);
  }
  const next = field.nextSibling;
  const text =
    !next || (next.nodeType === 1 && !(next as Element).matches('span, small, b, i, em'))
      ? ''
      : oneLine(next.textContent ?? '');
  return text.length <= 20 && !text.endsWith(':') ? text : '';
}
