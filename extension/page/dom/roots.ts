/**
 * A page is more than its document: open shadow roots and frames of the same origin are drawn into it and look the same
 * to a person.
 */
type AnyClass = abstract new (...args: never[]) => unknown;

/** Our own world alone is taught this: `instanceof` says no to elements of a frame, which belong to another realm. */
function knowAcrossFrames(kind: AnyClass, fits: (node: Element) => boolean): void {
  Object.defineProperty(kind, Symbol.hasInstance, {
    configurable: true,
    value: (node: unknown) =>
      typeof node === 'object' && node !== null && (node as Node).nodeType === 1 && fits(node as Element),
  });
}
let taught = false;
function teach(): void {
  if (taught) return;
  taught = true;
  knowAcrossFrames(Element, () => true);
  knowAcrossFrames(HTMLElement, (node) => 'dataset' in node && 'innerText' in node);
  knowAcrossFrames(HTMLInputElement, (node) => node.localName === 'input');
  knowAcrossFrames(HTMLSelectElement, (node) => node.localName === 'select');
  knowAcrossFrames(HTMLTextAreaElement, (node) => node.localName === 'textarea');
  knowAcrossFrames(HTMLLabelElement, (node) => node.localName === 'label');
}

/** The document of a frame of our own origin; null for others, and for a sandboxed one. */
export function insideOf(frame: Element): Document | null {
  try {
    const inside = (frame as HTMLIFrameElement).contentDocument;
    if (inside) teach();
    return inside;
  } catch {
    return null;
  }
}

/** What large pages are mostly made of, none of which can hold a shadow root: sorted out natively, the commonest first. */
const NO_HOST =
  ':not(td, input, option, tr, th, label, select, textarea, button, a, b, i, br, img, path, ul, li, script, style)';

const hostsIn = (root: ParentNode): Element[] =>
  [...root.querySelectorAll(NO_HOST)].filter((element) => element.shadowRoot !== null);

/** `root` and everything drawn inside it, outermost first. */
export function rootsUnder(root: ParentNode): ParentNode[] {
  const roots: ParentNode[] = [root];
  for (const one of roots) {
    for (const host of hostsIn(one)) if (host.shadowRoot) roots.push(host.shadowRoot);
    for (const frame of one.querySelectorAll('iframe, frame')) {
      const inside = insideOf(frame);
      if (inside) roots.push(inside);
    }
  }
  return roots;
}

/** The element around, out of shadow roots and frames too. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  if ('host' in root) return root.host as Element;
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

/** Looked up in the same tree: an id means nothing outside its shadow root. */
export const byId = (id: string, near: Element): Element | null =>
  (near.getRootNode() as Document | ShadowRoot).getElementById?.(id) ?? null;
