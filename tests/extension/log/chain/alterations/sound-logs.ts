import { thereOf } from '@extension/log/chain/carried';
import { gapsLeftBy } from '@extension/log/chain/deletion';
import { sealed, sealOf, START } from '@extension/log/chain/record';
import type { ChainRecord } from '@extension/log/chain/record';
import full from '../../../../fixtures/golden/full/raw.json';
import other from '../../../../fixtures/golden/other/raw.json';
import plain from '../../../../fixtures/golden/plain/raw.json';

type Entry = Readonly<Record<string, unknown>>;
const entriesOf = (raw: { readonly log: readonly (readonly [number, unknown] | readonly unknown[])[] }): Entry[] =>
  raw.log.map(([, entry]) => entry as Entry);

/** Entries of every kind as one computer writes them. The golden ones tell of deletions that never were. */
const GOLDEN = entriesOf(full).filter(({ kind }) => kind !== 'deleted');

const endOf = (log: readonly ChainRecord[]): string => {
  const last = log[log.length - 1];
  return last ? sealOf(last) : START;
};

/** The log with entries at its end, as the store appends them. */
const grown = (log: readonly ChainRecord[], entries: readonly Entry[]): ChainRecord[] => {
  const all = [...log];
  for (const entry of entries) all.push(sealed({ ...entry, seq: (all[all.length - 1]?.seq ?? 0) + 1 }, endOf(all)));
  return all;
};
const carriedFrom = (log: readonly ChainRecord[]): Entry[] =>
  log.map((record) => {
    const { seq: _seq, prev: _prev, seal: _seal, ...entry } = record;
    return { ...entry, carried: 'd'.repeat(64), there: thereOf(record, 'd'.repeat(64)) };
  });

function afterDeletion(log: readonly ChainRecord[], goes: (record: ChainRecord) => boolean): ChainRecord[] {
  const gaps = gapsLeftBy(log, goes);
  const entries = gaps.reduce((sum, gap) => sum + gap.entries, 0);
  const told = { kind: 'deleted', at: '2026-12-01T03:00:00.000Z', by: 'Rina', district: '1702', year: 2024 };
  return grown(log, [{ ...told, entries, gaps }]).filter((record) => record['kind'] === 'deleted' || !goes(record));
}

const theirs = grown([], entriesOf(other));
const own = grown([], GOLDEN);
const bare = entriesOf(full)
  .slice(0, 12)
  .map((entry, at): ChainRecord => ({ ...entry, seq: at + 1 }));

/** Sound logs by what they show; all of them wholly in the chain but the last, whose first twelve are older. */
export const SOUND_LOGS: Readonly<Record<string, readonly ChainRecord[]>> = {
  'every kind of entry': own,
  'of another computer': theirs,
  'of a first day': grown([], [...entriesOf(plain), ...GOLDEN.slice(0, 3)]),
  'merged from two computers': grown(grown(own.slice(0, 20), carriedFrom(theirs)), GOLDEN.slice(20, 40)),
  'after a deletion': grown(
    afterDeletion(own.slice(0, 40), ({ seq }) => seq > 10 && seq < 17),
    GOLDEN.slice(40, 50),
  ),
  'begun before the chain': grown(bare, GOLDEN.slice(12, 40)),
};

/** Records of a log of which the chain proves nothing: those before the last that is older than it. */
export const unproved = (log: readonly ChainRecord[]): number =>
  Math.max(0, log.filter((record) => record['seal'] === undefined).length - 1);
