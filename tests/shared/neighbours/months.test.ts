import { areOfOneHalf, monthIn, monthName } from '@shared/neighbours/months';
import { describe, expect, it } from 'vitest';

describe('a month', () => {
  it.each([
    ['Januari', 1],
    ['PEBRUARI', 2],
    ['Ags', 8],
    ['Nopember', 11],
    ['Des.', 12],
    ['6', 6],
    [12, 12],
    ['01', 1],
  ])('is read from %s', (cell, month) => {
    expect(monthIn(cell)).toBe(month);
  });

  it.each(['', 'Bulan', 'No', '0', '13', 'Januari - Juni', 'Triwulan I', null])('is not read from %s', (cell) => {
    expect(monthIn(cell)).toBeNull();
  });

  it('is of one half of the year with others up to June or from July', () => {
    expect([areOfOneHalf(1, 6), areOfOneHalf(6, 7), areOfOneHalf(7, 12)]).toEqual([true, false, true]);
    expect([monthName(6), monthName(7)]).toEqual(['Juni', 'Juli']);
  });
});
