import { emonev2024 } from '@shared/catalogue';
import { renderFinding } from '@shared/rules';
import { CellState } from '@shared/dataset/types';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings-of';
import { makeDataset, rows, villageList } from '../make-dataset';
import type { Cell } from '../make-dataset';

const families = (count: number, of: (k: number) => Cell) => makeDataset(rows(count, (k) => ({ jumlah_krs: of(k) })));
const message = (rule: string, dataset: ReturnType<typeof makeDataset>) =>
  renderFinding(findingsOf(rule, dataset)[0]!, emonev2024, villageList(dataset.rows.length)).message;

describe('a count that is the same in nearly every village', () => {
  it.each([
    [9, 5, 0],
    [10, 4, 0],
    [10, 5, 1],
  ])('in %i villages with the figure %i gives %i finding', (count, figure, findings) => {
    expect(
      findingsOf(
        'P23',
        families(count, () => figure),
      ),
    ).toHaveLength(findings);
  });

  it('is told from nine of ten on, with the villages that share it', () => {
    expect(
      findingsOf(
        'P23',
        families(20, (k) => (k < 17 ? 57 : k)),
      ),
    ).toEqual([]);
    const [finding] = findingsOf(
      'P23',
      families(20, (k) => (k < 18 ? 57 : k)),
    );
    expect(finding).toMatchObject({ severity: 'peringatan', scope: 'column', holds: [] });
    expect(finding?.cells).toHaveLength(18);
    expect(
      message(
        'P23',
        families(20, (k) => (k < 18 ? 57 : k)),
      ),
    ).toMatch(/: 18 dari 20 desa tertulis 57\.$/);
  });

  it('must not count what is missing or waits for an answer', () => {
    const unanswered: Cell = { state: CellState.ambiguous, raw: '5.700' };
    expect(
      findingsOf(
        'P23',
        families(12, (k) => (k < 9 ? 57 : k < 11 ? null : unanswered)),
      ),
    ).toEqual([]);
  });
});

describe('figures that end in 0 or 5', () => {
  /** So many of the villages heaped on 105, the others on 101. */
  const heaped = (of: number, count: number) => families(count, (k) => (k < of ? 105 : 101));

  it.each([
    [29, 29, 0],
    [30, 30, 1],
    [14, 30, 0],
    [15, 30, 1],
    [40, 100, 0],
    [41, 100, 1],
  ])('%i of %i give %i', (of, count, findings) => {
    expect(findingsOf('P24', heaped(of, count))).toHaveLength(findings);
  });

  it('leave multiples of 100 to their own rule and small figures aside', () => {
    expect(
      findingsOf(
        'P24',
        families(60, (k) => (k < 40 ? 300 : 101)),
      ),
    ).toEqual([]);
    expect(
      findingsOf(
        'P24',
        families(60, () => 15),
      ),
    ).toEqual([]);
  });

  it('are told with what counting would give', () => {
    expect(message('P24', heaped(45, 60))).toMatch(/: 45 dari 60 angka berakhiran 0 atau 5, biasanya sekitar 12\.$/);
  });
});
