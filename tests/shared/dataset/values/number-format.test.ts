import { parseNumber } from '@shared/dataset';
import { shownWords } from '@shared/dataset/values/number-format';
import { describe, expect, it } from 'vitest';

describe('words that a number format writes around a figure', () => {
  it.each([
    ['0"%"', '%'],
    ['0\\%', '%'],
    ['#,##0" Jiwa"', 'jiwa'],
    ['"±"0" ribu"', 'ribu'],
  ])('of %s are %s', (format, words) => {
    expect(shownWords(format)).toBe(words);
  });

  it.each([
    'General',
    '0.00',
    '00\\.00\\.00\\.0000',
    '_(* #,##0_);_(* \\(#,##0\\);_(* "nihil"_);_(@_)',
    '[$Rp-421]0',
    null,
  ])('of %s are none', (format) => {
    expect(shownWords(format)).toBe('');
  });

  it.each(['0"%"', '0\\%', '0"‰"', '0" L"'])('of %s make a count none', (format) => {
    expect(parseNumber(12, { type: 'count', format }).value).toBeNull();
  });

  it('leave a count alone where they multiply it: its sheet shows 1200 %, and the add-on reads no formats of counts', () => {
    expect(parseNumber(12, { type: 'count', format: '0%' }).value).toBe(12);
  });

  it('name what is counted, and leave it a count', () => {
    expect(parseNumber(12, { type: 'count', format: '0" orang"' }).value).toBe(12);
    expect(parseNumber(12, { type: 'percent', format: '0"%"' })).toMatchObject({ status: 'ok', value: 12 });
  });
});
