import { frame } from './pace';

/** Asked for one by one: a lone selector is looked up, a list of them is tried on every element of the page. */
const MODALS = [
  '.modal.in',
  '.modal.show',
  '[role="dialog"][aria-modal="true"]',
  '[role="alertdialog"]',
  'dialog[open]',
];
const inPageOrder = (a: Element, b: Element): number => (a.compareDocumentPosition(b) & 2 ? 1 : -1);

/** The open modal that lies on top, or null. What is behind it is not what the person works on. */
export function openModal(root: Document): HTMLElement | null {
  let top: HTMLElement | null = null;
  let height = -Infinity;
  const modals = MODALS.flatMap((kind) => [...root.querySelectorAll<HTMLElement>(kind)]);
  for (const modal of modals.sort(inPageOrder)) {
    if (!modal.checkVisibility({ visibilityProperty: true })) continue;
    const layer = Number(getComputedStyle(modal).zIndex) || 0;
    if (layer >= height) {
      top = modal;
      height = layer;
    }
  }
  return top;
}

/**
 * The open modal once nothing moves any more. Bootstrap marks the body at once, draws the modal after its backdrop and
 * fades it in (0.15 + 0.3 s), and the other way round on closing; waits at most a second.
 */
export async function modalSettled(root: Document): Promise<HTMLElement | null> {
  const until = performance.now() + 1000;
  for (;;) {
    const modal = openModal(root);
    const settled = modal
      ? Number(getComputedStyle(modal).opacity) >= 0.99
      : !root.body.classList.contains('modal-open');
    if (settled || performance.now() > until) return modal;
    await frame();
  }
}
