import { findPersons } from '@shared/persons/find-persons';
import { isRowAPlace, namesPlaces } from '@shared/persons/row-a-place';
import { readSigns } from '@shared/persons/tally';
import { wayOut } from '@shared/persons/way-out';
import { describe, expect, it } from 'vitest';

const sheet = (rows: readonly (readonly string[])[], isPlace?: (text: string) => boolean) => ({
  rows,
  textOf: (cell: string) => cell,
  isPlace,
});
const CHILDREN = [
  ['Siti Aminah', '2019-02-11', 'P'],
  ['Budi Santoso', '2021-07-01', 'L'],
  ['Wagimin', '2022-12-30', 'L'],
];

describe('rows of persons', () => {
  it('are found by names and days of birth beside each other', () => {
    expect(findPersons(sheet(CHILDREN))).not.toBeNull();
    expect(findPersons(sheet(CHILDREN.map(([, born = '']) => [born, '12'])))).toBeNull();
  });

  it('are found among the rows of a recap, which are told apart', () => {
    const recap = Array.from({ length: 8 }, (_, at) => ['Adirejo', String(200 + at), '']);
    expect(findPersons(sheet([['Desa', 'Sasaran', ''], ...recap, ...CHILDREN]))?.others).toHaveLength(9);
  });

  it('are no signatures: two persons below many villages', () => {
    const recap = Array.from({ length: 8 }, (_, at) => [`17020910${10 + at}`, String(200 + at), '']);
    expect(findPersons(sheet([...recap, ...CHILDREN.slice(0, 2)]))).toBeNull();
  });

  it('are found where names stand alone, unless the names are of villages', () => {
    const names = [...CHILDREN, ['Dewi Lestari'], ['Slamet Riyadi']].map(([name = '']) => [name, 'Curup']);
    expect(findPersons(sheet(names))).not.toBeNull();
    expect(findPersons(sheet(names, (text) => text !== 'Curup'))).toBeNull();
    expect(findPersons(sheet(names.map((row, at) => [`17020910${12 + at}`, ...row])))).toBeNull();
  });

  it('are officials where each row is a village with figures', () => {
    const rows = ['Adirejo', 'Air Rambai', 'Pasar Baru'].map((village, at) => [
      village,
      CHILDREN[at]?.[0] ?? '',
      `08527040196${at}`,
      String(11 + at * 7),
    ]);
    expect(findPersons(sheet(rows))).toBeNull();
    expect(findPersons(sheet(rows.map((row) => row.slice(0, 3))))).not.toBeNull();
  });

  it('are places where each has a code of its own', () => {
    const rows = sheet([
      ['1702091012', '7'],
      ['1702091013', '9'],
    ]);
    const signed = readSigns(rows);
    expect(namesPlaces(rows, signed, [0, 1])).toBe(true);
    expect(isRowAPlace(rows, signed, [0, 1], { hasBirths: true, hasNumbers: false, hasNames: true })).toBe(true);
    expect(isRowAPlace(rows, signed, [0, 1], { hasBirths: false, hasNumbers: true, hasNames: true })).toBe(false);
  });
});

describe('the signs of a sheet', () => {
  it('take no number of an activity for one of a person', () => {
    const rows = Array.from({ length: 3 }, (_, at) => [`17020910${12 + at}`, `17020910${12 + at}000${101 + at}`]);
    expect(readSigns(sheet(rows)).columns[1]?.sign).toBeNull();
    expect(readSigns(sheet(rows.map(([, id = '']) => ['', id]))).columns[1]?.sign).toBe('number');
  });

  it('take a person for one whose day of birth goes on from the code of the village', () => {
    const rows = ['1702092005990001', '1702091507880002', '1702092005850003'].map((id) => ['1702092005', id]);
    expect(readSigns(sheet(rows)).rows.map(([, sign]) => sign)).toEqual(['number', 'number', 'number']);
  });
});

describe('the way out for a list of persons', () => {
  const found = { others: [0], hasPregnancies: false, hasScores: false };
  it.each([
    [['Nama Ibu', 'HPHT'], /ibu hamil.*SIGIZI Kesga/],
    [['Nama Siswi', 'TTD'], /remaja putri.*SIGIZI Kesga/],
    [['Nama Balita', 'BB'], /balita.*SIGIZI Kesga/],
    [['Nama Kepala Keluarga', 'Balita'], /keluarga.*SIGA/],
    [['Kolom 1', 'Kolom 2'], /^Bawa rekap jumlah per desa/],
  ])('of %s names %s', (headings, words) => expect(wayOut(sheet([headings]), found)).toMatch(words));

  it('is told by what only one kind of list has, where no heading says it', () => {
    expect(wayOut(sheet([['a']]), { ...found, hasPregnancies: true })).toContain('ibu hamil');
    expect(wayOut(sheet([['a']]), { ...found, hasScores: true })).toContain('balita');
  });
});
