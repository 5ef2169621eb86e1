import { villagesOf } from '@shared/cli/villages.mjs';
import { nameBesideCode } from '@shared/dataset/names/name-beside-code';
import { describe, expect, it } from 'vitest';

const villages = villagesOf('1702');
const JABI = villages.villages.find(({ code }) => code === '1702212007')!;
const beside = (name: string, kecamatan = JABI.kecamatan) => nameBesideCode(name, kecamatan, JABI, villages);

describe('a name beside the code of Jabi', () => {
  it.each(['Jabi', 'DESA JABI', 'Ds. Jabi', 'Jabbi', 'Kampung Entah'])('%s is its own, or like no other', (name) =>
    expect(beside(name)).toBe('own'),
  );

  it.each(['Pengambang', 'Pengamban', 'TanjungHerang', 'Tjg. Herang'])('%s is that of another village', (name) =>
    expect(beside(name)).toBe('other'),
  );

  it('is that of another village where several go by it, and the kecamatan is not told', () => {
    expect(beside('Suka Rami', '')).toBe('other');
  });

  it.each(['25', '1', '12,5', '259 orang', '12,-', 'Sindang Beliti Ulu'])('%s is no name of a village', (name) =>
    expect(beside(name)).toBe('none'),
  );

  it('is none told apart by a dash, and may be its kecamatan where that has a column of its own', () => {
    expect(beside('-')).toBe('own');
    const pasar = villages.villages.find(({ name }) => name === 'Pasar PU Tanding')!;
    expect(nameBesideCode('Padang Ulak Tanding', '', pasar, villages)).toBe('none');
  });
});
