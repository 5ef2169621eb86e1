import { describe, expect, it } from 'vitest';
import { hashOf, sealed } from '@extension/log/chain/record';
import type { ChainRecord } from '@extension/log/chain/record';
import { verifyChain } from '@extension/log/chain/verify';
import { endOf, sampleLog } from './sample-log';

const log = sampleLog(9);
const head = endOf(log);
const faultOf = (records: readonly unknown[], kept = head) => verifyChain(records, kept).fault;
/** The log with other records at some places, counted from 1. */
const put = (places: Readonly<Record<number, unknown>>): unknown[] => log.map((record) => places[record.seq] ?? record);
const at = (seq: number): ChainRecord => log[seq - 1]!;
const resealed = (record: ChainRecord): ChainRecord => ({ ...record, seal: hashOf(record) });

describe('a sound log', () => {
  it('is proved to its end by the end kept elsewhere, by the first 16 digits of it too', () => {
    expect(verifyChain(log, head)).toMatchObject({ fault: null, count: 9, older: 0, met: { seq: 9, count: 9 } });
    expect(verifyChain(log, head.slice(0, 16))).toMatchObject({ fault: null, met: { seq: 9 } });
  });

  it('is proved up to the record whose seal was kept, where others were added since', () => {
    expect(verifyChain(log, String(at(6)['seal']))).toMatchObject({ fault: null, met: { seq: 6, count: 6 } });
  });

  it('is sound in itself without one', () => {
    expect(verifyChain(log)).toMatchObject({ fault: null, isCompared: false, met: null });
  });

  it('may have no entries at all', () => {
    expect(verifyChain([])).toMatchObject({ fault: null, count: 0, last: null });
  });

  it('does not depend on the order of the parts of a record, nor on where it is shown', () => {
    const turned = log.map((record) => ({ stands: 3, ...Object.fromEntries(Object.entries(record).reverse()) }));
    expect(faultOf(turned)).toBeNull();
  });

  it('may have passed over running numbers', () => {
    const jumped = [...log, sealed({ kind: 'skip', seq: 14 }, head)];
    expect(faultOf(jumped, endOf(jumped))).toBeNull();
  });
});

describe('a log from before the chain', () => {
  const bare = sampleLog(4).map(({ prev: _prev, seal: _seal, ...record }) => record as ChainRecord);
  const last = bare[3]!;
  const grown = [...bare, sealed({ kind: 'skip', seq: 5 }, hashOf(last))];

  it('is told apart from what is proved, by its number', () => {
    expect(verifyChain(bare)).toMatchObject({ fault: null, count: 4, older: 4 });
    expect(verifyChain(grown, endOf(grown))).toMatchObject({ fault: null, count: 5, older: 4, met: { seq: 5 } });
  });

  it('is held by the chain at its last record', () => {
    const changed = [...bare.slice(0, 3), { ...last, by: 'Budi' }, grown[4]];
    expect(faultOf(changed, endOf(grown))).toMatchObject({ kind: 'altered', entry: { seq: 4 }, or: { seq: 5 } });
  });

  it('has no record twice, its last one either, whatever order it stands in', () => {
    expect(faultOf([...bare, last, grown[4]], endOf(grown))).toMatchObject({ kind: 'exchanged', entry: { seq: 4 } });
    expect(faultOf([bare[2], bare[0], bare[1], last, grown[4]], endOf(grown))).toBeNull();
  });

  it('is nothing that a record of the chain can be turned into', () => {
    const stripped = put({ 5: { ...bare[0], seq: 5 } });
    expect(faultOf(stripped)).toMatchObject({ kind: 'unlinked', entry: { seq: 5 } });
    const { prev: _prev, seal: _seal, ...first } = at(1);
    expect(faultOf(put({ 1: { ...first, by: 'Budi' } }))).toMatchObject({ kind: 'altered', entry: { seq: 1 } });
  });
});

describe('a log that is not what was written', () => {
  it.each([
    ['another figure', { reason: 'Sudah' }],
    ['another person', { by: 'Budi' }],
    ['another time', { at: '2026-11-22T03:05:01.000Z' }],
    ['something added', { note: '' }],
    ['something left out', { reason: undefined }],
    ['another number', { seq: 50 }],
    ['another seal', { seal: 'f'.repeat(64) }],
    ['another link', { prev: 'f'.repeat(64) }],
    ['no link', { prev: undefined }],
    ['a name that spells nothing', JSON.parse('{"__proto__":1}') as object],
  ])('is named at the record that has %s', (_, change) => {
    const altered = Object.assign(Object.create(null) as ChainRecord, at(5), change);
    expect(faultOf(put({ 5: altered }))).toMatchObject({ kind: 'altered', entry: { seq: altered.seq } });
    expect(faultOf(put({ 5: altered }), '')).not.toBeNull();
  });

  it('is named at the first of two', () => {
    const altered = put({ 3: { ...at(3), by: 'Budi' }, 7: { ...at(7), by: 'Budi' } });
    expect(faultOf(altered)).toMatchObject({ kind: 'altered', entry: { seq: 3, by: 'Budi' } });
  });

  it('is named where the record was sealed anew', () => {
    expect(faultOf(put({ 5: resealed({ ...at(5), by: 'Budi' }) }))).toMatchObject({
      kind: 'altered',
      entry: { seq: 5 },
      or: { seq: 6 },
    });
  });

  it('says between which two others are missing', () => {
    const missing = log.filter(({ seq }) => seq !== 4 && seq !== 5);
    expect(faultOf(missing)).toMatchObject({ kind: 'missing', after: { seq: 3 }, before: { seq: 6 } });
    expect(faultOf(log.filter(({ seq }) => seq !== 8))).toMatchObject({ kind: 'missing', before: { seq: 9 } });
    expect(faultOf(log.slice(2))).toMatchObject({ kind: 'missing', after: null, before: { seq: 3 } });
  });

  it('names the first that was exchanged, beside each other or far apart', () => {
    expect(faultOf(put({ 4: at(5), 5: at(4) }))).toMatchObject({ kind: 'exchanged', entry: { seq: 5 } });
    expect(faultOf(put({ 2: at(8), 8: at(2) }))).toMatchObject({ kind: 'exchanged', entry: { seq: 8 } });
    expect(faultOf([...log.slice(0, 5), at(5), ...log.slice(5)])).toMatchObject({
      kind: 'exchanged',
      entry: { seq: 5 },
    });
  });

  it('says so of what is no record', () => {
    for (const record of [null, 5, 'x', [], {}, { seq: '5' }, { seq: 0 }])
      expect(faultOf(put({ 5: record ?? false }))).toMatchObject({ kind: 'unreadable', position: 5 });
  });

  it('is found cut at its end, or written anew from some record on, by the end kept elsewhere alone', () => {
    const cut = log.slice(0, 7);
    expect(faultOf(cut)).toMatchObject({ kind: 'cut', last: { seq: 7 } });
    expect(faultOf(cut, '')).toBeNull();
    const rewritten = sampleLog(9, (seq) => (seq > 6 ? { by: 'Budi' } : {}));
    expect(faultOf(rewritten)).toMatchObject({ kind: 'cut' });
    expect(faultOf(rewritten, '')).toBeNull();
    expect(faultOf([])).toEqual({ kind: 'cut', last: null });
  });
});
