import { canonicalJson } from '@shared/exchange';
import type { LoggedEntry } from '@extension/log';
import { MergedEntry } from '@extension/store/log';
import { parseRecords } from '../parse-records';
import type { RecordMerge } from './record-merge';

/** What an entry says, without its running number: those differ from computer to computer. */
const spelled = ({ seq: _seq, ...entry }: LoggedEntry): string => {
  const { carried: _carried, ...rest } = entry;
  return canonicalJson('intent' in rest ? { ...rest, intent: 0 } : rest) ?? '';
};

/** The proof log. Only ever added to; lines from elsewhere are marked, and stand among ours by their time. */
export const log: RecordMerge = {
  key: 'log',
  name: 'Catatan bukti',
  rule: 'Semua catatan ditambahkan menurut waktunya. Catatan di komputer ini tidak berubah.',
  records: ({ log: kept }) => kept,
  merge({ log: kept }, records) {
    const { read, unreadable } = parseRecords(MergedEntry, records);
    const known = new Map(kept.map((entry) => [spelled(entry), entry.seq]));
    const fresh = read.filter((entry) => !known.has(spelled(entry)));
    const places = read.flatMap((entry) => {
      const seq = known.get(spelled(entry));
      return seq === undefined ? [] : [[entry.seq, seq] as const];
    });
    return {
      added: fresh.length,
      same: read.length - fresh.length,
      unreadable,
      clashes: [],
      change: fresh.length > 0 ? { carriedLog: { entries: fresh, known: new Map(places) } } : {},
    };
  },
};
