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
 *   dress: import('./dresses/dress.mjs').Dress,
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
/** @typedef {import('./forms.mjs').Form} Form */
/** @typedef {import('./views/entry-fields.mjs').Draft} Draft */
/**
 * What a page is about; the dress draws it. `draft` of a list is what its entry form opens with, where it opens by itself.
 * @typedef {(
 *   { kind: 'login', door: { action: string, account: string }, notice: import('./sessions.mjs').Notice | null } |
 *   { kind: 'home' } | { kind: 'progress' } | { kind: 'elsewhere', heading: string, current: string } |
 *   { kind: 'list', form: Form, draft: Draft | null } | { kind: 'entry', form: Form, draft: Draft } |
 *   { kind: 'table', form: Form, textOf: (village: string, field: import('./forms.mjs').Field) => string } |
 *   { kind: 'upload', form: Form }
 * )} View
 */
/** @typedef {{ view: View, status?: number } | { page: import('./html.mjs').Html, status?: number } | { redirect: string, cookie?: string } | { bytes: Uint8Array, type: string, name: string } | { json: unknown, status?: number }} Reply */
/** @typedef {{ pattern: RegExp, get?: (context: Context) => Reply | Promise<Reply>, post?: (context: Context) => Reply | Promise<Reply> }} Route for logged-in people */

export {};
