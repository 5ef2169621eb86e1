/** Indonesian notation of a whole number: `1.895`. */
export const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
