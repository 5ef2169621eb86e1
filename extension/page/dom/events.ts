/** Dispatches the bubbling event a page listens to. */
export const tell = (element: Element, type: string): void => {
  element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
};

let moving = true;

/**
 * While `act` runs, fields are entered and left by events alone. Moving the real focus makes the browser lay the page out
 * for every field that was written before it; over hundreds of plain inputs that is nearly all the time there is.
 */
export async function withoutMoving(act: () => void | Promise<void>): Promise<void> {
  moving = false;
  try {
    await act();
  } finally {
    moving = true;
  }
}

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
  if (moving && actHeard(element, type, act)) return;
  element.dispatchEvent(new FocusEvent(type, { composed: true }));
  element.dispatchEvent(new FocusEvent(bubbling, { bubbles: true, composed: true }));
}

function actHeard(element: HTMLElement, type: 'focus' | 'blur', act: () => void): boolean {
  let heard = false;
  const listen = () => {
    heard = true;
  };
  element.addEventListener(type, listen, { capture: true });
  act();
  element.removeEventListener(type, listen, { capture: true });
  return heard;
}
