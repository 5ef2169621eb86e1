import { parseNumber } from '@shared/dataset';
import { withoutDust } from '@shared/dataset/values/dust';
import { describe, expect, it } from 'vitest';

describe('a whole number that a formula worked out', () => {
  it.each([
    [12.000000000000002, 12],
    [11.999999999999998, 12],
    [-3.0000000000000004, -3],
    [1200000.0000000002, 1200000],
  ])('%s is %s', (value, whole) => {
    expect(withoutDust(value)).toBe(whole);
    expect(parseNumber(value, { type: 'count' })).toMatchObject({ status: 'ok', value: whole, decimals: 0 });
  });

  it.each([12.5, 12.001, 12.000001, 0.001, 0])('%s stays what it is', (value) => {
    expect(withoutDust(value)).toBe(value);
  });

  it('is read from text as well', () => {
    expect(parseNumber('11,0000000001', { type: 'count' })).toMatchObject({
      status: 'ok',
      value: 11,
      decimals: 0,
    });
    expect(parseNumber('11.000001', { type: 'count' }).value).toBe(11.000001);
  });
});
