import { describe, expect, it } from 'vitest';
import { dayInWords, dayOf, dayOfMoment, minuteOf, momentInWords, MONTHS, two } from '@shared/dates/words';

describe('days and moments in words', () => {
  it('name the twelve months in one place', () => {
    expect(MONTHS).toHaveLength(12);
    expect(dayInWords('2024-02-09')).toBe('9 Februari 2024');
    expect(dayInWords('2024-12-31T23:59:00Z')).toBe('31 Desember 2024');
  });

  it('write clock and calendar in two digits', () => {
    expect([two(9), two('09'), two(10)]).toEqual(['09', '09', '10']);
  });

  it('tell the day and the minute by the clock of this machine', () => {
    const when = new Date(2026, 1, 3, 4, 5);
    expect([dayOf(when), minuteOf(when)]).toEqual(['2026-02-03', '03-02-2026 04.05']);
    expect([dayOfMoment(when.toISOString()), momentInWords(when.toISOString())]).toEqual([dayOf(when), minuteOf(when)]);
  });

  it('are empty where a moment cannot be read', () => {
    expect([dayOfMoment('kemarin'), momentInWords('')]).toEqual(['', '']);
  });
});
