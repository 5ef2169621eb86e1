import { openModal } from './dom/scope';

/** Silence after the last change before it is told: a redraw is many changes. */
const STILL = 250;
/** A page that never rests (a clock, an animation) is told about this often. */
const LATEST = 2000;

/**
 * Calls `changed` when something a person would notice changed: elements, a modal, a choice. Our own marks are
 * attributes outside the filter and a style in the head, so they are not noticed.
 */
export function watchPage(root: Document, changed: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let modal = openModal(root);
  let since = 0;
  const later = () => {
    const now = performance.now();
    since ||= now;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        since = 0;
        changed();
      },
      Math.max(0, Math.min(STILL, since + LATEST - now)),
    );
  };
  const observer = new MutationObserver((records) => {
    if (records.some(({ type, target }) => type !== 'attributes' || target !== root.body)) return later();
    const now = openModal(root);
    if (now !== modal) later();
    modal = now;
  });
  observer.observe(root.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'disabled', 'readonly', 'open', 'aria-modal'],
  });
  root.addEventListener('change', later, { capture: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
