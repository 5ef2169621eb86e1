import { editionForYear } from '@shared/catalogue';
import { indexHeadings } from '@shared/dataset/reading/heading-index';
import { hasDoubtfulRemark, isOwnUnit } from '@shared/dataset/reading/heading-remarks';
import { describe, expect, it } from 'vitest';

const edition = editionForYear(2024);
if (!edition) throw new Error('There is no edition for 2024.');
const index = indexHeadings(edition);
const variableOf = (key: string) => {
  const found = index.variables.get(key);
  if (!found) throw new Error(`There is no ${key}.`);
  return found;
};
const doubts = (heading: string, key = 'jumlah_pendek') => hasDoubtfulRemark(heading, variableOf(key), index);

describe('what a heading says in brackets', () => {
  it.each([
    ['orang', 'jiwa', 'L+P', 'a', '1', '*', 'a+b', 'n', 'D', 'anak balita', 'orang/jiwa'],
    ['DPPKB', 'e-PPGBM', 'Dinas Kesehatan', 'sumber: SIGIZI', 'Dinkes, TB/U'],
    ['TB/U', 'PB/U atau TB/U', 'hasil penimbangan', 'stunting', '-3 SD s/d < -2 SD'],
  ])('leaves the figure as it is: %s, %s, %s', (...remarks) => {
    for (const remark of remarks) expect([remark, doubts(`Balita pendek (${remark})`)]).toEqual([remark, false]);
  });

  it.each([
    ['yang dapat PMT', 'BPJS', 'posyandu A', 'di lokus', '12-59', 'Dinkes, lokus'],
    ['sangat pendek', 'pendek + sangat pendek', '< -3 SD', 'KK'],
  ])('may make it another: %s, %s, %s', (...remarks) => {
    for (const remark of remarks) {
      expect([remark, doubts(`Balita pendek (${remark})`)]).toEqual([remark, true]);
      expect([remark, doubts(`Balita pendek [${remark}]`)]).toEqual([remark, true]);
    }
  });

  it('is no doubt where it belongs to a name of the figure', () => {
    for (const { key, label, synonyms } of edition.variables)
      for (const heading of [label, ...synonyms]) expect([heading, doubts(heading, key)]).toEqual([heading, false]);
    expect(doubts('Prevalensi (pendek + sangat pendek)', 'prevalensi')).toBe(false);
  });
});

describe('a unit behind a figure', () => {
  it('is its own where both count persons, or both families', () => {
    expect(isOwnUnit('jiwa', variableOf('jumlah_pendek'))).toBe(true);
    expect(isOwnUnit('KK', variableOf('jumlah_pendek'))).toBe(false);
    expect(isOwnUnit('KK', variableOf('jumlah_keluarga'))).toBe(true);
    expect(isOwnUnit('jiwa', variableOf('jumlah_keluarga'))).toBe(false);
    expect(isOwnUnit('orang', variableOf('prevalensi'))).toBe(false);
  });
});
