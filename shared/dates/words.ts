/** The months as people write them. */
export const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);

/** A number of a clock or calendar in two digits: `09`. */
export const two = (number: number | string): string => String(number).padStart(2, '0');

/** `2024-02-09…` as `9 Februari 2024`. */
export function dayInWords(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** The day by the clock of this machine, `2026-11-22`. */
export const dayOf = (when: Date): string => `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;

/** `2024-02-09` as `09-02-2024`. */
export const dayInFigures = (iso: string): string => iso.split('-').reverse().join('-');

/** Day and minute by the clock of this machine, `22-11-2026 10.05`. */
export const minuteOf = (when: Date): string =>
  `${dayInFigures(dayOf(when))} ${two(when.getHours())}.${two(when.getMinutes())}`;

/** Returns what a moment reads as; empty where it cannot be read. */
const read = (iso: string, as: (when: Date) => string): string => {
  const when = new Date(iso);
  return Number.isNaN(when.getTime()) ? '' : as(when);
};

/** A moment on this computer's clock, `22-11-2026 10.05`; empty where it cannot be read. */
export const momentInWords = (iso: string): string => read(iso, minuteOf);

/** The day of a moment on this computer's clock, `2026-11-22`; empty where it cannot be read. */
export const dayOfMoment = (iso: string): string => read(iso, dayOf);
