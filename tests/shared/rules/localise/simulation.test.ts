import { describe, expect, it } from 'vitest';
import { simulate } from './simulation';

// A slice of the bench, by a seed that nothing was tuned on.
const SEED = 20_241;
const TRIALS = 60;
const share = (part: number, whole: number) => (100 * part) / whole;

describe('one slip in a simulated district', () => {
  it('is named alone and mended where other forms and the total line speak of the same figures', () => {
    const score = simulate(SEED, TRIALS, '+ column totals', 'slip');
    expect(score.found).toBeGreaterThan(TRIALS * 0.95);
    expect(share(score.aloneRight, score.found)).toBeGreaterThanOrEqual(99);
    expect(share(score.offeredRight, score.offered)).toBeGreaterThanOrEqual(99);
  });

  it('is among the named where a second indicator speaks of the denominator', () => {
    const score = simulate(SEED + 1, TRIALS, '+ second indicator', 'slip');
    expect(share(score.named, score.found)).toBeGreaterThanOrEqual(98);
    expect(share(score.asSlipRight, score.asSlip)).toBeGreaterThanOrEqual(97);
  });

  it('is rarely blamed on a slip where it is none', () => {
    const score = simulate(SEED + 2, TRIALS, '+ second indicator', 'not a slip');
    expect(share(score.asSlip, score.found)).toBeLessThan(10);
  });
});
