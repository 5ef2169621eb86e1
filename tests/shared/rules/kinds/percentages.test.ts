import { emonev2024 } from '@shared/catalogue';
import { renderFinding, check } from '@shared/rules';
import { decimalsOf, repairs, TOLERANCES } from '@shared/rules/kit/percent';
import { fc, test } from '../property';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings-of';
import { makeDataset, rows, villageList } from '../make-dataset';

const yard = (n: number | null, d: number | null, p: number | null) => ({
  krs_pekarangan_n: n,
  krs_pekarangan_d: d,
  krs_pekarangan_p: p,
});
const single = (n: number | null, d: number | null, p: number | null) => makeDataset(rows(1, () => yard(n, d, p)));
const disagrees = (n: number | null, d: number | null, p: number | null) =>
  findingsOf('A03', single(n, d, p)).length > 0;

describe('a stated percentage', () => {
  it('agrees up to half a unit of the last decimal written, and no further', () => {
    // 4 ÷ 9 = 44,444… %
    expect([44.4, 44.44, 44].map((p) => disagrees(4, 9, p))).toEqual([false, false, false]);
    expect([44.5, 44.45, 45].map((p) => disagrees(4, 9, p))).toEqual([true, true, true]);
  });

  it('agrees when rounded either way at exactly half a unit: 1 of 8 is 12,5 %', () => {
    expect([12, 13, 12.5].map((p) => disagrees(1, 8, p))).toEqual([false, false, false]);
  });

  it('cannot be told with a missing figure or a denominator of 0', () => {
    expect(disagrees(null, 100, 50)).toBe(false);
    expect(disagrees(50, null, 50)).toBe(false);
    expect(disagrees(50, 100, null)).toBe(false);
    expect(disagrees(0, 0, 100)).toBe(false);
  });

  it('holds the percentage only and offers to compute the column again', () => {
    const [finding] = findingsOf('A03', single(15, 1_894, 100));
    expect(finding?.holds.map((cell) => cell.variable)).toEqual(['krs_pekarangan_p']);
    expect(finding?.suggestion).toEqual({ kind: 'recompute', variable: 'krs_pekarangan_p' });
    const text = renderFinding(finding!, emonev2024, villageList(1));
    expect(text.message).toBe('Kelurahan Suka 1, Keluarga Berisiko 6: 15 dari 1.894 = 0,79 %, tertulis 100 %.');
    expect(text.action).toContain('Jika 15 dan 1.894 benar, persennya 0,79.');
  });

  it('is one finding on the column where most rows disagree, listing every broken cell', () => {
    const dataset = makeDataset(rows(20, (k) => yard(k, 200, 100)));
    const about = check({ edition: emonev2024, dataset, villages: villageList(20) }).filter((finding) =>
      ['A03', 'A10'].includes(finding.rule),
    );
    expect(about).toMatchObject([{ rule: 'A03', scope: 'column', key: 'A03@1:krs_pekarangan_p' }]);
    expect(about[0]?.cells).toHaveLength(20);
    expect(renderFinding(about[0]!, emonev2024, villageList(20)).message).toBe(
      'Keluarga Berisiko 6: 20 dari 20 persen tidak cocok dengan angkanya, semuanya tertulis 100 %. Contoh Kelurahan Suka 1: 0 dari 200 = 0 %.',
    );
  });

  it('left standing in a few rows of a long column is told once, not row by row', () => {
    const dataset = makeDataset(rows(60, (k) => (k < 10 ? yard(10 + k, 100, 50) : yard(50, 100, 50))));
    const about = check({ edition: emonev2024, dataset, villages: villageList(60) }).filter((finding) =>
      ['A03', 'A10'].includes(finding.rule),
    );
    expect(about.map((finding) => finding.rule)).toEqual(['A10']);
    expect(about[0]?.holds).toHaveLength(10);
  });

  it('that is the same in all rows because all are right is no finding', () => {
    const dataset = makeDataset(rows(151, (k) => yard(100 + k, 100 + k, 100)));
    expect(findingsOf('A10', dataset)).toEqual([]);
    expect(findingsOf('A03', dataset)).toEqual([]);
  });

  it('says nothing of its own where its numerator already exceeds the denominator', () => {
    const dataset = single(300, 120, 40);
    expect(findingsOf('A01', dataset)).toHaveLength(1);
    expect(findingsOf('A03', dataset)).toEqual([]);
  });

  test.prop([fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 0, max: 4 })])(
    'rounded rightly from its figures is never found',
    (n, d, decimals) => {
      const exact = (100 * n) / d;
      const rounded = Number(`${Math.round(Number(`${exact}e${decimals}`))}e-${decimals}`);
      expect(Math.abs(rounded - exact) <= TOLERANCES[decimalsOf(rounded)]!).toBe(true);
    },
  );
});

describe('the repairs of a percentage', () => {
  it('are those of the published case', () => {
    expect(repairs(1_895, 56_000, 2.56, 2)).toEqual({ numerator: [1_431, 1_436], denominator: [73_880, 74_168] });
  });

  it('are fewer where no whole number fits or the percentage could be anything', () => {
    expect(repairs(1, 7, 33.33, 2)).toEqual({ numerator: null, denominator: [3, 3] });
    expect(repairs(15, 1_894, 0, 0).denominator).toBeNull();
    expect(repairs(10, 20, 120, 0).numerator).toBeNull();
  });

  test.prop([
    fc.integer({ min: 1, max: 5_000 }),
    fc.integer({ min: 1, max: 5_000 }),
    fc.integer({ min: 1, max: 10_000 }),
  ])('fit at both ends and not one step beyond', (n, d, hundredths) => {
    const p = hundredths / 100;
    const fits = (a: number, b: number) => Math.abs(p - (100 * a) / b) <= 0.005 + 1e-7;
    const { numerator, denominator } = repairs(n, d, p, 2);
    if (numerator) {
      expect([fits(numerator[0], d), fits(numerator[1], d)]).toEqual([true, true]);
      if (numerator[0] > 0) expect(Math.abs(p - (100 * (numerator[0] - 1)) / d)).toBeGreaterThan(0.005 - 1e-7);
    }
    if (denominator) expect([fits(n, denominator[0]), fits(n, denominator[1])]).toEqual([true, true]);
  });
});
