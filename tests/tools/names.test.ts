import { describe, expect, it } from 'vitest';
import { assertionsOf, lost } from './names.mjs';

const unit = (names: string[], assertions = 10) => ({ unit: { assertions, names } });

describe('the list of all tests', () => {
  it('lets tests move and new ones come', () => {
    const now = { unit: { assertions: 9, names: ['b', 'new'] }, 'end to end': { assertions: 3, names: ['a'] } };
    expect(lost(unit(['a', 'b'], 9), now, {})).toEqual([]);
  });

  it('names a test that is gone, also the second of one name', () => {
    expect(lost(unit(['a', 'b']), unit(['b']), {})).toEqual(['Gone, and not in tests/renamed.json: a']);
    expect(lost(unit(['a', 'a']), unit(['a']), {})).toHaveLength(1);
  });

  it('takes a new name with a reason, and neither without one nor for a test there is not', () => {
    const [before, now] = [unit(['a']), unit(['b'])];
    expect(lost(before, now, { a: { new: 'b', reason: 'says desa now' } })).toEqual([]);
    expect(lost(before, now, { a: { new: 'b', reason: ' ' } })).toHaveLength(1);
    expect(lost(before, now, { a: { new: 'c', reason: 'says desa now' } })).toHaveLength(1);
  });

  it('says when less is asserted, unless so many are accepted with a reason', () => {
    const [before, now] = [unit(['a'], 10), unit(['a'], 9)];
    expect(lost(before, now, {})).toMatchObject([expect.stringContaining('Fewer assertions in unit: 9, were 10')]);
    const accepted = { [assertionsOf('unit')]: { new: '9', reason: 'one loop instead of two' } };
    expect(lost(before, now, accepted)).toEqual([]);
    expect(lost(before, unit(['a'], 8), accepted)).toHaveLength(1);
    expect(lost(before, unit(['a'], 10), {})).toEqual([]);
  });
});
