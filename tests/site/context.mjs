// What every route is given. Types only: the values are made in server.mjs.

/**
 * Counts of what people (and nobody else) pressed. `forbidden` must stay empty in every run of the extension.
 * @typedef {{
 *   requests: number, servedMs: number, saves: number, rejections: number, failures: number,
 *   forbidden: { action: 'hapus' | 'verifikasi' | 'buka verifikasi', form: string }[],
 * }} Stats
 */
/**
 * @typedef {{
 *   era: import('./forms.mjs').Era,
 *   dress: import('./server.mjs').Dress,
 *   forms: readonly import('./forms.mjs').Form[],
 *   villages: import('../../shared/cli/villages.mjs').VillageList,
 *   store: import('./store.mjs').Store,
 *   disguise: import('./disguise.mjs').Disguise,
 *   sessions: ReturnType<typeof import('./sessions.mjs').createSessions>,
 *   notation: import('./notation.mjs').Notation,
 *   chain: boolean,
 *   lock: boolean,
 *   overwrite: boolean,
 *   troubles: import('./troubles.mjs').Troubles,
 *   stats: Stats,
 * }} Site
 */
/**
 * One request of a logged-in person. `params` are the named groups of the route's pattern.
 * @typedef {{
 *   site: Site, session: import('./sessions.mjs').Session, params: Record<string, string>, query: URLSearchParams,
 *   body: URLSearchParams, files: ReadonlyMap<string, import('./body.mjs').PostedFile>, referer: string,
 * }} Context
 */
/** @typedef {{ page: import('./html.mjs').Html, status?: number } | { redirect: string, cookie?: string } | { bytes: Uint8Array, type: string, name: string } | { json: unknown, status?: number }} Reply */
/** @typedef {{ pattern: RegExp, get?: (context: Context) => Reply | Promise<Reply>, post?: (context: Context) => Reply | Promise<Reply> }} Route for logged-in people */

export {};
