interface ICheckWindow {
  readonly jQuery?: (element: Element) => { iCheck?(command: 'update'): void };
}

/** iCheck draws an input anew on this command only. */
export function icheck(target: string): string | null {
  const element = document.querySelector<HTMLInputElement>(target);
  const { jQuery } = window as unknown as ICheckWindow;
  if (!element || !jQuery) return null;
  jQuery(element).iCheck?.('update');
  return String(element.checked);
}
