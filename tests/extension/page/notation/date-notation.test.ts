// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateAs, dateIn, datePatternOf, datesIn, isDay, patternOf } from '@extension/page/notation/date-notation';

const input = (attributes: string): HTMLInputElement => {
  document.body.innerHTML = `<div><input ${attributes}></div>`;
  const found = document.querySelector('input');
  if (!found) throw new Error('No input');
  return found;
};
const PATTERNS = ['yyyy-mm-dd', 'dd/mm/yyyy', 'mm/dd/yyyy', 'd mmmm yyyy', 'dd mmm yyyy', 'd/m/yyyy', 'mmmm d, yyyy'];

describe('datePatternOf', () => {
  it.each([
    ['data-date-format="dd/mm/yyyy"', 'dd/mm/yyyy'],
    ['data-date-format="DD-MM-YYYY"', 'dd-mm-yyyy'],
    ['placeholder="hh/bb/tttt"', 'dd/mm/yyyy'],
    ['placeholder="DD/MM/YYYY"', 'dd/mm/yyyy'],
    ['placeholder="mm/dd/yyyy"', 'mm/dd/yyyy'],
    ['value="31/08/2024"', 'dd/mm/yyyy'],
    ['value="08/31/2024"', 'mm/dd/yyyy'],
    ['value="2024-08-31"', 'yyyy-mm-dd'],
  ])('is told by %s', (attributes, pattern) => {
    expect(datePatternOf(input(attributes))).toBe(pattern);
  });

  it.each(['', 'value="05/06/2024"', 'value="1895"', 'placeholder="Tanggal rapat"', 'data-format="0,0"'])(
    'is not guessed from %s',
    (attributes) => {
      expect(datePatternOf(input(attributes))).toBeNull();
    },
  );
});

it('knows the days there are', () => {
  expect(['2024-02-29', '2024-12-31', '2024-06-05T14:30'].every(isDay)).toBe(true);
  expect(['2023-02-29', '2024-13-01', '2024-06-31', '2024-6-5', '05/06/2024', ''].some(isDay)).toBe(false);
});

it('reads months in both languages and their short forms', () => {
  for (const [text, pattern] of [
    ['5 Agustus 2024', 'd mmmm yyyy'],
    ['05 Agt 2024', 'dd mmm yyyy'],
    ['August 5, 2024', 'mmmm d, yyyy'],
  ] as const) {
    expect(dateIn(text, pattern)).toBe('2024-08-05');
  }
  expect(dateIn('5 Bulan 2024', 'd mmmm yyyy')).toBeNull();
  expect(dateIn('05/06/2024 14:30', 'dd/mm/yyyy HH:ii')).toBe('2024-06-05T14:30');
  expect(dateIn('31/06/2024', 'dd/mm/yyyy')).toBeNull();
});

it('reads a date of unknown order every way it can be meant', () => {
  expect(datesIn('05/06/2024')).toEqual(['2024-06-05', '2024-05-06']);
  expect(datesIn('31/08/2024')).toEqual(['2024-08-31']);
  expect(datesIn('Sat Aug 31 2024')).toEqual(['2024-08-31']);
  expect(datesIn('Desa 31')).toEqual([]);
  expect(patternOf('06/05/2024', '2024-06-05')).toBe('mm/dd/yyyy');
  expect(patternOf('07/05/2024', '2024-06-05')).toBeNull();
});

it('reads back every day it writes, in every pattern and both languages', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      fc.constantFrom(...PATTERNS),
      fc.constantFrom('id' as const, 'en' as const),
      (date, pattern, language) => {
        const day = date.toISOString().slice(0, 10);
        expect(dateIn(dateAs(day, pattern, language), pattern)).toBe(day);
      },
    ),
  );
});
