interface Picker {
  setDate(date: Date, ...more: unknown[]): unknown;
}
interface Dated extends HTMLInputElement {
  readonly datepicker?: Picker;
  readonly _flatpickr?: Picker;
}

/**
 * flatpickr and vanillajs-datepicker take a date by hand only when the box is typed into and left by key; set from
 * outside their own state stays empty, and flatpickr's visible box as well. `value` is `YYYY-MM-DD`, with `THH:MM` or not.
 */
export function setDate(target: string, value: string): string | null {
  const input = document.querySelector<Dated>(target);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = value.split(/\D/).map(Number);
  if (!input || year === 0) return null;
  const date = new Date(year, month - 1, day, hour, minute);
  const flatpickr = input._flatpickr ?? (input.previousElementSibling as Dated | null)?._flatpickr;
  if (flatpickr) flatpickr.setDate(date, true);
  else if (typeof input.datepicker?.setDate === 'function') input.datepicker.setDate(date);
  else return null;
  return input.value;
}
