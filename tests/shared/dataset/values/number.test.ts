import { formatNumber, parseNumber } from '@shared/dataset';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NUMBER_CASES } from './number-cases';

const written = (raw: unknown): string => (typeof raw === 'number' ? `number ${raw}` : String(JSON.stringify(raw)));

describe('parseNumber', () => {
  it('has the whole table of agreed cases', () => expect(NUMBER_CASES).toHaveLength(170));

  for (const [index, { raw, type, status, value, candidates, format, convention }] of NUMBER_CASES.entries()) {
    it(`${index + 1}: reads ${written(raw)} in a ${type} column${convention ? ` (${convention})` : ''} as ${status}`, () => {
      const parsed = parseNumber(raw, {
        type,
        ...(format === undefined ? {} : { format }),
        ...(convention === undefined ? {} : { convention }),
      });
      expect(parsed).toMatchObject({ status, value, candidates });
    });
  }

  it('keeps the decimals a percentage was written or shown with', () => {
    const decimals = (raw: string | number, format?: string) =>
      parseNumber(raw, { type: 'percent', ...(format ? { format } : {}) }).decimals;
    expect([decimals('12,50 persen'), decimals('12.5'), decimals(100), decimals(2.56), decimals('7%')]).toEqual([
      2, 1, 0, 2, 0,
    ]);
    expect([decimals(0.0256, '0.00%'), decimals(0.03, '0.00%'), decimals(0.025, '0%')]).toEqual([2, 2, 1]);
  });

  it('scales by the number format without binary dust', () => {
    expect(parseNumber(0.0256, { type: 'percent', format: '0.00%' }).value).toBe(2.56);
    expect(parseNumber(0.0256, { type: 'percent', format: '0.00' }).value).toBe(0.0256);
  });

  it('does not take a share below one for lost thousands', () => {
    expect(parseNumber(0.5, { type: 'count' })).toMatchObject({ status: 'ok', value: 0.5 });
    expect(parseNumber(1.5, { type: 'count' })).toMatchObject({ status: 'flag' });
    expect(parseNumber(999.5, { type: 'count' })).toMatchObject({ status: 'flag' });
    expect(parseNumber(1000.5, { type: 'count' })).toMatchObject({ status: 'ok' });
  });

  it('has no negative nought', () => {
    expect(parseNumber('-0', { type: 'count' }).value).toBe(0);
    expect(parseNumber('-0,00', { type: 'percent' }).value).toBe(0);
  });

  it('does not read a superscript as a digit', () => {
    expect(parseNumber('12²', { type: 'count' }).status).toBe('invalid');
  });

  it('never throws and never gives a value it is not sure of', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double()), fc.constantFrom('count', 'percent'), (raw, type) => {
        const parsed = parseNumber(raw, { type: type as 'count' | 'percent' });
        expect(parsed.value === null).toBe(!['ok', 'flag'].includes(parsed.status));
      }),
    );
  });

  it('reads back every count as formatted for people, once the convention is known', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (count) => {
        expect(parseNumber(formatNumber(count), { type: 'count', convention: 'id' }).value).toBe(count);
      }),
    );
  });

  it('reads back small and very large counts without knowing the convention', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1e6, max: 1e12 })), (count) => {
        expect(parseNumber(formatNumber(count), { type: 'count' })).toMatchObject({ status: 'ok', value: count });
      }),
    );
  });

  it('asks about every count from 1.000 to 999.999 as formatted for people', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999 }), (count) => {
        expect(parseNumber(formatNumber(count), { type: 'count' })).toMatchObject({ status: 'ambiguous', value: null });
      }),
    );
  });

  it('reads back every percentage of up to two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        expect(parseNumber(formatNumber(hundredths / 100), { type: 'percent' }).value).toBe(hundredths / 100);
      }),
    );
  });
});
