import { emonev2024 } from '@shared/catalogue';
import { villagesOf } from '@shared/cli/villages.mjs';
import { describe, expect, it } from 'vitest';
import { DISTURBANCES } from './disturbed-sheet';
import { tallyOf, tryDisturbed, trySound, type Tried } from './try-disturbed';

const villages = villagesOf('1702');
const SEEDS = Array.from({ length: 90 }, (_, at) => at + 1);
/** Of 20,000 and more these once put a figure in that was not the right one, each kind of reason several times. */
const ONCE_WRONG = [
  991, 1267, 1313, 2161, 2742, 2941, 3032, 3156, 3347, 4481, 5756, 5772, 5804, 6201, 7214, 8681, 8747, 8831, 8854, 9191,
  9252, 9428, 9641, 10979, 11124, 14254, 14475, 14946, 15155, 15331, 15336, 15411, 15514, 16277, 16309, 18216, 18501,
  18849, 19530, 19755, 31374, 32014, 32655, 35334, 35748, 37493, 38429, 45131, 47445, 47809, 49946, 70115, 70198, 70342,
  101485, 105323,
];
const all = async (attempt: typeof trySound, seeds: readonly number[]): Promise<Tried[]> => {
  const tried: Tried[] = [];
  for (const seed of seeds) tried.push(await attempt(seed, emonev2024, villages));
  return tried;
};

describe('sheets to which people did what they do to sheets (`npm run disturb` tries 20,000)', () => {
  it('put no wrong figure in without a word, and honest ones are opened with few questions', async () => {
    const tried = await all(tryDisturbed, SEEDS);
    expect(tried.filter(({ wrong }) => wrong.length > 0).map(({ seed, by, wrong }) => ({ seed, by, wrong }))).toEqual(
      [],
    );
    const { refused, questions } = tallyOf(tried);
    expect(refused).toBeLessThanOrEqual(2);
    expect([questions.median <= 2, questions.ninth <= 5]).toEqual([true, true]);
  });

  it('put none in from any of the sheets that once did', async () => {
    const tried = await all(tryDisturbed, ONCE_WRONG);
    expect(tried.flatMap(({ seed, wrong }) => (wrong.length > 0 ? [{ seed, wrong }] : []))).toEqual([]);
  });

  it('were each done to some of them, and none to the sound ones, of which every figure is read', async () => {
    const sound = await all(trySound, SEEDS.slice(0, 20));
    for (const { sheet, outcome, wrong } of sound) {
      expect(wrong).toEqual([]);
      if (outcome.asked === 0) expect(new Map(outcome.fillable)).toEqual(new Map(sheet.truth));
    }
    expect(sound.filter(({ outcome }) => outcome.asked === 0).length).toBeGreaterThan(15);
    expect(new Set(DISTURBANCES.map(({ name }) => name)).size).toBe(DISTURBANCES.length);
  });
});
