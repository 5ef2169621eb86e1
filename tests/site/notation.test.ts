import { describe, expect, it } from 'vitest';
import { parseEntered, printNumber } from './notation.mjs';

describe('printNumber', () => {
  it.each([
    [999, 'id', '999'],
    [1000, 'id', '1.000'],
    [1234567, 'id', '1.234.567'],
    [3.38, 'id', '3,38'],
    [1234.5, 'id', '1.234,5'],
    [1234.5, 'en', '1,234.5'],
    [1234.5, 'plain', '1234.5'],
  ] as const)('prints %s in notation %s as %s', (value, notation, text) => {
    expect(printNumber(value, notation)).toBe(text);
  });
});

describe('parseEntered', () => {
  it('takes digits for counts and one decimal mark for percentages', () => {
    expect(parseEntered('1895', 'count')).toBe(1895);
    expect(parseEntered('0', 'count')).toBe(0);
    expect(parseEntered('3,38', 'percent')).toBe(3.38);
    expect(parseEntered('3.38', 'percent')).toBe(3.38);
  });

  it('refuses everything else', () => {
    for (const text of ['', '-1', '1.895', '1,5', 'x']) expect(parseEntered(text, 'count')).toBeNull();
    for (const text of ['', '-1', '1.234,5', '3,', '3 %']) expect(parseEntered(text, 'percent')).toBeNull();
  });
});
