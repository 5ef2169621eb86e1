/**
 * Sets the text as the page's own scripts do: Inputmask replaces the value property in the page's world, and only there
 * an emptied figure stays empty instead of becoming 0.
 */
export function setText(target: string, value: string): string | null {
  const input = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(target);
  if (!input) return null;
  input.value = value;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return input.value;
}
