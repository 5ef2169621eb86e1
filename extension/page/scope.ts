import { frame } from './pace';

const MODALS = '.modal.in, .modal.show, [role="dialog"][aria-modal="true"], [role="alertdialog"], dialog[open]';

/** The open modal that lies on top, or null. What is behind it is not what the person works on. */
export function openModal(root: Document): HTMLElement | null {
  let top: HTMLElement | null = null;
  let height = -Infinity;
  for (const modal of root.querySelectorAll<HTMLElement>(MODALS)) {
    if (!modal.checkVisibility({ visibilityProperty: true })) continue;
    const layer = Number(getComputedStyle(modal).zIndex) || 0;
    if (layer >= height) {
      top = modal;
      height = layer;
    }
  }
  return top;
}

/** Waits until an opening modal has faded in (Bootstrap: 0.3 s), at most half a second. */
export async function modalSettled(root: Document): Promise<HTMLElement | null> {
  for (let turn = 0; turn < 30; turn += 1) {
    const modal = openModal(root);
    if (!modal || Number(getComputedStyle(modal).opacity) >= 0.99) return modal;
    await frame();
  }
  return openModal(root);
}
