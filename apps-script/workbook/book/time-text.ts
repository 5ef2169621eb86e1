const two = (value: number): string => String(value).padStart(2, '0');

/** `22-11-2026 14.05`, by the clock of the script's time zone. */
export const timeText = (time: Date): string =>
  `${two(time.getDate())}-${two(time.getMonth() + 1)}-${time.getFullYear()} ${two(time.getHours())}.${two(time.getMinutes())}`;
