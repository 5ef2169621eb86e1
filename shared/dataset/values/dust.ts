/** What binary arithmetic leaves beside a whole number; no one types as much. */
const DUST = 1e-9;

/** The whole number that a result is but for what adding up and dividing leave behind: 12.000000000000002 is 12. */
export function withoutDust(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= DUST * Math.max(1, Math.abs(value)) && Number.isSafeInteger(whole) ? whole : value;
}
