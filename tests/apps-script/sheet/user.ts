import { counted } from './counting';
import type { SheetState } from './sheet-state';

const ADDRESSES = new WeakMap<object, string>();

/** A person, whose address the script may ask for. */
export function userOf({ book }: Pick<SheetState, 'book'>, email: string): GoogleAppsScript.Base.User {
  const user = counted({ getEmail: () => email }, 'User', book.calls) as GoogleAppsScript.Base.User;
  ADDRESSES.set(user, email);
  return user;
}

/** The address of a person handed back by the script, without a call. */
export const addressOf = (person: string | GoogleAppsScript.Base.User): string =>
  typeof person === 'string' ? person : (ADDRESSES.get(person) ?? '');
