import { describe, expect, it } from 'vitest';
import { startCarried, thereOf } from '@extension/log/chain/carried';
import { sealed, START } from '@extension/log/chain/record';
import type { ChainRecord } from '@extension/log/chain/record';
import { verifyChain } from '@extension/log/chain/verify';
import { endOf, sampleLog } from './sample-log';

/** The log with records of another computer at its end, as the store takes them in from a file. */
function carriedInto(log: readonly ChainRecord[], records: readonly ChainRecord[], file: string): ChainRecord[] {
  const places = new Map<number, number>();
  const all = [...log];
  for (const record of records) {
    const { seq: theirs, prev: _prev, seal: _seal, ...said } = record;
    const seq = (all[all.length - 1]?.seq ?? 0) + 1;
    places.set(theirs, seq);
    const intent = said['intent'] === undefined ? {} : { intent: places.get(Number(said['intent'])) ?? 0 };
    const carried = said['carried'] ?? file;
    all.push(sealed({ ...said, ...intent, carried, there: thereOf(record, file), seq }, endOf(all)));
  }
  return all;
}
const verdictOf = (log: readonly ChainRecord[]) => {
  const carried = startCarried();
  for (const record of log) carried.add(record);
  return carried.end();
};

const theirs = sampleLog(6, (seq) => (seq === 5 ? { kind: 'undo', intent: 4 } : {}));
const ours = sampleLog(3, () => ({ by: 'Budi' }));
const merged = carriedInto(ours, theirs, 'file a');

describe('records of another computer', () => {
  it('are of our chain, and keep the links of their own', () => {
    expect(verifyChain(merged, endOf(merged))).toMatchObject({ fault: null, count: 9 });
    expect(verdictOf(merged)).toEqual({ count: 6, files: 1, broken: null });
  });

  it('keep them from computer to computer', () => {
    const third = carriedInto(
      sampleLog(2, () => ({ by: 'Camat' })),
      merged,
      'file b',
    );
    const fifth = carriedInto(sampleLog(1), carriedInto(sampleLog(4), third, 'file c'), 'file d');
    for (const log of [third, fifth]) {
      expect(verifyChain(log, endOf(log)).fault).toBeNull();
      expect(verdictOf(log).broken).toBeNull();
    }
    expect(verdictOf(third)).toEqual({ count: 9, files: 1, broken: null });
  });

  it('may come in the order in which they are shown, and without those that were here already', () => {
    const turned = carriedInto(ours, [...theirs.slice(3), theirs[0]!], 'file a');
    expect(verdictOf(turned)).toEqual({ count: 4, files: 1, broken: null });
    expect(verdictOf(carriedInto(carriedInto(ours, theirs.slice(0, 3), 'a'), theirs.slice(3), 'b'))).toEqual({
      count: 6,
      files: 2,
      broken: null,
    });
  });

  it('are named where they were changed before they came in', () => {
    const altered = theirs.map((record) => (record.seq === 4 ? { ...record, reason: 'Sudah' } : record));
    const log = carriedInto(ours, altered, 'file a');
    expect(verifyChain(log, endOf(log)).fault).toBeNull();
    expect(verdictOf(log).broken).toMatchObject({ seq: 7, by: 'Sari' });
  });

  it('are named where they were changed and sealed anew before they came in', () => {
    const { seal: _seal, prev, ...said } = theirs[3]!;
    const altered = theirs.map((record) => (record.seq === 4 ? sealed({ ...said, by: 'Budi' }, String(prev)) : record));
    expect(verdictOf(carriedInto(ours, altered, 'file a')).broken).toMatchObject({ seq: 8 });
  });

  it('of the time before their chain are no part of it', () => {
    const bare = sampleLog(3).map(({ prev: _prev, seal: _seal, ...record }) => record as ChainRecord);
    const log = carriedInto(ours, bare, 'old file');
    expect(verdictOf(log)).toEqual({ count: 0, files: 0, broken: null });
    expect(verifyChain(log, endOf(log)).fault).toBeNull();
    expect(log[0]).toMatchObject({ prev: START });
  });
});
