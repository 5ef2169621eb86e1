import { villagesOf } from '@shared/cli/villages.mjs';
import { matchVillage } from '@shared/dataset';
import { normaliseName } from '@shared/dataset/names/normalise-name';
import { describe, expect, it } from 'vitest';
import { perturb, seeded } from './perturb';

const rejangLebong = villagesOf('1702');
const LISTS = [rejangLebong, ...['3571', '3604', '3673'].map((code) => villagesOf(code))];
const meant = (name: string, kecamatan = '') => {
  const { code } = matchVillage(name, kecamatan, rejangLebong);
  const village = rejangLebong.villages.find((one) => one.code === code);
  return village ? `${village.name}, ${village.kecamatan}` : null;
};

describe('normaliseName', () => {
  it.each([
    ['Tanjung Sanai II', 'Tjg. Sanai 2'],
    ['Tanjung Sanai II', 'TANJUNGSANAI  ii'],
    ['Sungai Rumbai', 'Desa Sei Rumbai'],
    ['Batu Panco', 'Ds. Bt. Panco'],
    ['Bukit Batu', 'Bkt Batu'],
    ['Gunung Alam', 'Gn. Alam'],
    ['Curup Utara', 'Kel. Tjurup Utr.'],
    ['Suka Maju', 'Soeka Madjoe'],
    ['Air Meles Atas', 'Aiir  Meless-Atas'],
    ["Kayu Ma'nis", 'Kayu Manis'],
  ])('takes %s and %s for one name', (one, other) => {
    expect(normaliseName(other).key).toBe(normaliseName(one).key);
  });

  it.each([
    ['Kampung Jeruk', 'Jeruk'],
    ['Tanjung Sanai I', 'Tanjung Sanai II'],
    ['Kelapa', 'Apa'],
    ['Dusun Curup', 'Curup'],
    ['Talang 11', 'Talang 1'],
  ])('keeps %s and %s apart', (one, other) => expect(normaliseName(other).key).not.toBe(normaliseName(one).key));
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
      const keys = list.villages.map(({ name }) => normaliseName(name).key);
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
      const own = new Set(list.villages.map(({ name }) => normaliseName(name).key));
      const [{ kecamatan } = { kecamatan: '' }] = list.villages;
      for (const { name } of LISTS.filter((other) => other !== list).flatMap((other) => other.villages)) {
        if (own.has(normaliseName(name).key)) continue;
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
