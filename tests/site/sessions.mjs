// Logged-in sessions, in memory. The password is not kept.
import { randomBytes } from 'node:crypto';

export const COOKIE = 'ci_session';
export const YEARS = [2022, 2023, 2024];

/** @typedef {{ kind: 'success' | 'danger' | 'info', text: string, lines?: readonly string[] }} Notice shown once on the next page */
/** @typedef {{ id: string, account: string, year: number, lastSeen: number, notice: Notice | null }} Session */

/** @param {number} seconds a session ends after so long without a request */
export function createSessions(seconds) {
  /** @type {Map<string, Session>} */
  const sessions = new Map();
  return {
    /** @param {string} account */
    open(account) {
      const year = /** @type {number} */ (YEARS.at(-1));
      const session = { id: randomBytes(16).toString('hex'), account, year, lastSeen: Date.now(), notice: null };
      sessions.set(session.id, session);
      return session;
    },
    /** @param {string | null} id */
    find(id) {
      const session = sessions.get(id ?? '');
      if (!session) return null;
      if (Date.now() - session.lastSeen > seconds * 1000) {
        sessions.delete(session.id);
        return null;
      }
      session.lastSeen = Date.now();
      return session;
    },
    /** @param {string} id */
    close: (id) => sessions.delete(id),
    expireAll: () => sessions.clear(),
  };
}
