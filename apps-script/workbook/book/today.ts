const two = (value: number): string => String(value).padStart(2, '0');

/** The calendar day on the script's clock as `YYYY-MM-DD`. */
export function today(): string {
  const date = new Date();
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
