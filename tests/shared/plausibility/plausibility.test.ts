import fc from 'fast-check';
import { emonev2024, konvergensi2025 } from '@shared/catalogue';
import { CellState } from '@shared/dataset/types';
import { changeByVillage, heaviest, locusSeries, measuresOf, movers, seriesOf } from '@shared/plausibility';
import type { Measure, TimedFigures } from '@shared/plausibility';
import { describe, expect, it } from 'vitest';
import { code, makeDataset } from '../rules/make-dataset';
import type { Cell } from '../rules/make-dataset';

const fish = measuresOf(emonev2024).find(({ key }) => key === 'krs_promosi_ikan')!;
const pregnant = measuresOf(emonev2024).find(({ key }) => key === 'bumil_ttd90')!;
const unwanted = measuresOf(emonev2024).find(({ key }) => key === 'kehamilan_tidak_diinginkan')!;
const prevalence = measuresOf(emonev2024).find(({ key }) => key === 'prevalensi')!;

/** A period: per village n and d of a share (null = blank), villages in the order of their codes. */
const period = (year: number, measure: Measure, figures: readonly (readonly [Cell, Cell] | null)[]): TimedFigures => ({
  year,
  period: 'tahun',
  dataset: makeDataset(
    figures.flatMap((pair, k) =>
      pair ? [{ code: code(k), cells: { [measure.numerator[0]!]: pair[0], [measure.denominator!]: pair[1] } }] : [],
    ),
  ),
});

describe('the shares that are followed', () => {
  it('are the prevalence, then every indicator the villages can tell, and no count without a denominator', () => {
    const keys = measuresOf(emonev2024).map(({ key }) => key);
    expect(keys[0]).toBe('prevalensi');
    expect(prevalence).toMatchObject({ direction: 'turun', numerator: ['jumlah_sangat_pendek', 'jumlah_pendek'] });
    expect(keys).toContain('desa_odf');
    expect(keys).toContain('paud_hi');
    expect(keys).not.toContain('pbi_kesehatan');
    expect(keys).not.toContain('rembuk_kab');
    expect(measuresOf(konvergensi2025).every(({ numerator }) => numerator.length > 0)).toBe(true);
  });
});

describe('a share over the periods', () => {
  it('is that of the villages that state both figures, oldest period first', () => {
    const now = period(2024, fish, [
      [30, 60],
      [10, 40],
      [null, 50],
    ]);
    const before = period(2023, fish, [
      [20, 60],
      [10, 40],
    ]);
    const series = seriesOf(fish, [now, before]);
    expect(series.points).toEqual([
      { at: 2023, label: '2023', n: 30, d: 100, percent: 30, villages: 2 },
      { at: 2024, label: '2024', n: 40, d: 100, percent: 40, villages: 2 },
    ]);
    expect(series.change).toBeCloseTo(10);
  });

  it('has no point for a period nobody states, and no percentage over a denominator of 0', () => {
    const series = seriesOf(fish, [period(2023, fish, [[null, 5]]), period(2024, fish, [[0, 0]])]);
    expect(series.points).toMatchObject([{ label: '2024', percent: null }]);
    expect(series).toMatchObject({ change: null, lacking: null, isImpossible: false });
  });

  it('lacks to its target upwards or downwards, and nothing once it is reached', () => {
    expect(seriesOf(pregnant, [period(2024, pregnant, [[79, 100]])]).lacking).toBeCloseTo(1);
    expect(seriesOf(pregnant, [period(2024, pregnant, [[80, 100]])]).lacking).toBe(0);
    expect(seriesOf(unwanted, [period(2024, unwanted, [[20, 100]])]).lacking).toBeCloseTo(4.5);
    expect(seriesOf(unwanted, [period(2024, unwanted, [[15, 100]])]).lacking).toBe(0);
    expect(seriesOf(fish, [period(2024, fish, [[1, 100]])]).lacking).toBeNull();
  });

  it('is called impossible above 100 %, not at it', () => {
    expect(seriesOf(fish, [period(2024, fish, [[101, 100]])]).isImpossible).toBe(true);
    expect(seriesOf(fish, [period(2024, fish, [[100, 100]])]).isImpossible).toBe(false);
  });

  it('keeps the semesters of a year apart and in their order', () => {
    const { dataset } = period(2025, fish, [[1, 2]]);
    const times = (['semester-2', 'semester-1'] as const).map((part) => ({ year: 2025, period: part, dataset }));
    expect(seriesOf(fish, [...times, period(2026, fish, [[1, 2]])]).points.map(({ label }) => label)).toEqual([
      '2025/1',
      '2025/2',
      '2026',
    ]);
  });

  it('leaves out cells that cannot be used, and counts a repeated village once', () => {
    const invalid = { state: CellState.invalid, value: 7 };
    const rows = [
      { code: code(0), cells: { krs_promosi_ikan_n: 5, krs_promosi_ikan_d: 10 } },
      { code: code(0), occurrence: 2, cells: { krs_promosi_ikan_n: 5, krs_promosi_ikan_d: 10 } },
      { code: code(1), cells: { krs_promosi_ikan_n: invalid, krs_promosi_ikan_d: 10 } },
    ];
    expect(seriesOf(fish, [{ year: 2024, period: 'tahun', dataset: makeDataset(rows) }]).points).toMatchObject([
      { n: 5, d: 10, villages: 1 },
    ]);
  });

  it('counts the villages that say yes where the indicator asks yes or no', () => {
    const odf = measuresOf(emonev2024).find(({ key }) => key === 'desa_odf')!;
    const rows = [1, 0, 1, null].map((answer, k) => ({ code: code(k), cells: { desa_odf_n: answer } }));
    expect(seriesOf(odf, [{ year: 2024, period: 'tahun', dataset: makeDataset(rows) }]).points).toMatchObject([
      { n: 2, d: 3, villages: 3 },
    ]);
  });
});

