interface Picker {
  setDate(date: Date | null | { readonly clear: true }, ...more: unknown[]): unknown;
}
interface Dated extends HTMLInputElement {
  readonly datepicker?: Picker;
  readonly _flatpickr?: Picker;
}

/**
 * flatpickr and vanillajs-datepicker take a date by hand only when the box is typed into and left by key; set from
 * outside their own state stays empty, and flatpickr's visible box as well. `value` is `YYYY-MM-DD`, with `THH:MM` or not; empty clears.
 */
export function setDate(target: string, value: string): string | null {
  const input = document.querySelector<Dated>(target);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = value.split(/\D/).map(Number);
  if (!input) return null;
  const date = year > 0 ? new Date(year, month - 1, day, hour, minute) : null;
  const flatpickr = input._flatpickr ?? (input.previousElementSibling as Dated | null)?._flatpickr;
  if (flatpickr) flatpickr.setDate(date, true);
  else if (typeof input.datepicker?.setDate === 'function') input.datepicker.setDate(date ?? { clear: true });
  else return null;
  return input.value;
}
