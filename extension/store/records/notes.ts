import { Notes } from '../schemas';
import { wholeRecord } from '../whole';

export const NO_NOTES: Notes = { contacts: [], notes: [] };

/** Contacts and notes for whoever takes over the work. */
export const notes = wholeRecord({ place: 'settings', key: 'notes', damage: 'told' }, Notes, NO_NOTES);