describe('the largest contributors', () => {
  const pair = fc.option(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 300 })), { nil: null });
  it('add up to the change of the share, whatever villages came or went', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(pair, pair), { minLength: 1, maxLength: 12 }), (villages) => {
        const before = period(
          2023,
          fish,
          villages.map(([then]) => then),
        );
        const now = period(
          2024,
          fish,
          villages.map(([, here]) => here),
        );
        const change = seriesOf(fish, [before, now]).change;
        const sum = changeByVillage(fish, before.dataset, now.dataset).reduce((total, { amount }) => total + amount, 0);
        if (change === null) expect(sum).toBe(0);
        else expect(sum).toBeCloseTo(change, 6);
      }),
    );
  });

  it('are the villages that moved it in its direction, largest first, without those that moved against it', () => {
    const before = period(2023, fish, [[50, 100], [50, 100], [50, 100]]); // prettier-ignore
    const now = period(2024, fish, [[80, 100], [60, 100], [40, 100]]); // prettier-ignore
    expect(movers(fish, before.dataset, now.dataset).map(({ village }) => village)).toEqual([code(0), code(1)]);
    expect(movers(fish, now.dataset, before.dataset).map(({ amount }) => amount < 0)).toEqual([true, true]);
  });

  it('are the villages furthest from the target in people, none where it is reached', () => {
    const now = period(2024, pregnant, [
      [10, 100],
      [79, 100],
      [80, 100],
    ]);
    expect(heaviest(pregnant, now.dataset)).toEqual([
      { village: code(0), amount: 70 },
      { village: code(1), amount: 1 },
    ]);
    const few = period(2024, unwanted, [
      [30, 100],
      [15, 100],
    ]);
    expect(heaviest(unwanted, few.dataset)).toEqual([{ village: code(0), amount: 15 }]);
  });
});

describe('a locus', () => {
  const children = (year: number, figures: readonly (readonly [number, number, number] | null)[]): TimedFigures => ({
    year,
    period: 'tahun',
    dataset: makeDataset(
      figures.flatMap((row, k) =>
        row
          ? [
              {
                code: code(k),
                cells: { jumlah_sangat_pendek: row[0], jumlah_pendek: row[1], jumlah_balita_diukur: row[2] },
              },
            ]
          : [],
      ),
    ),
  });
  const then = children(2022, [[7, 100, 400], [10, 60, 300], [1, 2, 50]]); // prettier-ignore
  const now = children(2023, [[9, 40, 410], [5, 35, 290], [50, 50, 50]]); // prettier-ignore
  const first = { name: 'Lokus 2022', villages: [code(0), code(1)] };

  it('is counted on its own villages alone', () => {
    const { points, change } = locusSeries(first, prevalence, [now, then]);
    expect(points.map(({ at, cases, measured, known }) => [at, cases, measured, known])).toEqual([
      [2022, 177, 700, 2],
      [2023, 89, 700, 2],
    ]);
    expect(change).toBe(-88);
  });

  it('says no change where a village of the set is unknown in the first or last period', () => {
    const half = children(2023, [[9, 40, 410], null, [5, 35, 290]]);
    expect(locusSeries(first, prevalence, [then, half])).toMatchObject({ change: null, points: [{}, { known: 1 }] });
    expect(locusSeries({ name: 'Lain', villages: ['1702999999'] }, prevalence, [then]).points).toEqual([]);
  });
});
