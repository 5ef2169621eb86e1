import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '@shared/dataset';
import { compareSaved } from '@extension/forms';
import { readings } from '@shared/dataset/values/readings';

const state = (expected: number, saved?: string) =>
  compareSaved(new Map([['v', expected]]), new Map(saved === undefined ? [] : [['v', saved]])).get('v');

describe('comparing the saved list with what was meant', () => {
  it.each([
    [1895, '1.895'],
    [1895, '1,895'],
    [1895, '1895'],
    [1895, ' 1.895 '],
    [1.895, '1.895'],
    [1234567, '1.234.567'],
    [1234.5, '1.234,5'],
    [1234.5, '1,234.50'],
    [3, '3,00'],
    [0, '0'],
    [12.5, '12,50 %'],
    [3.3839, '3,38'],
    [3.996, '4,00'],
  ])('takes %d as saved in "%s"', (expected, saved) => expect(state(expected, saved)).toBe('same'));

  it.each([
    [1895, '1.896'],
    [1895, '18.95'],
    [1895, '189,5'],
    [1895, '1.89'],
    [3.3839, '3,4'],
    [3.3839, '3,39'],
    [3, '3,01'],
    [0, '1'],
    [1895, 'seribu'],
    [1895, '1.8955'],
    [123, '0.123'],
  ])('takes %d as differing from "%s"', (expected, saved) => expect(state(expected, saved)).toBe('different'));

  it.each([[undefined], [''], ['  '], ['-'], ['–']])('takes %s as not saved, also where 0 was meant', (saved) => {
    expect(state(0, saved)).toBe('absent');
  });

  it('finds every whole number again in Indonesian notation, and never another one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e6 }), (value, off) => {
        expect(state(value, formatNumber(value))).toBe('same');
        expect(state(value + off, formatNumber(value))).toBe('different');
      }),
    );
  });

  it('reads one separator before exactly three digits both ways, anything else one way', () => {
    expect(readings('1.234')).toEqual([1234, 1.234]);
    expect(readings('1.23')).toEqual([1.23]);
    expect(readings('1,234,567')).toEqual([1234567]);
    expect(readings('0,123')).toEqual([0.123]);
    expect(readings('1.234.56')).toEqual([]);
    expect(readings('')).toEqual([]);
    expect(readings('12 anak')).toEqual([]);
  });
});
