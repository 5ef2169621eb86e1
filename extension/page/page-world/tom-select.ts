interface WithTomSelect {
  readonly tomselect?: { setValue(value: string | string[]): void; getValue(): string | string[] };
}

/** Tom Select hangs on its own element. */
export function tomSelect(target: string, value: string): string | null {
  const element = document.querySelector<HTMLSelectElement & WithTomSelect>(target);
  if (!element?.tomselect) return null;
  element.tomselect.setValue(element.multiple ? value.split('\n').filter((one) => one !== '') : value);
  return String(element.tomselect.getValue());
}
