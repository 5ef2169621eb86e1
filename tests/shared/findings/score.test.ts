import { scoreOf } from '@shared/findings';
import type { Finding } from '@shared/findings';
import { describe, expect, it } from 'vitest';

const figures = new Map([
  ['jumlah_krs', 1_000],
  ['jumlah_keluarga', 10_000],
]);
const finding = (more: Partial<Finding>): Finding => ({
  key: 'x',
  rule: 'S06',
  version: 1,
  kind: 'sum-within',
  severity: 'kesalahan',
  scope: 'cell',
  cells: [{ village: '1702011001', variable: 'jumlah_krs' }],
  holds: [],
  values: {},
  owner: 'dinas-kb',
  others: [],
  effect: 50,
  ...more,
});

describe('the score of a finding', () => {
  it('is suspicion × share of the district figure × severity', () => {
    expect(scoreOf(finding({ suspicion: 0.8 }), figures)).toBeCloseTo(0.8 * 0.05);
    expect(scoreOf(finding({ suspicion: 0.8, severity: 'peringatan' }), figures)).toBeCloseTo(0.8 * 0.05 * 0.5);
  });

  it('is larger where the same slip weighs more in the district', () => {
    const families = finding({ cells: [{ village: '1702011001', variable: 'jumlah_keluarga' }] });
    expect(scoreOf(finding({}), figures)).toBeGreaterThan(scoreOf(families, figures));
  });

  it('is 0 without an effect, and finite where the district figure is 0 or unknown', () => {
    expect(scoreOf(finding({ cells: [] }), figures)).toBe(50);
    expect(scoreOf(finding({ effect: 0 }), figures)).toBe(0);
  });
});
