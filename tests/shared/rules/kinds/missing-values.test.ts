import { emonev2024 } from '@shared/catalogue';
import type { Edition } from '@shared/catalogue';
import { CellState } from '@shared/dataset/types';
import { verdicts } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { code, makeDataset, villageList } from '../make-dataset';
import type { Cell } from '../make-dataset';

// DHIS2's integration tests (ValidationServiceTest) as facts: what one rule says of a left and a right figure.
type Verdict = 'sound' | 'wrong' | 'unknown';

const [LEFT, RIGHT] = ['jumlah_balita', 'jumlah_keluarga_sasaran'];
const editionWith = (kind: string, params: Readonly<Record<string, unknown>>): Edition => ({
  ...emonev2024,
  rules: [{ id: 'X01', version: 1, kind, severity: 'kesalahan', name: 'x', why: 'x', source: 'x', params }],
});

/** What a rule says of one village with these two figures. */
function verdict(kind: string, params: Readonly<Record<string, unknown>>, left: Cell, right: Cell): Verdict {
  const dataset = makeDataset([{ code: code(0), cells: { [LEFT]: left, [RIGHT]: right } }]);
  const [outcome] = verdicts({ edition: editionWith(kind, params), dataset, villages: villageList(1) });
  if (outcome!.wrong > 0) return 'wrong';
  return outcome!.sound > 0 ? 'sound' : 'unknown';
}

const table = (kind: string, params: Readonly<Record<string, unknown>>, figures: readonly [Cell, Cell, Cell, Cell]) => {
  const [left, right] = figures;
  return {
    none: verdict(kind, params, null, null),
    leftOnly: verdict(kind, params, left, null),
    rightOnly: verdict(kind, params, null, right),
    bothEqual: verdict(kind, params, left, left),
    bothUnequal: verdict(kind, params, left, right),
  };
};

describe('an equality with figures missing', () => {
  const equality = (missing?: string) => ({
    terms: [LEFT, 'jumlah_baduta'],
    total: RIGHT,
    ...(missing === undefined ? {} : { missing }),
  });
  const run = (missing: string | undefined, first: Cell, second: Cell, total: Cell): Verdict => {
    const dataset = makeDataset([{ code: code(0), cells: { [LEFT]: first, jumlah_baduta: second, [RIGHT]: total } }]);
    const [outcome] = verdicts({
      edition: editionWith('sum-equals', equality(missing)),
      dataset,
      villages: villageList(1),
    });
    if (outcome!.wrong > 0) return 'wrong';
    return outcome!.sound > 0 ? 'sound' : 'unknown';
  };

  it('skips if any is missing unless told otherwise', () => {
    for (const missing of [undefined, 'skip-if-any']) {
      expect(run(missing, null, null, null)).toBe('unknown');
      expect(run(missing, 1, null, 1)).toBe('unknown');
      expect(run(missing, 1, 2, null)).toBe('unknown');
      expect(run(missing, 1, 2, 3)).toBe('sound');
      expect(run(missing, 1, 2, 4)).toBe('wrong');
    }
  });

  it('skips if a whole side is missing, and takes one missing part as 0', () => {
    expect(run('skip-if-all', null, null, null)).toBe('unknown');
    expect(run('skip-if-all', null, null, 3)).toBe('unknown');
    expect(run('skip-if-all', 1, 2, null)).toBe('unknown');
    expect(run('skip-if-all', 3, null, 3)).toBe('sound');
    expect(run('skip-if-all', 3, null, 4)).toBe('wrong');
  });

  it('never skips: one side alone is compared with 0, and nothing at all breaks nothing', () => {
    expect(run('never-skip', null, null, null)).toBe('unknown');
    expect(run('never-skip', null, null, 3)).toBe('wrong');
    expect(run('never-skip', 1, 2, null)).toBe('wrong');
    expect(run('never-skip', null, null, 0)).toBe('sound');
    expect(run('never-skip', 1, 2, 3)).toBe('sound');
    expect(run('never-skip', 1, 2, 4)).toBe('wrong');
  });

  it('never takes an unanswered or unreadable figure as 0, and what does not apply as 0 only where missing is', () => {
    const open: Cell = { state: CellState.ambiguous, raw: '1.234' };
    const unreadable: Cell = { state: CellState.invalid, raw: '#REF!' };
    const none: Cell = { state: CellState.notApplicable };
    for (const missing of ['skip-if-any', 'skip-if-all', 'never-skip']) {
      expect(run(missing, open, 2, 3)).toBe('unknown');
      expect(run(missing, 1, unreadable, 3)).toBe('unknown');
      expect(run(missing, 1, 2, open)).toBe('unknown');
    }
    expect(run('skip-if-any', 3, none, 3)).toBe('unknown');
    expect(run('skip-if-all', 3, none, 3)).toBe('sound');
  });
});

describe('a comparison of parts with their whole with figures missing', () => {
  const within = (missing?: string) => ({
    terms: [LEFT],
    limit: RIGHT,
    ...(missing === undefined ? {} : { missing }),
  });

  it('skips by default', () => {
    expect(table('sum-within', within(), [5, 3, 0, 0])).toEqual({
      none: 'unknown',
      leftOnly: 'unknown',
      rightOnly: 'unknown',
      bothEqual: 'sound',
      bothUnequal: 'wrong',
    });
  });

  it('never skips where the rule says so', () => {
    expect(table('sum-within', within('never-skip'), [5, 3, 0, 0])).toEqual({
      none: 'unknown',
      leftOnly: 'wrong',
      rightOnly: 'sound',
      bothEqual: 'sound',
      bothUnequal: 'wrong',
    });
  });
});

describe('a pair of which each needs the other', () => {
  const pair = { sets: [{ when: LEFT, need: [RIGHT], both: true }] };

  it('is broken by one alone, and kept by both and by none', () => {
    expect(verdict('required-together', pair, null, null)).not.toBe('wrong');
    expect(verdict('required-together', pair, null, 1)).toBe('wrong');
    expect(verdict('required-together', pair, 1, null)).toBe('wrong');
    expect(verdict('required-together', pair, 1, 1)).toBe('sound');
    expect(verdict('required-together', pair, 0, 0)).toBe('sound');
  });

  it('asked in one direction is broken in that direction alone', () => {
    const oneWay = { sets: [{ when: LEFT, need: [RIGHT] }] };
    expect(verdict('required-together', oneWay, 1, null)).toBe('wrong');
    expect(verdict('required-together', oneWay, null, 1)).not.toBe('wrong');
  });
});

describe('a pair of which each excludes the other', () => {
  const pair = { sets: [{ one: LEFT, others: [RIGHT] }] };

  it('is broken by both, and kept by one alone and by none', () => {
    expect(verdict('exclusive', pair, null, null)).toBe('sound');
    expect(verdict('exclusive', pair, null, 1)).toBe('sound');
    expect(verdict('exclusive', pair, 1, null)).toBe('sound');
    expect(verdict('exclusive', pair, 1, 1)).toBe('wrong');
    expect(verdict('exclusive', pair, 0, 0)).toBe('wrong');
  });
});
