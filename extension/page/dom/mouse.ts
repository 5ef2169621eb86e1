/** The main button as a page hears it; the events are made up, so pages that insist on real ones hear nothing. */
export function mouse(element: Element, ...types: readonly string[]): void {
  for (const type of types) {
    element.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, button: 0 }));
  }
}
