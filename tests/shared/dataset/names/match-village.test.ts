import { villagesOf } from '@shared/cli/villages.mjs';
import { matchVillage } from '@shared/dataset';
import { describe, expect, it } from 'vitest';
import { perturb, seeded } from './perturb';
import { addScores, scoreNames } from './spellings/score';
import { DISTRICTS, heardAs, lettersOf, writtenNames } from './spellings/written-names';

const rejangLebong = villagesOf('1702');
const LISTS = [rejangLebong, ...['3571', '3604', '3673'].map((code) => villagesOf(code))];
const meant = (name: string, kecamatan = '') => {
  const { code } = matchVillage(name, kecamatan, rejangLebong);
  const village = rejangLebong.villages.find((one) => one.code === code);
  return village ? `${village.name}, ${village.kecamatan}` : null;
};

/** What becomes of a written name in a district that has one village. */
const matchOf = (official: string, written: string, kecamatan = 'Curup') =>
  matchVillage(written, kecamatan, {
    district: rejangLebong.district,
    villages: [{ code: '1702091004', name: official, kecamatan: 'Curup' }],
  });

describe('a name', () => {
  it.each([
    ['Tanjung Sanai II', 'Tjg. Sanai 2'],
    ['Tanjung Sanai II', 'TANJUNGSANAI  ii'],
    ['Tanjung Sanai II', '7) Tj. Sanai dua'],
    ['Sungai Rumbai', 'Desa Sei Rumbai'],
    ['Batu Panco', 'Ds. Bt. Panco'],
    ['Bukit Batu', 'Bkt Batu'],
    ['Gunung Alam', 'Gn. Alam'],
    ['Kota Padang', 'Kt. Pdg'],
    ['Karang Jaya', 'Kr. Jaya'],
    ['Suka Rami', 'Sk. Rami'],
    ['Curup Utara', 'Kel. Tjurup Utr.'],
    ['Suka Maju', 'Soeka Madjoe'],
    ['Air Meles Atas', 'Aiir  Meless-Atas'],
    ["Kayu Ma'nis", 'Kayu Manis'],
    ['Air Dingin', '12. Air Dingin'],
    ['Air Dingin', 'Kelurahan/Desa Air Dingin *'],
    ['Air Dingin', 'KelurahanAir Dingin'],
    ['Air Dingin', 'Air Dingin Kec. Curup'],
    ['Air Dingin', 'Air Dingin - Curup (rev)'],
    ['Talang Ulu', 'Ta1ang U1u'],
    ['13 Ulu', '13 Ulu'],
    ['Kampung (Baru)', 'Kampung Baru'],
  ])('%s is recognised in "%s"', (official, written) => {
    expect(matchOf(official, written)).toMatchObject({ code: '1702091004', score: 1 });
  });

  it.each([
    ['Tanjung Sanai I', 'Tanjung Sanai II'],
    ['Kelapa', 'Apa'],
    ['Dusun Curup', 'Curup'],
    ['Meunasah Lueng', 'Lueng'],
    ['Talang 11', 'Talang 1'],
    ['Curup', 'PUSKESMAS Curup'],
    ['Curup', 'UPTD Puskesmas Curup'],
    ['Curup', '3. RSUD Curup'],
    ['Curup', 'Kecamatan Curup'],
    ['Curup', 'Jumlah Kec. Curup'],
    ['Sumber Bening', 'Sumber: Bening'],
    ['Air Dingin', 'Air Dingin Kec. Mojoroto'],
  ])('%s is not taken to be meant by "%s"', (official, written) => {
    expect(matchOf(official, written).code).toBeNull();
  });

  it('that begins like a puskesmas is a village where the list has it so', () => {
    expect(matchOf('UPTD Lagan', 'UPTD Lagan').code).toBe('1702091004');
    expect(matchOf('Lagan', 'UPTD Lagan').code).toBeNull();
  });

  it('says its kecamatan behind it, and is asked about where the column says another', () => {
    for (const written of ['Kayu Manis Kec. Selupu Rejang', 'Kayu Manis (Selupu Rejang)', 'Kayu Manis/Selupu Rejang'])
      expect(meant(written)).toBe('Kayu Manis, Selupu Rejang');
    expect(meant('Kayu Manis Kec. Selupu Rejang', 'Sindang Kelingi')).toBeNull();
    expect(meant('Kayu Manis (pemekaran)', 'Selupu Rejang')).toBe('Kayu Manis, Selupu Rejang');
  });

  it('shortened to what several villages are called is asked about', () => {
    expect(meant('K. Padang')).toBeNull();
    expect(meant('Belumai I', '5. Kec. Padang Ulak Tandng')).toBe('Belumai I, Padang Ulak Tanding');
  });
});

