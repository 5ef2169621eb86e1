import { compareSources, hasSource } from '@shared/dataset';
import { sourcesAt } from '@shared/dataset/sources/sources-at';
import { describe, expect, it } from 'vitest';
import { build } from '../small-edition';
import { choose, CODES, DUKCAPIL, families, PLKB, PUSKESMAS } from './sourced-tables';

const both = [families('DKB', DUKCAPIL, [120, 80, null], 200), families('Sasaran', PUSKESMAS, [118, 80, 51])];

describe('the sources of a target group beside each other', () => {
  it('are told per village and in total, the total over the villages that all of them have', () => {
    expect(compareSources(build(both).dataset)).toEqual([
      {
        variable: 'jumlah_keluarga',
        sums: [
          { source: DUKCAPIL, villages: 2, sum: 200, common: 200, total: 200 },
          { source: PUSKESMAS, villages: 3, sum: 249, common: 198, total: null },
        ],
        common: 2,
        differing: [{ village: CODES[0], figures: [120, 118] }],
        oneSided: 1,
      },
    ]);
  });

  it('are the same whichever was chosen', () => {
    expect(compareSources(build(both, [choose(PUSKESMAS)]).dataset)).toEqual(compareSources(build(both).dataset));
  });

  it('are not compared where there is one source, or none', () => {
    expect(compareSources(build([families('DKB', DUKCAPIL, [1, 2, 3])]).dataset)).toEqual([]);
    expect(compareSources(build([families('A', null, [1]), families('B', null, [2])]).dataset)).toEqual([]);
  });

  it('know whether a choice can hold', () => {
    const [one] = compareSources(build(both).dataset);
    expect(one && [hasSource(one, DUKCAPIL), hasSource(one, PLKB), hasSource(one, undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the source of a figure', () => {
  const at = (built: ReturnType<typeof build>, row: number): string =>
    sourcesAt(built.dataset, 'jumlah_keluarga', CODES[row] ?? '', row);

  it('is the one that was chosen, and all that say the same', () => {
    const chosen = build(both, [choose(PUSKESMAS)]);
    expect([at(chosen, 0), at(chosen, 1), at(chosen, 2)]).toEqual([
      'Puskesmas',
      'Dukcapil, 31-12-2025 dan Puskesmas',
      'Puskesmas',
    ]);
  });

  it('is not named of a figure that is held, or that a person put in its place', () => {
    expect(at(build(both), 0)).toBe('');
    const corrected = build(both, [
      choose(DUKCAPIL),
      { kind: 'correction', village: CODES[0], variable: 'jumlah_keluarga', from: 120, to: 125, by: 'Sri', at: '' },
    ]);
    expect(at(corrected, 0)).toBe('');
  });

  it('is not named where nobody said it', () => {
    expect(at(build([families('A', null, [1, 2, 3])]), 0)).toBe('');
    expect(at(build([families('A', null, [1, 2, 3]), families('DKB', DUKCAPIL, [1, 3, 3])]), 0)).toBe(
      'Dukcapil, 31-12-2025',
    );
  });

  it('is that of the total line for the whole kabupaten', () => {
    expect(sourcesAt(build(both).dataset, 'jumlah_keluarga', 'total', 0)).toBe('Dukcapil, 31-12-2025');
  });
});
