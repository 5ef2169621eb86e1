import { canonicalJson } from '@shared/exchange';
import { parseRecords } from '../parse-records';
import { Notes } from '../schemas';
import type { RecordMerge } from './record-merge';

const spelled = (one: unknown): string => canonicalJson(one) ?? '';

/** Each once, ours first. */
function union<T>(here: readonly T[], there: readonly T[]): T[] {
  const known = new Set(here.map(spelled));
  return [...here, ...there.filter((one) => !known.has(spelled(one)))];
}

/** What is said in either of two. */
const together = (here: Notes, there: Notes): Notes => ({
  contacts: union(here.contacts, there.contacts),
  notes: union(here.notes, there.notes).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
});

/** Contacts by role and notes for whoever takes over. */
export const notes: RecordMerge = {
  key: 'notes',
  name: 'Catatan dan kontak',
  rule: 'Semua catatan dan kontak disimpan, masing-masing sekali.',
  records: ({ notes: kept }) => (kept.contacts.length + kept.notes.length > 0 ? [kept] : []),
  merge({ notes: here }, records) {
    const { read, unreadable } = parseRecords(Notes, records);
    const next = read.reduce(together, here);
    const sizeOf = (one: Notes): number => one.contacts.length + one.notes.length;
    const added = sizeOf(next) - sizeOf(here);
    const came = read.reduce((sum, one) => sum + sizeOf(one), 0);
    return {
      added,
      same: came - added,
      unreadable,
      clashes: [],
      change: added > 0 ? { notes: (kept) => read.reduce(together, kept) } : {},
    };
  },
};
