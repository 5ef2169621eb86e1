// What an officer does while a fault strikes. Each is pressed in the real panel; what the panel shows as kept is the ledger's.
import { awaitIn } from '../tools/await-in.mjs';
import { awaitIsi, openView } from '../tools/hand.mjs';

/** @typedef {import('./desk.mjs').Desk} Desk */
/** @typedef {{ act: string, village: string, text: string }} Meant `text`: the note, or the kecamatan of the queue */
/**
 * @typedef {{
 *   name: string,
 *   place: string,
 *   boundaries: Readonly<Record<string, string>>,
 *   prepare: (desk: Desk, number: number) => Promise<Meant>,
 *   press: (desk: Desk, meant: Meant) => Promise<unknown>,
 *   wanted: (meant: Meant) => string,
 * }} Act `place`: the writes that count are those to this place; `wanted`: what the panel shows once it is kept
 */

/** The form of a note in the Data view. */
export const NOTE = '[data-part=serah-terima] form:has(textarea)';
const ONE_WRITE = { 'before the commit': 'before 1', 'after the commit': 'after 1' };
export const ACKNOWLEDGED = 'acknowledged';
export const MOMENT = 'any moment';
export const IN_PAGE = 'in the page write';

/** @type {Act} */
const fill = {
  name: 'fill',
  place: 'log',
  boundaries: {
    'before the intention': 'before 1',
    'after the intention': 'after 1',
    [IN_PAGE]: '',
    'before the result': 'before 2',
    'after the result': 'after 2',
    [ACKNOWLEDGED]: '',
    [MOMENT]: '',
  },
  async prepare(desk) {
    await desk.isi();
    await desk.toForm();
    const { village = '' } = await awaitIsi(desk.panel, ['ready']);
    return { act: 'fill', village, text: '' };
  },
  press: (desk) =>
    desk.panel.evaluate(() =>
      [...document.querySelectorAll('button')]
        .find((button) => button.textContent?.trim() === 'Isi halaman ini' && !button.disabled)
        ?.click(),
    ),
  wanted: () => 'fill',
};

/** @type {Act} */
const note = {
  name: 'note',
  place: '',
  boundaries: { ...ONE_WRITE, [ACKNOWLEDGED]: '', [MOMENT]: '' },
  async prepare(desk, number) {
    const text = `Catatan nomor ${number} untuk pengganti, angka datang minggu kedua.`;
    await openView(desk.panel, 'Data');
    await writeNote(desk.panel, text);
    return { act: 'note', village: '', text };
  },
  press: (desk) => pressNote(desk.panel),
  wanted: ({ text }) => text,
};

/** @type {Act} */
const queue = {
  name: 'queue',
  place: '',
  boundaries: { ...ONE_WRITE, [ACKNOWLEDGED]: '', [MOMENT]: '' },
  async prepare(desk) {
    await desk.isi();
    const text = await desk.panel.evaluate(() => {
      const select = /** @type {HTMLSelectElement} */ (
        document.querySelector('section.queue .pair label:first-child select')
      );
      const others = [...select.options].filter(({ value }) => value !== select.value && value !== '');
      return others[0]?.value ?? '';
    });
    return { act: 'queue', village: '', text };
  },
  press: (desk, { text }) =>
    desk.panel.evaluate((value) => {
      const select = /** @type {HTMLSelectElement} */ (
        document.querySelector('section.queue .pair label:first-child select')
      );
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, text),
  wanted: ({ text }) => `queue ${text}`,
};

export const ACTS = [fill, note, queue];

/** Types a note in the Data view, ready to be kept. @param {import('puppeteer-core').Page} panel @param {string} text */
async function writeNote(panel, text) {
  await panel.waitForSelector(NOTE);
  await panel.$eval(
    `${NOTE} textarea`,
    (field, words) => {
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
  await awaitIn(panel, (form) => document.querySelector(`${form} button:enabled`), { timeout: 10_000 }, NOTE);
}

/** @param {import('puppeteer-core').Page} panel */
const pressNote = (panel) => panel.$eval(`${NOTE} button`, (button) => button.click());
