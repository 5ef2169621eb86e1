import { describe, expect, it } from 'vitest';
import { gapsLeftBy } from '@extension/log/chain/deletion';
import { hashOf, sealed } from '@extension/log/chain/record';
import type { ChainRecord } from '@extension/log/chain/record';
import { verifyChain } from '@extension/log/chain/verify';
import { endOf, sampleLog, withOne } from './sample-log';

/** The log after a deletion that is an entry: added before the records go. */
function deleted(log: readonly ChainRecord[], ...seqs: readonly number[]): ChainRecord[] {
  const goes = ({ seq }: ChainRecord): boolean => seqs.includes(seq);
  const gaps = gapsLeftBy(log, goes);
  const told = { kind: 'deleted', at: '2026-12-01T03:00:00.000Z', by: 'Camat', district: '1702', year: 2024 };
  const entries = gaps.reduce((sum, gap) => sum + gap.entries, 0);
  return withOne(log, { ...told, entries, gaps }).filter((record) => !goes(record) || record['kind'] === 'deleted');
}
const log = sampleLog(9);
const verdictOf = (records: readonly ChainRecord[]) => verifyChain(records, endOf(records));

describe('a deletion that is an entry', () => {
  it.each([
    ['in the middle', [4, 5]],
    ['at the beginning', [1, 2, 3]],
    ['at the end', [8, 9]],
    ['of one', [6]],
    ['in several places', [1, 4, 5, 9]],
    ['of everything', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ])('is told and no alteration: %s', (_, seqs) => {
    const { fault, deleted: told } = verdictOf(deleted(log, ...seqs));
    expect(fault).toBeNull();
    expect(told.reduce((sum, { entries }) => sum + entries, 0)).toBe(seqs.length);
    expect(told).toMatchObject(told.map(() => ({ by: 'Camat', at: '2026-12-01T03:00:00.000Z' })));
  });

  it.each([
    [
      [4, 5],
      [6, 7],
    ],
    [
      [6, 7],
      [4, 5],
    ],
    [[4, 5], [3]],
    [[1, 2], [3]],
    [[5], [1, 2, 3, 4, 6, 7, 8, 9, 10]],
  ])('may stand beside another one: %j, then %j', (first, second) => {
    const { fault } = verdictOf(deleted(deleted(log, ...first), ...second));
    expect(fault).toBeNull();
  });

  it('reaches back into the time before the chain', () => {
    const bare = log.slice(0, 3).map(({ prev: _prev, seal: _seal, ...record }) => record as ChainRecord);
    const chained = sealed({ kind: 'skip', seq: 4 }, hashOf(bare[2]!));
    const grown = [...bare, chained];
    const { fault, older } = verdictOf(deleted(grown, 2, 3));
    expect([fault, older]).toEqual([null, 1]);
  });

  it('never takes away the entry of an earlier one', () => {
    const once = deleted(log, 2);
    expect(gapsLeftBy(once, ({ kind }) => kind === 'deleted')).toEqual([]);
  });

  it('explains nothing but what it tells of', () => {
    const told = deleted(log, 4, 5);
    for (const seq of [1, 2, 3, 6, 7, 9]) {
      const less = told.filter((record) => record.seq !== seq);
      expect(verdictOf(less).fault).toMatchObject({ kind: 'missing' });
    }
    expect(verifyChain(told.slice(0, -1)).fault).toMatchObject({ kind: 'missing' });
  });

  it('cannot itself be altered', () => {
    const told = deleted(log, 4, 5).map((record) =>
      record['kind'] === 'deleted' ? { ...record, by: 'Rina' } : record,
    );
    expect(verdictOf(told).fault).toMatchObject({ kind: 'altered', entry: { seq: 10 } });
  });

  it('of another computer explains no gap here', () => {
    const gaps = gapsLeftBy(log, ({ seq }) => seq === 4);
    const carried = withOne(log, { kind: 'deleted', carried: 'a', entries: 1, gaps }).filter(({ seq }) => seq !== 4);
    expect(verdictOf(carried).fault).toMatchObject({ kind: 'missing', before: { seq: 5 } });
  });
});
