const two = (number: number): string => String(number).padStart(2, '0');

/** A moment on this computer's clock, `22-11-2026 10.05`; empty where it cannot be read. */
export function momentInWords(iso: string): string {
  const when = new Date(iso);
  if (Number.isNaN(when.getTime())) return '';
  const day = `${two(when.getDate())}-${two(when.getMonth() + 1)}-${when.getFullYear()}`;
  return `${day} ${two(when.getHours())}.${two(when.getMinutes())}`;
}

/** The day of a moment on this computer's clock, `2026-11-22`; empty where it cannot be read. */
export function dayOfMoment(iso: string): string {
  const when = new Date(iso);
  if (Number.isNaN(when.getTime())) return '';
  return `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;
}
