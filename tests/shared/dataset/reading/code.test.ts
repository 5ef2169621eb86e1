import { codeProblem, looksLikeBps, villageCode, type CellValue } from '@shared/dataset';
import { villagesOf } from '@shared/cli/villages.mjs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('village codes', () => {
  it.each<[CellValue, string | null]>([
    ['17.02.06.1004', '1702061004'],
    ['1702061004', '1702061004'],
    [1702061004, '1702061004'],
    ["'1702061004", '1702061004'],
    ['17 02 06 1004', '1702061004'],
    ['\u00A017.02.06.1004 ', '1702061004'],
    ['3273250002', '3273250002'],
    ['17-02-06-1004', '1702061004'],
    ['17,02,06,1004', '1702061004'],
    ['="1702061004"', '1702061004'],
    ['\'="1702061004"', '1702061004'],
    ['1702061004.0', '1702061004'],
    ['1702061004,00', '1702061004'],
    ['17.02.06.1004 - Kota Padang', '1702061004'],
    ['1702061004 Kota Padang', '1702061004'],
    ['17.02.06.1004 2024', null],
    ['17.02.06 - Kota Padang', null],
    ['1702061004.5', null],
    ['17-02.06-1004', null],
    ['="17020610"', null],
    ['17.02.061004', null],
    ['170206100', null],
    ['17020610041', null],
    ['0702061004', null],
    ['17.02.06', null],
    [17.02, null],
    [1700000000, null],
    ['1702060000', null],
    [{ kind: 'error', code: '#N/A' }, null],
    [true, null],
    [null, null],
  ])('reads %j as %s', (raw, code) => expect(villageCode(raw)).toBe(code));

  it.each<[CellValue, ReturnType<typeof codeProblem>]>([
    ['17.02.06.1004', null],
    [1702061004, null],
    ['3273250002', null],
    ['170206100', 'format'],
    ['17.02.06', 'format'],
    ['Talang', 'format'],
    ['#N/A', 'format'],
    [true, 'format'],
    ['1,70206E+09', 'rusak'],
    ['1.7E+9', 'rusak'],
    ['1702061004,0', null],
    ['1702061004,5', 'rusak'],
    [1702061004.5, 'rusak'],
    ['17.02061004', 'rusak'],
    [1702060000, 'rusak'],
    ['1702 061004', 'rusak'],
    [{ kind: 'date', iso: '2006-02-17' }, 'rusak'],
    ['', 'kosong'],
    ['  ', 'kosong'],
    [null, 'kosong'],
  ])('says of %j: %s', (raw, problem) => expect(codeProblem(raw)).toBe(problem));

  it('has no problem with a code it reads, and one with every other cell', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.integer({ min: 1e9, max: 9999999999 })), (raw) => {
        expect(codeProblem(raw) === null).toBe(villageCode(raw) !== null);
      }),
    );
  });
});

describe('BPS codes', () => {
  const bandung = villagesOf('3273');

  it.each([
    ['3273250002', true, 'villages are numbered from 0001'],
    ['3273990001', true, 'no kecamatan 99 and no village 0001'],
    ['3273991001', true, 'no kecamatan 32.73.99'],
    ['3273011001', false, 'a village of the list'],
    ['3273011099', false, 'an old code in a kecamatan of the list'],
    ['1702061004', false, 'another district'],
    ['327325', false, 'no village code'],
  ])('%s: %s, %s', (code, expected) => expect(looksLikeBps(code, bandung)).toBe(expected));

  it('lend their doubt to unlisted codes beside them where they are the most', () => {
    const [bps, former, official] = ['3273250002', '3273011099', '3273011001'];
    expect(looksLikeBps(former, bandung, [bps, official])).toBe(true);
    expect(looksLikeBps(former, bandung, [former, official])).toBe(false);
    expect(looksLikeBps(former, bandung, [bps, '3273011098'])).toBe(false);
    expect(looksLikeBps(official, bandung, [bps])).toBe(false);
  });

  it('are none of the official codes', () => {
    for (const { code } of bandung.villages) expect(looksLikeBps(code, bandung)).toBe(false);
  });
});
