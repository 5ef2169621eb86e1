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

/** One line, single spaces (also for no-break spaces). */
export const oneLine = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/**
 * The wording of an element without that of controls, scripts and buttons inside it. Texts of separate elements are
 * kept apart: the site's headers put number and label in separate nodes of one `<th>`, which `textContent` glues together.
 */
export function textOf(element: Element | null): string {
  if (!element) return '';
  const parts: string[] = [];
  collect(element, parts);
  return oneLine(parts.join(''));
}

function collect(node: Element, parts: string[]): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) {
      parts.push(child.nodeValue ?? '');
    } else if (
      child instanceof Element &&
      !SILENT.has(child.tagName) &&
      !isWidget(child) &&
      !child.hasAttribute('hidden')
    ) {
      const apart = !INLINE.has(child.tagName);
      if (apart) parts.push(' ');
      collect(child, parts);
      if (apart) parts.push(' ');
    }
  }
}

/** A rendered choice (Select2) shows a value, not a label. */
const isWidget = (element: Element): boolean => element.classList.contains('select2-container');

/** True for a text that says something: more than blanks and the usual punctuation of labels. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
