// Pages that need no session.
import { COOKIE } from './sessions.mjs';
import { loginView } from './views/login.mjs';

export const LOGIN = '/emonev/auth/login';
const LOGOUT = '/emonev/auth/logout';

/** @param {string} value @param {number} [maxAge] */
const cookie = (value, maxAge) =>
  `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax${maxAge === undefined ? '' : `; Max-Age=${maxAge}`}`;

/**
 * Login and logout. Any account and password that are not empty are accepted, and the password is not kept.
 * @param {import('./context.mjs').Site['sessions']} sessions
 * @param {{ method: string, path: string, query: URLSearchParams, body: URLSearchParams, sessionId: string | null }} request
 * @returns {import('./context.mjs').Reply | null} null for every other address
 */
export function openPage(sessions, { method, path, query, body, sessionId }) {
  if (path === LOGOUT) {
    sessions.close(sessionId ?? '');
    return { redirect: LOGIN, cookie: cookie('', 0) };
  }
  if (path !== LOGIN) return null;
  if (method === 'GET')
    return {
      page: loginView(
        query.has('berakhir') ? { kind: 'danger', text: 'Sesi Anda sudah berakhir. Silakan masuk kembali.' } : null,
      ),
    };
  const account = (body.get('identity') ?? '').trim();
  if (account === '' || !body.get('password'))
    return { page: loginView({ kind: 'danger', text: 'Nama akun dan kata sandi harus diisi' }) };
  return { redirect: '/emonev/beranda', cookie: cookie(sessions.open(account).id) };
}
