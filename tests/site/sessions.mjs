// Logged-in sessions, in memory. The password is not kept.
import { randomBytes } from 'node:crypto';

export const COOKIE = 'ci_session';

/** The years of each era's selector. @type {Record<import('./forms.mjs').Era, readonly number[]>} */
const YEARS_OF = { emonev: [2022, 2023, 2024], konvergensi: [2025] };
/** @param {import('./forms.mjs').Era} era */
export const yearsOf = (era) => YEARS_OF[era];
/** Period numbers of the public dashboard's selector: 1 = 2019 … 6 = 2024. Whether the logged-in one has them is a guess. */
export const PERIOD_OFFSET = 2018;

/** @typedef {{ kind: 'success' | 'danger' | 'info', text: string, lines?: readonly string[] }} Notice shown once on the next page */
/**
 * `kecamatan` is the six-digit code of a kecamatan's account, null for the district's; `left` requests until it ends.
 * @typedef {{ id: string, account: string, kecamatan: string | null, year: number, lastSeen: number, left: number, notice: Notice | null }} Session
 */

/**
 * @param {number} seconds a session ends after so long without a request
 * @param {number} requests a session ends after so many requests
 * @param {number} year the year it opens with
 */
export function createSessions(seconds, requests, year) {
  /** @type {Map<string, Session>} */
  const sessions = new Map();
  return {
    /** @param {string} account @param {string | null} [kecamatan] */
    open(account, kecamatan = null) {
      const session = {
        id: randomBytes(16).toString('hex'),
        account,
        kecamatan,
        year,
        lastSeen: Date.now(),
        left: requests,
        notice: null,
      };
      sessions.set(session.id, session);
      return session;
    },
    /** @param {string | null} id */
    find(id) {
      const session = sessions.get(id ?? '');
      if (!session) return null;
      if (session.left <= 0 || Date.now() - session.lastSeen > seconds * 1000) {
        sessions.delete(session.id);
        return null;
      }
      session.left -= 1;
      session.lastSeen = Date.now();
      return session;
    },
    /** @param {string} id */
    close: (id) => sessions.delete(id),
    expireAll: () => sessions.clear(),
  };
}
