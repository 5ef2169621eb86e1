import { canonicalJson } from '@shared/exchange';
import { parseRecords } from '../parse-records';
import { Notes } from '../schemas';
import type { Carried } from './carried';

const spelled = (one: unknown): string => canonicalJson(one) ?? '';

/** Each once, ours first. */
function union<T>(here: readonly T[], there: readonly T[]): T[] {
  const known = new Set(here.map(spelled));
  return [...here, ...there.filter((one) => !known.has(spelled(one)))];
}

/** Contacts by role and notes for whoever takes over. */
export const notes: Carried = {
  key: 'notes',
  name: 'Catatan dan kontak',
  rule: 'Semua catatan dan kontak disimpan, masing-masing sekali.',
  records: ({ notes: kept }) => (kept.contacts.length + kept.notes.length > 0 ? [kept] : []),
  lay({ notes: here }, records) {
    const { read, unreadable } = parseRecords(Notes, records);
    let next: Notes = here;
    for (const there of read)
      next = {
        contacts: union(next.contacts, there.contacts),
        notes: union(next.notes, there.notes).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
      };
    const sizeOf = (one: Notes): number => one.contacts.length + one.notes.length;
    const added = sizeOf(next) - sizeOf(here);
    const came = read.reduce((sum, one) => sum + sizeOf(one), 0);
    return { added, same: came - added, unreadable, clashes: [], change: added > 0 ? { notes: next } : {} };
  },
};