describe('matchVillage', () => {
  it('accepts a misspelt name where nothing else is near', () => {
    expect(meant('Ds. Belumay Dua II', 'Padang Ulak Tanding')).toBeNull();
    expect(meant('BELUMMAI 2', 'Kec. Padang Ulak Tanding')).toBe('Belumai II, Padang Ulak Tanding');
    expect(meant('Belumai 1', '')).toBe('Belumai I, Padang Ulak Tanding');
  });

  it('never accepts a twin by its name alone, and tells twins apart by kecamatan', () => {
    const twins = rejangLebong.villages.filter(({ name }) => name === 'Kayu Manis');
    expect(twins.length).toBeGreaterThan(1);
    const alone = matchVillage('Kayu Manis', '', rejangLebong);
    expect(alone).toMatchObject({ code: null, score: 1, margin: 0 });
    expect(alone.candidates.slice(0, 2).map(({ code }) => code)).toEqual(twins.map(({ code }) => code));
    for (const { code, kecamatan } of twins)
      expect(matchVillage('Kayu Manis', kecamatan, rejangLebong).code).toBe(code);
  });

  it('never accepts any name that two villages of the district share', () => {
    for (const list of LISTS) {
      const keys = list.villages.map(({ name }) => lettersOf(name));
      const shared = list.villages.filter((_, at) => keys.indexOf(keys[at] ?? '') !== keys.lastIndexOf(keys[at] ?? ''));
      for (const { name } of shared) expect(matchVillage(name, '', list).code).toBeNull();
    }
  });

  it('asks where the kecamatan is not of this district, and where the name fits another kecamatan better', () => {
    expect(meant('Belumai I', 'Mojoroto')).toBeNull();
    const elsewhere = matchVillage('Belumai I', 'Kota Padang', rejangLebong);
    expect(elsewhere.code).toBeNull();
    expect(elsewhere.candidates[0]).toMatchObject({ name: 'Belumai I', score: 1 });
  });

  it('does not take the next number for the one that is meant', () => {
    expect(meant('Belumai III', 'Padang Ulak Tanding')).toBeNull();
    expect(meant('Belumai', 'Padang Ulak Tanding')).toBeNull();
  });

  it('offers up to five candidates, best first, and none for a blank name', () => {
    const { candidates } = matchVillage('Talang', '', rejangLebong);
    expect(candidates).toHaveLength(5);
    expect(candidates.map(({ score }) => score)).toEqual(candidates.map(({ score }) => score).sort((a, b) => b - a));
    expect(matchVillage(' . ', '', rejangLebong)).toEqual({ code: null, score: 0, margin: 0, candidates: [] });
  });

  it('has nothing to say about an empty list', () => {
    const nowhere = { district: rejangLebong.district, villages: [] };
    expect(matchVillage('Curup', 'Curup', nowhere)).toEqual({ code: null, score: 0, margin: 0, candidates: [] });
  });

  it('finds every official name of a district by itself, where its kecamatan is known', () => {
    for (const list of LISTS)
      for (const { code, name, kecamatan } of list.villages)
        expect(matchVillage(name, kecamatan, list).code).toBe(code);
  });
});

describe('names as officers write them, in four districts', () => {
  const written = [1, 2, 3].flatMap((seed) => {
    const random = seeded(seed);
    return LISTS.flatMap((list) =>
      list.villages.map((village) => ({ list, village, name: perturb(village.name, random) })),
    );
  });
  const share = (hits: number) => hits / written.length;

  it('are found in 99 of 100 cases where the kecamatan is known, and accepted wrongly in less than 1 of 1000', () => {
    const found = written.map(({ list, village, name }) => ({
      village,
      match: matchVillage(name, village.kecamatan, list),
    }));
    const right = found.filter(({ village, match }) => match.candidates[0]?.code === village.code);
    const accepted = found.filter(({ match }) => match.code !== null);
    const wrong = accepted.filter(({ village, match }) => match.code !== village.code);
    expect(share(right.length)).toBeGreaterThanOrEqual(0.99);
    expect(share(accepted.length)).toBeGreaterThanOrEqual(0.75);
    expect(share(wrong.length)).toBeLessThanOrEqual(0.001);
  });

  it('are accepted wrongly in less than 1 of 1000 cases where it is not', () => {
    const wrong = written.filter(({ list, village, name }) => {
      const { code } = matchVillage(name, '', list);
      return code !== null && code !== village.code;
    });
    expect(share(wrong.length)).toBeLessThanOrEqual(0.001);
  });

  it('are refused in 995 of 1000 cases where they come from another district', () => {
    let [foreign, alone, inKecamatan] = [0, 0, 0];
    for (const list of LISTS) {
      const own = new Set(list.villages.map(({ name }) => heardAs(name)));
      const [{ kecamatan } = { kecamatan: '' }] = list.villages;
      for (const { name } of LISTS.filter((other) => other !== list).flatMap((other) => other.villages)) {
        if (own.has(heardAs(name))) continue;
        foreign++;
        if (matchVillage(name, '', list).code !== null) alone++;
        if (matchVillage(name, kecamatan, list).code !== null) inKecamatan++;
      }
    }
    expect(foreign).toBeGreaterThan(1500);
    expect(alone / foreign).toBeLessThanOrEqual(0.005);
    expect(inKecamatan / foreign).toBeLessThanOrEqual(0.005);
  });
});

describe('spellings of every village of four districts, and lines that are none of theirs', () => {
  const SLICE = 24;
  const written = DISTRICTS.map(({ own, neighbour }) => {
    const list = villagesOf(own);
    return { list, names: writtenNames(list, villagesOf(neighbour), 20_261_130).filter((_, at) => at % SLICE === 0) };
  });

  it.each([
    ['a kecamatan', true],
    ['no kecamatan', false],
  ])('are right or proposed first in 9 of 10 cases beside %s, and wrong in none of six hundred', (_, hasKecamatan) => {
    const score = addScores(written.map(({ list, names }) => scoreNames(names, list, hasKecamatan)));
    expect(score.names).toBeGreaterThan(600);
    expect((score.accepted + score.proposedFirst) / score.names).toBeGreaterThanOrEqual(0.9);
    expect(score.wrong).toBe(0);
  });
});
