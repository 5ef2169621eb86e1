// The face of a dress. Types only.

/** @typedef {'adminlte2' | 'adminlte3' | 'react'} DressName */
/** @typedef {import('../html.mjs').Html} Html */
/** @typedef {import('../html.mjs').Part} Part */
/**
 * Who sees a page: on the login page nobody is logged in. `asksJson`: a script wants what the page says, not its markup.
 * @typedef {{ site: import('../context.mjs').Site, session: import('../sessions.mjs').Session | null, asksJson: boolean }} Seen
 */
/**
 * `assets`: addresses below /aset/, each with a file or with code that is made when first asked for; `entryOf`: whether
 * "Tambah data" turns to a page of its own or opens over the list.
 * @typedef {{
 *   name: DressName,
 *   assets: () => readonly (readonly [address: string, file: string | (() => Promise<string>)])[],
 *   entryOf: (form: import('../forms.mjs').Form) => 'page' | 'modal',
 *   show: (seen: Seen, view: import('../context.mjs').View) => { page: Html } | { json: unknown },
 * }} Dress
 */
/**
 * The parts of a page that a server draws in the manner of one template; `views/` puts them together. A `group` whose `id`
 * is null has a label that points at nothing, as in modals of old templates.
 * @typedef {{
 *   words: { control: string, select: string, small: string, table: string },
 *   document: (page: { title: string, look: 'login' | 'window' | 'wide', body: Html }) => Html,
 *   login: (page: { intro: string, action: string, account: string, note: string, notice: Part }) => Html,
 *   window: (page: {
 *     place: string, account: string, year: number, period: Html, sections: readonly import('../menu.mjs').Section[],
 *     current: string, heading: string, subheading: string, note: string, notice: Part, body: Html,
 *   }) => Html,
 *   notice: (notice: { kind: string, text: string, lines: Part }) => Html,
 *   badge: (text: string) => Html,
 *   card: (card: {
 *     title: string, aside?: Part, tools?: Part, body: Part, wide?: boolean, footer?: Part, form?: boolean, attributes?: Part,
 *   }) => Html,
 *   submit: (icon: string, text: string) => Html,
 *   modal: (modal: { title: string, open: boolean, body: Html, attributes: Part }) => Html,
 *   group: (group: { label: Part, required: boolean, id: string | null, control: Part, narrow: boolean }) => Html,
 *   figure: (input: Html, unit: string) => Html,
 *   yesNo: (choice: { name: string, text: string }) => Html,
 * }} Parts
 */

export {};
