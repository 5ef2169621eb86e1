import { formatNumber } from '@shared/dataset';

/** Writes a difference with its sign, `+12` or `−1.080`; no difference has none. */
export const signed = (value: number): string =>
  value > 0 ? `+${formatNumber(value)}` : formatNumber(value).replace('-', '−');
