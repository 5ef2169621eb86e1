import type { ParsedNumber, Reading } from './number';

// The few shapes a parsed number can have.

export const bare = (status: 'missing' | 'invalid'): ParsedNumber => ({
  status,
  value: null,
  candidates: [],
  readings: [],
  decimals: null,
  pattern: null,
});

export const sure = (value: number, decimals: number): ParsedNumber => ({
  status: 'ok',
  value,
  candidates: [],
  readings: [],
  decimals,
  pattern: null,
});

export const flagged = (
  value: number,
  decimals: number,
  readings: readonly Reading[] = [{ answer: 'apa-adanya', value }],
): ParsedNumber => ({
  status: 'flag',
  value,
  candidates: readings.map((reading) => reading.value),
  readings,
  decimals,
  pattern: null,
});

export const ask = (pattern: string, readings: readonly Reading[]): ParsedNumber => ({
  status: 'ambiguous',
  value: null,
  candidates: readings.map((reading) => reading.value),
  readings,
  decimals: null,
  pattern,
});

export const probably = (value: number | null): ParsedNumber => {
  const readings: Reading[] = value === null ? [] : [{ answer: 'perbaikan', value }];
  return { ...bare('invalid'), candidates: readings.map((reading) => reading.value), readings };
};
