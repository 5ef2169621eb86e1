interface Select2Window {
  readonly jQuery?: (element: Element) => { val(value: string | string[]): { trigger(event: string): void } };
}

/** Select2 lives in jQuery's own data and listens to jQuery's `change`. */
export function select2(target: string, value: string): string | null {
  const element = document.querySelector<HTMLSelectElement>(target);
  const { jQuery } = window as unknown as Select2Window;
  if (!element || !jQuery) return null;
  jQuery(element)
    .val(element.multiple ? (value === '' ? [] : value.split('\n')) : value)
    .trigger('change');
  return [...element.selectedOptions].map((option) => option.value).join('\n');
}
