// What every route is given. Types only: the values are made in server.mjs.

/**
 * Counts of what people (and nobody else) pressed. `forbidden` must stay empty in every run of the extension.
 * @typedef {{ requests: number, servedMs: number, saves: number, rejections: number, forbidden: { action: 'hapus' | 'verifikasi', form: string }[] }} Stats
 */
/**
 * @typedef {{
 *   villages: import('../../shared/cli/villages.mjs').VillageList,
 *   store: import('./store.mjs').Store,
 *   disguise: import('./disguise.mjs').Disguise,
 *   sessions: ReturnType<typeof import('./sessions.mjs').createSessions>,
 *   notation: import('./notation.mjs').Notation,
 *   chain: boolean,
 *   stats: Stats,
 * }} Site
 */
/**
 * One request of a logged-in person. `params` are the named groups of the route's pattern.
 * @typedef {{ site: Site, session: import('./sessions.mjs').Session, params: Record<string, string>, query: URLSearchParams, body: URLSearchParams, referer: string }} Context
 */
/** @typedef {{ page: import('./html.mjs').Html, status?: number } | { redirect: string, cookie?: string }} Reply */
/** @typedef {{ pattern: RegExp, get?: (context: Context) => Reply, post?: (context: Context) => Reply }} Route for logged-in people */

export {};
