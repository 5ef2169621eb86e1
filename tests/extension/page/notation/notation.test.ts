// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couldMislead, learnNotation, notationOf, numbersIn, spellings } from '@extension/page/notation/notation';

const input = (attributes = ''): HTMLInputElement => {
  document.body.innerHTML = `<input ${attributes}>`;
  const found = document.querySelector('input');
  if (!found) throw new Error('No input');
  return found;
};

describe('notationOf', () => {
  it.each([
    ['type="number" value="1.5"', 'plain'],
    ['type="range"', 'plain'],
    ['data-a-dec=","', 'id'],
    ['data-decimal-character="."', 'en'],
    [`data-inputmask="'alias':'numeric','radixPoint':','"`, 'id'],
    ['data-mask="#.##0,00"', 'id'],
    ['data-mask="#,##0.00"', 'en'],
    ['placeholder="0,00"', 'id'],
    ['value="12.5"', 'en'],
    ['value="1.234.567"', 'id'],
    ['value="1,234,567"', 'en'],
    ['value="Rp 1.234,5"', 'id'],
    ['value="12,5 %"', 'id'],
  ])('is told by %s', (attributes, notation) => {
    expect(notationOf(input(attributes))).toBe(notation);
  });

  it.each(['', 'value="1895"', 'value="1.234"', 'value="1,234"', 'value="Desa 1.2"', 'data-mask="00/00/0000"'])(
    'is not guessed from %s',
    (attributes) => {
      expect(notationOf(input(attributes))).toBeNull();
    },
  );

  it('believes a widget more than what the field shows', () => {
    const field = input('value="12.5"');
    learnNotation(field, 'id', 0);
    expect(notationOf(field)).toBe('id');
  });
});

describe('numbersIn', () => {
  it.each([
    ['1.234,5', 'id', [1234.5]],
    ['1.234', 'id', [1234]],
    ['1.234', 'en', [1.234]],
    ['1.234', null, [1234, 1.234]],
    ['1.234', 'plain', [1.234]],
    ['12.345', 'id', [12345]],
    ['1,234.5', 'id', []],
    ['1.23', 'id', []],
    ['Rp 1.234,50', 'id', [1234.5]],
    ['1.895 jiwa', 'id', [1895]],
    ['', 'id', []],
    ['', 'plain', []],
    ['seribu', null, []],
  ] as const)('%s as %s is %s', (text, notation, numbers) => {
    expect(numbersIn(text, notation)).toEqual(numbers);
  });
});

describe('spellings', () => {
  it('writes digits first, and decimals first where the mask fills from the right', () => {
    expect([...spellings(input('placeholder="0,00"'), '1895')]).toEqual(['1895', '1895,00']);
    const field = input();
    learnNotation(field, 'id', 2);
    expect([...spellings(field, '1895')]).toEqual(['1895,00', '1895']);
    expect([...spellings(field, '1.5')]).toEqual(['1,50', '1,5']);
  });

  it('knows one spelling for number inputs and for what is no figure', () => {
    expect([...spellings(input('type="number"'), '1234.5')]).toEqual(['1234.5']);
    expect([...spellings(input('placeholder="0,00"'), 'Desa 1.5')]).toEqual(['Desa 1.5']);
  });

  it('gives the digits of a whole figure before it asks for the notation', () => {
    const field = input('data-decimal=","');
    const [first] = spellings(field, '1895');
    expect(first).toBe('1895');
    expect([...spellings(field, '1895')]).toEqual(['1895', '1895,00']);
    const plain = input('type="number"');
    expect([...spellings(plain, '1895')]).toEqual(['1895']);
  });

  it('reads every spelling in a known notation as the figure it was made of', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom('0,00', '0.00'),
        (whole, thousandths, placeholder) => {
          const value = String(whole + (whole < 0 ? -1 : 1) * (thousandths / 1000));
          const field = input(`placeholder="${placeholder}"`);
          for (const text of spellings(field, value))
            expect(numbersIn(text, notationOf(field))).toEqual([Number(value)]);
        },
      ),
    );
  });
});

it('calls a figure misleading only with three decimals in a field of unknown notation', () => {
  expect(couldMislead('1.234', input())).toBe(true);
  expect(couldMislead('-1.234', input())).toBe(true);
  expect(couldMislead('1.234', input('placeholder="0,00"'))).toBe(false);
  expect(couldMislead('1.23', input())).toBe(false);
  expect(couldMislead('1234', input())).toBe(false);
  expect(couldMislead('Desa 1.234', input())).toBe(false);
});
