import { canonicalJson } from '@shared/exchange';
import { parseRecords } from '../kit/parse-records';
import { wholeOf } from '../kit/whole';
import { Notes } from '../schemas';
import type { Contact, Note } from '../schemas';

export const NO_NOTES: Notes = { contacts: [], notes: [] };

const sizeOf = ({ contacts, notes: said }: Notes): number => contacts.length + said.length;
const spelled = (one: unknown): string => canonicalJson(one) ?? '';

/** Each once, ours first. */
function union<T>(here: readonly T[], there: readonly T[]): T[] {
  const known = new Set(here.map(spelled));
  return [...here, ...there.filter((one) => !known.has(spelled(one)))];
}

/** Returns what is said in either of two. */
const together = (here: Notes, there: Notes): Notes => ({
  contacts: union(here.contacts, there.contacts),
  notes: union(here.notes, there.notes).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
});

/** Contacts by role and notes for whoever takes over the work. */
export const notes = wholeOf<'notes', Notes, { contact: Contact; note: Note }>({
  part: 'notes',
  old: { place: 'settings', key: 'notes' },
  parser: Notes,
  none: NO_NOTES,
  kinds: { contact: Notes.shape.contacts.def.element, note: Notes.shape.notes.def.element },
  split: ({ contacts, notes: said }) => ({
    contact: contacts.map((one) => [`${one.agency} ${one.role}`, one]),
    note: said.map((one) => [`${one.at} ${one.by}`, one]),
  }),
  join: ({ contact, note }) => ({ contacts: contact, notes: note }),
  merge: {
    key: 'notes',
    name: 'Catatan dan kontak',
    rule: 'Semua catatan dan kontak disimpan, masing-masing sekali.',
    records: (kept) => (sizeOf(kept) > 0 ? [kept] : []),
    merge(here, records) {
      const { read, unreadable } = parseRecords(Notes, records);
      const added = sizeOf(read.reduce(together, here)) - sizeOf(here);
      const came = read.reduce((sum, one) => sum + sizeOf(one), 0);
      return {
        added,
        same: came - added,
        unreadable,
        clashes: [],
        change: added > 0 ? { notes: (kept) => read.reduce(together, kept) } : {},
      };
    },
  },
});
