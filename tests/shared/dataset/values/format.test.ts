import { columnLetter, formatNumber, villageCode } from '@shared/dataset';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('formatNumber', () => {
  it('writes Indonesian notation', () => {
    expect(formatNumber(1895)).toBe('1.895');
    expect(formatNumber(3.38)).toBe('3,38');
    expect(formatNumber(1234567.5)).toBe('1.234.567,5');
    expect(formatNumber(0)).toBe('0');
    expect(formatNumber(-5)).toBe('-5');
    expect(formatNumber(999)).toBe('999');
  });
  it('rounds what is written, not its binary shadow', () => {
    expect(formatNumber(1.005)).toBe('1,01');
    expect(formatNumber(3.3839, 1)).toBe('3,4');
    expect(formatNumber(99.999)).toBe('100');
    expect(formatNumber(-0.001)).toBe('0');
    expect(formatNumber(0.0000001, 3)).toBe('0');
  });
  it('has a dash for what is not a number', () => expect(formatNumber(NaN)).toBe('–'));
});

describe('villageCode', () => {
  it.each([
    ['17.02.09.1004'],
    ['1702091004'],
    [1702091004],
    ["'1702091004"],
    ['\u00A01702091004 '],
    ['17 02 09 1004'],
    ['17.02.09.1004\u200B'],
    ['1702091004.0'],
  ])('reads %s', (raw) => expect(villageCode(raw)).toBe('1702091004'));

  it.each([
    ['1,70209E+09'],
    ['1.702091004E9'],
    [1702091004.5],
    ['17.02.09'],
    ['170209100'],
    ['17020910041'],
    ['1.702.091.004'],
    ['0702091004'],
    ['17.02.091004'],
    [''],
    [null],
    [true],
    [{ kind: 'error', code: '#REF!' } as const],
  ])('refuses %s', (raw) => expect(villageCode(raw)).toBeNull());

  it('reads the same code dotted and undotted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_101_011_001, max: 9_999_999_999 }), (code) => {
        const digits = String(code);
        const dotted = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].join('.');
        expect([villageCode(code), villageCode(digits), villageCode(dotted)]).toEqual([digits, digits, digits]);
      }),
    );
  });
});

describe('columnLetter', () => {
  it('counts as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});
