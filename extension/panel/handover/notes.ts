import { personalText } from '@shared/dataset';
import { canonicalJson } from '@shared/exchange';
import { asSeen } from '@extension/store';
import type { Basis, Contact, Note, Notes } from '@extension/store';
import type { Session } from '../session/session';

/** Whether two are one note or contact: what is kept is read anew for each change. */
const saysTheSame = (one: Note | Contact, other: Note | Contact): boolean =>
  canonicalJson(one) === canonicalJson(other);

/** Keeps a change of notes and contacts; refused where a text names a person. */
async function keep(
  session: Session,
  texts: readonly string[],
  change: (notes: Notes) => Notes,
  settledOn?: Basis,
): Promise<boolean> {
  const personal = texts.map(personalText).find((subject) => subject !== null);
  if (personal !== undefined) {
    session.show({
      notice: {
        tone: 'bad',
        message: `Tulisan ini memuat ${personal}.`,
        remedy: 'Tulis jabatan, ruang, atau grup kerjanya saja; data orang tidak disimpan.',
      },
    });
    return false;
  }
  return (await session.commit({ notes: change, ...(settledOn && { settledOn }) })) !== null;
}

/** Adds a note for whoever takes over. */
export function addNote(session: Session, text: string): Promise<boolean> {
  const { at, by } = session.stamp();
  return keep(session, [text], (kept) => ({ ...kept, notes: [...kept.notes, { at, by, text: text.trim() }] }));
}

/** Takes a note away. */
export const removeNote = (session: Session, note: Note): Promise<boolean> =>
  keep(session, [], (kept) => ({ ...kept, notes: kept.notes.filter((one) => !saysTheSame(one, note)) }));

/** Adds a contact by role; one of the same agency and role is replaced. */
export function addContact(session: Session, contact: Contact): Promise<boolean> {
  const isSame = ({ agency, role }: Contact): boolean => agency === contact.agency && role === contact.role;
  return keep(
    session,
    [contact.role, contact.way],
    (kept) => ({ ...kept, contacts: [...kept.contacts.filter((one) => !isSame(one)), contact] }),
    asSeen(session.state().stored, ({ notes: { contacts } }) => contacts.filter(isSame)),
  );
}

/** Takes a contact away. */
export const removeContact = (session: Session, contact: Contact): Promise<boolean> =>
  keep(session, [], (kept) => ({ ...kept, contacts: kept.contacts.filter((one) => !saysTheSame(one, contact)) }));

/** Puts the guide for the first day away, or opens it again. */
export async function showGuide(session: Session, guide: 'terbuka' | 'tertutup'): Promise<void> {
  await session.commit({ settings: (settings) => ({ ...settings, guide }) });
  if (guide === 'terbuka') session.show({ view: 'data' });
}
