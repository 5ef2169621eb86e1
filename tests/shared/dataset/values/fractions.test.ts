import { parseNumber } from '@shared/dataset';
import { areFractions } from '@shared/dataset/values/fractions';
import { describe, expect, it } from 'vitest';

const cells = (...raws: readonly (number | string | null)[]) => raws.map((raw) => ({ raw, format: null }));

describe('a column of percentages', () => {
  it('may be of fractions of one where no bare figure is above one and some lie between', () => {
    expect(areFractions(cells('0,052', '0,057'))).toBe(true);
    expect(areFractions(cells(0.052, null, 0, 1))).toBe(true);
    expect(areFractions(cells('5%', '0,053'))).toBe(true);
  });

  it('is none where a bare figure is above one, where none lies between, and where all have a sign', () => {
    expect(areFractions(cells('0,5', '3,2'))).toBe(false);
    expect(areFractions(cells(0, 1, null))).toBe(false);
    expect(areFractions(cells('0,5%', '0,8 persen'))).toBe(false);
    expect(areFractions([{ raw: 0.052, format: '0.0%' }])).toBe(false);
  });

  it('has its bare figures asked about, the likeliest reading first, and no others', () => {
    const options = { type: 'percent', areFractions: true } as const;
    expect(parseNumber('0,052', options)).toMatchObject({ status: 'ambiguous', value: null, candidates: [5.2, 0.052] });
    expect(parseNumber('5%', options)).toMatchObject({ status: 'ok', value: 5 });
    expect(parseNumber(0, options)).toMatchObject({ status: 'ok', value: 0 });
    expect(parseNumber('0,052', { type: 'percent' })).toMatchObject({ status: 'ok', value: 0.052 });
  });
});
