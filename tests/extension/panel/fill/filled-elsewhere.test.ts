import { describe, expect, it } from 'vitest';
import { filledElsewhere } from '@extension/panel/fill/filled-elsewhere';
import type { StrayFigures } from '@extension/panel/fill/stray-figures';
import { openBench, sasaran, SOUND } from '../fakes';

const KEYS = ['jumlah_keluarga', 'jumlah_krs', 'jumlah_balita', 'jumlah_pendek', 'jumlah_sangat_pendek'];
const texts = (figures: readonly number[]) => new Map(figures.map((one, at) => [KEYS[at] ?? '', String(one)]));
/** A row of the list that a person entered, beside villages that were filled from here and are not in the list. */
const beside = (row: readonly number[], lost: readonly (readonly number[])[]): StrayFigures => ({
  lost: lost.map((figures, at) => ({ village: `lost ${at}`, texts: texts(figures) })),
  strange: [{ village: 'row', texts: texts(row) }],
  isStrange: () => true,
  ownOf: () => '',
  same: (_variable, text, listed) => text === listed,
  mayBeSame: () => true,
});
async function foreign(row: readonly number[], lost: readonly (readonly number[])[]): Promise<number> {
  const { session } = await openBench(sasaran(SOUND));
  const { derived } = session.state();
  if (!derived) throw new Error('No figures');
  return filledElsewhere(derived, beside(row, lost)).get('row')?.size ?? 0;
}
const others = (count: number) => Array.from({ length: count }, (_, at) => [900 + at, 800 + at, 700 + at, 3, 9]);

describe('figures of a row that may be those of another village', () => {
  it('are those which fit a village that is lost', async () => {
    expect(await foreign([195, 63, 120, 3, 10], [[195, 63, 120, 3, 9]])).toBe(4);
  });

  it('are none where two small ones fit one of many by chance', async () => {
    expect(await foreign([195, 63, 120, 3, 9], others(1))).toBe(2);
    expect(await foreign([195, 63, 120, 3, 9], others(2))).toBe(0);
  });

  it('are all where all fit, unless as many villages as that could have met', async () => {
    const row = [0, 0, 40, 0, 0];
    const far = others(39);
    expect(await foreign(row, [row])).toBe(5);
    expect(await foreign(row, [row, ...far])).toBe(5);
    expect(await foreign(row, [row, ...far, ...others(1)])).toBe(0);
  });

  it('are none where nothing but zeros is there', async () => {
    expect(await foreign([0, 0, 0, 0, 0], [[0, 0, 0, 0, 0]])).toBe(0);
  });
});
