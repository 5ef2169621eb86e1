import type { Decision } from '@shared/exchange';
import { findingState, justificationOf, justificationsOf, valuesKey } from '@shared/findings';
import type { Finding } from '@shared/findings';
import { emonev2024 } from '@shared/catalogue';
import { check } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { code, makeDataset, villageList } from '../rules/make-dataset';

const fish = (first: number, second: number) =>
  makeDataset([{ code: code(0), cells: { krs_promosi_ikan_d: first, krs_pekarangan_d: second } }]);
const found = (dataset: ReturnType<typeof makeDataset>) =>
  check({ edition: emonev2024, dataset, villages: villageList(1) }).find(({ rule }) => rule === 'S17')!;

const dataset = fish(1_894, 1_849);
const warning = found(dataset);
const REASON = 'Dua sumber, sudah ditanyakan';
const reason = (more: Partial<Extract<Decision, { kind: 'justification' }>> = {}): Decision => ({
  kind: 'justification',
  finding: warning.key,
  values: valuesKey(dataset, warning),
  reason: REASON,
  by: 'Bu Rina',
  at: '2024-08-01T08:00:00Z',
  ...more,
});

describe('a reason for a warning', () => {
  it('is in force while the figures are the ones it was given for', () => {
    expect(justificationOf(warning, [reason()], dataset)?.by).toBe('Bu Rina');
    expect(findingState(warning, [reason()], dataset)).toBe('justified');
    expect(findingState(warning, [], dataset)).toBe('open');
  });

  it('lapses when one figure changes', () => {
    const changed = fish(1_894, 1_850);
    expect(found(changed).key).toBe(warning.key);
    expect(findingState(found(changed), [reason()], changed)).toBe('open');
  });

  it('lapses when the rule has a new version', () => {
    const next: Finding = { ...warning, version: 2, key: warning.key.replace('@1', '@2') };
    expect(findingState(next, [reason()], dataset)).toBe('open');
  });

  it('has at least 15 characters that are not blanks around it', () => {
    expect(findingState(warning, [reason({ reason: '123456789012345' })], dataset)).toBe('justified');
    expect(findingState(warning, [reason({ reason: ' 12345678901234 ' })], dataset)).toBe('open');
  });

  it('never lets a blocking finding stand', () => {
    expect(findingState({ ...warning, severity: 'kesalahan' }, [reason()], dataset)).toBe('open');
  });

  it('is the latest of several, and belongs to its own finding only', () => {
    const later = reason({ reason: 'Sudah disepakati satu angka' });
    expect(justificationOf(warning, [reason(), later], dataset)?.reason).toBe('Sudah disepakati satu angka');
    expect(justificationsOf(dataset, [{ ...warning, key: 'S17@1:lain' }], [reason()]).size).toBe(0);
  });
});
