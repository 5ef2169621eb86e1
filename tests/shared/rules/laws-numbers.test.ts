import { formatNumber, parseNumber } from '@shared/dataset';
import { describe, expect } from 'vitest';
import { fc, test } from './property';

const counts = fc.oneof(fc.nat(2_000), fc.integer({ min: 0, max: 999_999_999 }));
/** As people write them: two decimals at most. */
const percents = fc.integer({ min: 0, max: 20_000 }).map((hundredths) => hundredths / 100);

describe('what is written is what is read', () => {
  test.prop([counts])('a count as it is shown, in a column known to be written in Indonesian', (count) => {
    expect(parseNumber(formatNumber(count), { type: 'count', convention: 'id' }).value).toBe(count);
  });

  test.prop([percents])('a percentage as it is shown, in a column known to be written in Indonesian', (percent) => {
    expect(parseNumber(formatNumber(percent), { type: 'percent', convention: 'id' }).value).toBe(percent);
  });

  test.prop([counts])('a count in plain digits, or as a number', (count) => {
    expect(parseNumber(String(count), { type: 'count' }).value).toBe(count);
    expect(parseNumber(count, { type: 'count' }).value).toBe(count);
  });

  test.prop([counts])(
    'a count in a column that is not known: itself, or asked about with itself among the answers',
    (count) => {
      const { value, candidates } = parseNumber(formatNumber(count), { type: 'count' });
      if (value === null) expect(candidates).toContain(count);
      else expect(value).toBe(count);
    },
  );

  test.prop([percents])('a percentage in a column that is not known: the same', (percent) => {
    const { value, candidates } = parseNumber(formatNumber(percent), { type: 'percent' });
    if (value === null) expect(candidates).toContain(percent);
    else expect(value).toBe(percent);
  });

  test.prop([percents])('a number read is shown as it was written', (percent) => {
    const text = formatNumber(percent);
    expect(formatNumber(parseNumber(text, { type: 'percent', convention: 'id' }).value ?? Number.NaN)).toBe(text);
  });
});
