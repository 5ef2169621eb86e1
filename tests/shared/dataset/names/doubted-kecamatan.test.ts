import { villagesOf } from '@shared/cli/villages.mjs';
import { doubtedKecamatan } from '@shared/dataset/names/doubted-kecamatan';
import { matcherSteps } from '@shared/dataset/names/match-village';
import { finish } from '@shared/steps';
import { describe, expect, it } from 'vitest';

const villages = villagesOf('1702');
const rows = (kecamatan: string, ...names: string[]) => names.map((name) => ({ name, kecamatan }));
const doubted = (...all: { name: string; kecamatan: string }[]) => [
  ...finish(doubtedKecamatan(all, finish(matcherSteps(villages)))),
];

describe('the kecamatan that rows are said to be of', () => {
  it('is doubted where more of their villages lie elsewhere', () => {
    expect(doubted(...rows('SINDANG KELINGI', 'Air Duku', 'Sambirejo', 'Kayu Manis'))).toEqual(['SINDANG KELINGI']);
    expect(doubted(...rows('Kec. Selupu Rejang', 'Desa Sindang Jaya', 'Kayu Manis'))).toEqual(['Kec. Selupu Rejang']);
  });

  it('is believed where most lie in it, names are of several, or it is not stated', () => {
    expect(doubted(...rows('Selupu Rejang', 'Air Duku', 'Sambirejo', 'Sindang Jaya'))).toEqual([]);
    expect(doubted(...rows('Selupu Rejang', 'Kayu Manis'))).toEqual([]);
    expect(doubted(...rows('', 'Air Duku'))).toEqual([]);
  });
});
