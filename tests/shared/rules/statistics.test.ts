import { funnelScores, twoProportions } from '@shared/rules/statistics';
import { describe, expect, it } from 'vitest';

describe('two shares compared', () => {
  it('give the textbook score', () => {
    expect(twoProportions(8, 60, 13, 62)).toBeCloseTo(1.11675, 5);
    expect(twoProportions(120, 500, 20, 500)).toBeCloseTo(-9.114, 2);
  });

  it('are 0 apart where both are none or all, and cannot be told outside 0 to 1', () => {
    expect([twoProportions(0, 10, 0, 20), twoProportions(10, 10, 20, 20)]).toEqual([0, 0]);
    for (const [n1, d1, n2, d2] of [
      [1, 0, 1, 10],
      [11, 10, 1, 10],
      [NaN, 10, 1, 10],
      [-1, 10, 1, 10],
    ] as const)
      expect(twoProportions(n1, d1, n2, d2)).toBeNaN();
  });
});

describe('funnel scores', () => {
  const d = Float64Array.from({ length: 20 }, () => 100);

  it('are 0 where all shares are the same, or none or all are reached', () => {
    for (const n of [0, 20, 100])
      expect(
        [
          ...funnelScores(
            d.map(() => n),
            d,
          ),
        ].every((score) => Math.abs(score) < 1e-12),
      ).toBe(true);
  });

  it('are plain binomial scores where villages spread no more than chance', () => {
    const n = d.map((_, i) => (i % 2 === 0 ? 18 : 22));
    expect(funnelScores(n, d)[1]).toBeCloseTo(0.02 / Math.sqrt((0.2 * 0.8) / 100), 10);
  });

  it('shrink where villages spread more than chance, so that custom is no outlier', () => {
    const n = d.map((_, i) => (i % 2 === 0 ? 5 : 35));
    const plain = 0.15 / Math.sqrt((0.2 * 0.8) / 100);
    // All scores are ±3.75, so both variances together are 0.15² × 20/19 and the score √(19/20).
    expect(plain).toBeCloseTo(3.75, 10);
    expect(funnelScores(n, d)[1]).toBeCloseTo(Math.sqrt(19 / 20), 10);
  });

  it('allow a small village what they do not allow a large one', () => {
    const sizes = Float64Array.from({ length: 30 }, (_, i) => (i === 0 ? 10 : 400));
    const n = sizes.map((size, i) => (i < 2 ? 0.5 * size : 0.2 * size));
    const scores = funnelScores(n, sizes);
    expect(Math.abs(scores[0]!)).toBeLessThan(3.1);
    expect(Math.abs(scores[1]!)).toBeGreaterThan(3.1);
  });
});
