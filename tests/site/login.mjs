// Pages that need no session.
import { COOKIE } from './sessions.mjs';

const LOGIN = '/emonev/auth/login';
const LOGOUT = '/emonev/auth/logout';
const KECAMATAN = '/kecamatan';

/** The login page of an era. @param {import('./forms.mjs').Era} era */
export const loginOf = (era) => (era === 'emonev' ? LOGIN : KECAMATAN);

/** Where each era's login is posted, its account field (both stated), and what opens after it. */
const DOORS = {
  emonev: { action: LOGIN, account: 'identity', home: '/emonev/beranda' },
  konvergensi: { action: '/index.php/loginkec', account: 'username', home: '/index.php/pantauaksikec' },
};

/** @param {string} value @param {number} [maxAge] */
const cookie = (value, maxAge) =>
  `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax${maxAge === undefined ? '' : `; Max-Age=${maxAge}`}`;

/** @param {string} text */
const tidy = (text) =>
  text
    .toLowerCase()
    .replace(/^kec(amatan|\.)?\s+/, '')
    .replace(/[^a-z]/g, '');

/**
 * The kecamatan an account names, as six digits.
 * @param {import('./context.mjs').Site} site
 * @param {string} account
 */
const kecamatanOf = (site, account) =>
  site.villages.villages.find(({ kecamatan }) => tidy(kecamatan) === tidy(account))?.code.slice(0, 6) ?? null;

/**
 * Login and logout. Any account (from 2025: of a kecamatan of the district) and password that are not empty are accepted,
 * and the password is not kept.
 * @param {import('./context.mjs').Site} site
 * @param {{ method: string, path: string, query: URLSearchParams, body: URLSearchParams, sessionId: string | null }} request
 * @returns {import('./context.mjs').Reply | null} null for every other address
 */
export function openPage(site, { method, path, query, body, sessionId }) {
  const { sessions, era } = site;
  const door = DOORS[era];
  /** @param {string | null} text @returns {import('./context.mjs').Reply} */
  const page = (text) => ({
    view: { kind: 'login', door, notice: text === null ? null : { kind: 'danger', text } },
  });
  if (path === LOGOUT) {
    sessions.close(sessionId ?? '');
    return { redirect: loginOf(era), cookie: cookie('', 0) };
  }
  if (method === 'GET' && path === loginOf(era))
    return page(query.has('berakhir') ? 'Sesi Anda sudah berakhir. Silakan masuk kembali.' : null);
  if (method !== 'POST' || path !== door.action) return null;
  const account = (body.get(door.account) ?? '').trim();
  if (account === '' || !body.get('password')) return page('Nama akun dan kata sandi harus diisi');
  const kecamatan = era === 'konvergensi' ? kecamatanOf(site, account) : null;
  if (era === 'konvergensi' && kecamatan === null) return page('Nama akun tidak dikenal');
  return { redirect: door.home, cookie: cookie(sessions.open(account, kecamatan).id) };
}
