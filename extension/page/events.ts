/** Dispatches the bubbling event a page listens to. */
export const tell = (element: Element, type: string): void => {
  element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
};

/**
 * Focus as the page notices it. While the person works in the side panel the page's window has no focus and the
 * browser sends no focus events; masks that commit on blur would then never run, so the event is made up for it.
 */
export function enter(element: HTMLElement): void {
  hear(element, 'focus', 'focusin', () => element.focus({ preventScroll: true }));
}

/** Leaving the field, as `enter`. */
export function leave(element: HTMLElement): void {
  hear(element, 'blur', 'focusout', () => element.blur());
}

function hear(element: HTMLElement, type: 'focus' | 'blur', bubbling: 'focusin' | 'focusout', act: () => void): void {
  let heard = false;
  const listen = () => {
    heard = true;
  };
  element.addEventListener(type, listen, { capture: true });
  act();
  element.removeEventListener(type, listen, { capture: true });
  if (heard) return;
  element.dispatchEvent(new FocusEvent(type, { composed: true }));
  element.dispatchEvent(new FocusEvent(bubbling, { bubbles: true, composed: true }));
}
