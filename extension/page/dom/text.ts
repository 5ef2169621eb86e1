/** Elements whose own content is no wording for a person reading a label or cell. */
const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'SELECT',
  'OPTION',
  'TEXTAREA',
  'BUTTON',
  'SVG',
  'svg',
]);
/** Inline formatting: text on both sides belongs to one word or number. */
const INLINE = new Set(['B', 'I', 'U', 'EM', 'STRONG', 'SUB', 'SUP', 'MARK', 'FONT']);
/** Marks that change the direction of writing, and spaces of no width: in a text, never to be seen. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;

/** One line, single spaces (also for no-break spaces). */
export const oneLine = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/**
 * The wording of an element without that of controls, scripts and buttons inside it. Texts of separate elements are
 * kept apart (`seenOnly`: without parts the page's style hides): the site's headers put number and label in separate nodes of one `<th>`, which `textContent` glues together.
 */
export function textOf(element: Element | null, seenOnly = false): string {
  if (!element) return '';
  const only = element.firstChild;
  if (only && !only.nextSibling && only.nodeType === 3) return oneLine(only.nodeValue ?? '');
  const parts: string[] = [];
  collect(element, parts, seenOnly);
  return oneLine(parts.join('')).replace(/ ([.,;:!?)])(?= |$)/g, '$1');
}

function collect(node: Element, parts: string[], seenOnly: boolean): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) {
      parts.push(child.nodeValue ?? '');
    } else if (child.nodeType === 1 && isSaid(child as HTMLElement, seenOnly)) {
      const apart = !INLINE.has((child as Element).tagName);
      if (apart) parts.push(' ');
      collect(child as Element, parts, seenOnly);
      if (apart) parts.push(' ');
    }
  }
}

/** What only a screen reader says is not seen. */
let unsaid = '[hidden], .sr-only, .visually-hidden';

/** Adds the drawn parts of widgets: they show a value, not a label. Their families lie above this file and tell it. */
export const leaveUnsaid = (parts: readonly string[]): void => {
  unsaid = [unsaid, ...parts].join(', ');
};

const isSaid = (element: HTMLElement, seenOnly: boolean): boolean =>
  !SILENT.has(element.tagName) &&
  !element.matches(unsaid) &&
  element.style?.display !== 'none' &&
  (!seenOnly || element.checkVisibility());

/** True for a text that says something: more than blanks and the usual punctuation of labels. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

export const sayable = (text: string): string => (saysSomething(text) ? text : '');
