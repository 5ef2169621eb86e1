interface WithSlimSelect {
  readonly slim?: { setSelected(value: string | string[]): void; getSelected(): string[] };
}

/** SlimSelect hangs on its own element. */
export function slimSelect(target: string, value: string): string | null {
  const element = document.querySelector<HTMLSelectElement & WithSlimSelect>(target);
  if (!element?.slim) return null;
  element.slim.setSelected(element.multiple ? value.split('\n').filter((one) => one !== '') : value);
  return element.slim.getSelected().join('\n');
}
