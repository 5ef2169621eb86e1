import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMeaning } from '@extension/page/notation/compare-meaning';

const number = (wanted: string, present: string, notation: 'id' | 'en' | 'plain' | null) =>
  compareMeaning(wanted, present, { kind: 'number', notation });
const date = (wanted: string, present: string, pattern: string | null = null) =>
  compareMeaning(wanted, present, { kind: 'date', pattern });

const grouped = (whole: number, mark: string): string => String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, mark);
const wholes = fc.integer({ min: 0, max: 99_999_999 });
const decimals = fc.integer({ min: 1, max: 99 }).map((at) => String(at).padStart(2, '0'));

describe('comparing figures in meaning', () => {
  it('reads a figure in the notation of its field, however it is grouped', () => {
    fc.assert(
      fc.property(wholes, decimals, (whole, fraction) => {
        const wanted = `${whole}.${fraction}`;
        expect(number(wanted, `${grouped(whole, '.')},${fraction}`, 'id')).toBe('same');
        expect(number(wanted, `${grouped(whole, ',')}.${fraction}`, 'en')).toBe('same');
        expect(number(wanted, wanted, 'plain')).toBe('same');
      }),
    );
  });

  it('never takes a figure for one ten, a hundred or a thousand times as large', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), decimals, (whole, fraction) => {
        for (const power of [10, 100, 1000]) {
          const larger = grouped(Math.round(Number(`${whole}.${fraction}`) * power), '.');
          expect(number(`${whole}.${fraction}`, larger, 'id')).toBe('different');
        }
      }),
    );
    expect(number('1234.5', '1.234,5', 'id')).toBe('same');
    expect(number('1234.5', '12.345', 'id')).toBe('different');
    expect(number('1234.5', '12.345', null)).toBe('different');
  });

  it('calls one separator before three digits ambiguous where the notation is unknown, and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom('.', ','),
        (a, b, mark) => {
          const present = `${a}${mark}${String(b).padStart(3, '0')}`;
          expect(number(String(a * 1000 + b), present, null)).toBe('ambiguous');
          expect(number(`${a}.${String(b).padStart(3, '0')}`, present, null)).toBe('ambiguous');
        },
      ),
    );
    expect(number('1234', '1.234', 'id')).toBe('same');
    expect(number('1234', '1.234', 'en')).toBe('different');
    expect(number('12.34', '12,34', null)).toBe('same');
    expect(number('1234567', '1.234.567', null)).toBe('same');
  });

  it('takes nothing for zero, and text for no figure', () => {
    expect(number('0', '', 'id')).toBe('different');
    expect(number('0', '-', null)).toBe('different');
    expect(number('0', '0', null)).toBe('same');
    expect(number('12', 'dua belas', null)).toBe('different');
  });
});

describe('comparing dates in meaning', () => {
  it('reads day, month and year in the pattern of the field', () => {
    expect(date('2024-08-31', '31/08/2024', 'dd/mm/yyyy')).toBe('same');
    expect(date('2024-08-03', '08/03/2024', 'mm/dd/yyyy')).toBe('same');
    expect(date('2024-08-03', '08/03/2024', 'dd/mm/yyyy')).toBe('different');
  });

  it('knows ISO dates and Indonesian months without being told', () => {
    expect(date('2024-08-17', '2024-08-17')).toBe('same');
    expect(date('2024-08-17', '17 Agustus 2024')).toBe('same');
    expect(date('2024-08-17', '17 September 2024')).toBe('different');
  });

  it('calls a date ambiguous whose day and month could change places', () => {
    expect(date('2024-03-08', '08/03/2024')).toBe('ambiguous');
    expect(date('2024-03-03', '03/03/2024')).toBe('same');
    expect(date('2024-03-31', '31/03/2024')).toBe('same');
    expect(date('2024-03-31', '')).toBe('different');
  });
});

describe('comparing choices in meaning', () => {
  const options = [
    { value: '', text: 'Pilih desa' },
    { value: '1', text: 'Desa 1' },
    { value: '10', text: 'Desa 10' },
    { value: '7', text: 'Sukamaju' },
    { value: '8', text: 'Sukamaju' },
  ];
  const choice = (wanted: string, present: string) => compareMeaning(wanted, present, { kind: 'option', options });

  it('goes by the whole value or the whole text, never by a part', () => {
    expect(choice('1', '1')).toBe('same');
    expect(choice('1', 'Desa 1')).toBe('same');
    expect(choice('1', 'Desa 10')).toBe('different');
    expect(choice('10', '1')).toBe('different');
  });

  it('calls a text ambiguous that two choices share, and an entry that asks for a choice none', () => {
    expect(choice('7', 'Sukamaju')).toBe('ambiguous');
    expect(choice('', 'Pilih desa')).toBe('different');
    expect(choice('0', '')).toBe('different');
  });
});
