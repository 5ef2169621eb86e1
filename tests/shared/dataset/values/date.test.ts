import { parseDate } from '@shared/dataset';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('parseDate', () => {
  it.each([
    [45292, 'id', 'ok', '2024-01-01'],
    [60, 'id', 'invalid', null],
    [1, 'id', 'flag', '1900-01-01'],
    ['31/12/2024', 'id', 'ok', '2024-12-31'],
    ['12/31/2024', 'id', 'flag', '2024-12-31'],
    ['03/04/2024', 'id', 'ok', '2024-04-03'],
    ['03/04/2024', 'en', 'ambiguous', null],
    ['1 Januari 2024', 'id', 'ok', '2024-01-01'],
    ['17 Agt 2024', 'id', 'ok', '2024-08-17'],
    ['17 Agustus 2024', 'id', 'ok', '2024-08-17'],
    ['5 Nop 2023', 'id', 'ok', '2023-11-05'],
    ['2024-02-30', 'id', 'invalid', null],
    ['29/02/2023', 'id', 'invalid', null],
    ['1-1-24', 'id', 'flag', '2024-01-01'],
    ['-', 'id', 'missing', null],
    ['5 Pebruari 2024', 'id', 'ok', '2024-02-05'],
    ['5 Peb 2024', 'id', 'ok', '2024-02-05'],
    ['1 Nopember 2024', 'id', 'ok', '2024-11-01'],
    ['17 Ags 2024', 'id', 'ok', '2024-08-17'],
    ['31-Des-24', 'id', 'flag', '2024-12-31'],
    ['31 Des. 2024', 'id', 'ok', '2024-12-31'],
    ['2 Mei 2024', 'id', 'ok', '2024-05-02'],
    ['12-Aug-2024', 'id', 'ok', '2024-08-12'],
    ['Senin, 5 Pebruari 2024', 'id', 'ok', '2024-02-05'],
    ["Jum'at 2 Agustus 2024", 'id', 'ok', '2024-08-02'],
    ['2024-12-31 00:00:00', 'id', 'ok', '2024-12-31'],
    ['2024/12/31', 'id', 'ok', '2024-12-31'],
    ['31/12/2024 08.30 WIB', 'id', 'ok', '2024-12-31'],
  ] as const)('reads %s (%s) as %s', (raw, locale, status, value) => {
    expect(parseDate(raw, locale)).toEqual({ status, value });
  });

  it.each([
    ['29/02/2024', 'ok'],
    ['31/04/2024', 'invalid'],
    ['13/13/2024', 'invalid'],
    ['5 Foo 2024', 'invalid'],
    ['besok', 'invalid'],
    ['5 nol 2024', 'invalid'],
    ['5 Marmer 2024', 'invalid'],
    ['Pebruari 2024', 'invalid'],
    ['30 Pebruari 2024', 'invalid'],
    ['1-2 Mei 2024', 'invalid'],
    [99999999, 'invalid'],
    [1e300, 'invalid'],
    [-5, 'invalid'],
    [2.5, 'invalid'],
    [true, 'invalid'],
    [null, 'missing'],
    [{ kind: 'date', iso: '2024-05-01' } as const, 'ok'],
    [{ kind: 'error', code: '#N/A' } as const, 'invalid'],
  ] as const)('takes %s for %s', (raw, status) => expect(parseDate(raw).status).toBe(status));

  it('counts serial days as spreadsheets do on both sides of the day that never was', () => {
    expect([59, 61].map((serial) => parseDate(serial).value)).toEqual(['1900-02-28', '1900-03-01']);
  });

  it('reads back every day of the calendar, written day first or in ISO order', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year, month, day] = iso.split('-');
          expect(parseDate(iso)).toEqual({ status: 'ok', value: iso });
          expect(parseDate(`${day}/${month}/${year}`)).toEqual({ status: 'ok', value: iso });
        },
      ),
    );
  });
});
