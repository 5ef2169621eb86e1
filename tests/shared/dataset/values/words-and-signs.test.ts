import { blankWord } from '@shared/dataset/values/blank-words';
import { isLongNumber, lengthOfLongNumber, withoutLongNumbers } from '@shared/dataset/values/digits';
import { showsPercent } from '@shared/dataset/values/number-format';
import { numberInWords } from '@shared/dataset/values/number-words';
import { isCounted } from '@shared/dataset/values/units';
import { describe, expect, it } from 'vitest';

describe('a number in words', () => {
  it.each([
    ['nol', 0],
    ['lima', 5],
    ['sepuluh', 10],
    ['sebelas', 11],
    ['Dua Belas', 12],
    ['dua puluh', 20],
    ['seratus dua puluh lima', 125],
    ['sembilan ratus sembilan puluh sembilan', 999],
    ['seribu dua ratus lima', 1205],
    ['dua puluh tiga ribu empat ratus', 23_400],
  ])('%s is read', (text, value) => expect(numberInWords(text)).toBe(value));

  it.each(['', 'ribu', 'belas', 'satu puluh', 'lima dua', 'dua belas orang', 'seratus seratus', 'sejuta', 'duabelas'])(
    '%s is none',
    (text) => expect(numberInWords(text)).toBeNull(),
  );
});

describe('a word in the place of a figure', () => {
  it.each([
    ['belum', 'missing'],
    ['Belum ada data', 'missing'],
    ['blm lapor.', 'missing'],
    ['TAD', 'missing'],
    ['—', 'missing'],
    ['Nihil.', 'nought'],
    ['nol', 'nought'],
    ['tdk ada', 'either'],
    ['sda', null],
    ['sudah', null],
    ['belum semua', null],
    ['12', null],
  ] as const)('%s says %s', (text, says) => expect(blankWord(text)).toBe(says));
});

describe('what is counted', () => {
  it.each(['orang', 'kk', 'ibu hamil', 'remaja putri', 'balita gizi buruk', 'org.'])('%s changes no number', (words) =>
    expect(isCounted(words)).toBe(true),
  );
  it.each(['', 'lebih', 'kurang', 'l', 'lusin', 'ibu baru', 'balita tidak'])('%s may', (words) =>
    expect(isCounted(words)).toBe(false),
  );
});

describe('a number longer than any figure', () => {
  it('is told by its length alone', () => {
    expect(withoutLongNumbers('NIK 1702091234567890 dan 1702 0912 3456 7890')).toBe(
      'NIK deretan 16 angka dan deretan 16 angka',
    );
    expect(withoutLongNumbers('1.000.000.000 dan 123456789012')).toBe('1.000.000.000 dan 123456789012');
    expect([lengthOfLongNumber('1702091234567'), lengthOfLongNumber('170209123456'), lengthOfLongNumber('x')]).toEqual([
      13,
      null,
      null,
    ]);
    expect([isLongNumber('1234567890123'), isLongNumber('123456789012')]).toEqual([true, false]);
  });
});

describe('a percent sign in a number format', () => {
  it.each(['0%', '0.00%', '0.0 %', '0.00%;[Red]-0.00%', '_-0%', '[>1]0%'])('multiplies in %s', (format) =>
    expect(showsPercent(format)).toBe(true),
  );
  it.each(['0"%"', '0\\%', '#,##0 "persen (%)"', '0_%', '0*%', '[%]0', 'General', null, undefined])(
    'is only written in %s',
    (format) => expect(showsPercent(format)).toBe(false),
  );
});
