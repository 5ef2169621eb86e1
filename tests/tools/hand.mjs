// The automated hand: does what an officer does, by visible text, on the real site pages and the real panel. It presses
// Simpan on the site, which the extension never does.
import { writeFileSync } from 'node:fs';
import { awaitIn } from './await-in.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./driver.mjs').Session} Session */

const PATIENCE = 20_000;

/**
 * Presses the visible control that carries a text.
 * @param {Page} page
 * @param {string} text
 * @param {string} [within] CSS selector of the part of the page to look in
 */
export const press = (page, text, within = 'body') =>
  pressFound(
    page,
    (wanted, part) => {
      const tidy = (/** @type {string | null | undefined} */ words) => (words ?? '').replace(/\s+/g, ' ').trim();
      for (const root of document.querySelectorAll(part)) {
        for (const element of root.querySelectorAll('button, a, [role=tab], summary, label, input[type=submit]')) {
          const control = /** @type {HTMLElement & { disabled?: boolean, value?: string }} */ (element);
          const words = control instanceof HTMLInputElement ? control.value : control.textContent;
          if (tidy(words) === wanted && control.getClientRects().length > 0 && !control.disabled) return control;
        }
      }
      return null;
    },
    [text, within],
  );

/**
 * Finds a control and presses it; where it was drawn anew in between, it is looked up once more, as a person would.
 * @param {Page} page
 * @param {(...words: string[]) => Element | null} find runs in the page
 * @param {string[]} words what `find` gets
 */
export async function pressFound(page, find, words) {
  for (let attempt = 1; ; attempt += 1) {
    const handle = await awaitIn(page, find, { timeout: PATIENCE }, ...words);
    await settle(page);
    try {
      await /** @type {import('puppeteer-core').ElementHandle<Element>} */ (handle).click();
      return;
    } catch (error) {
      if (attempt === 3 || !/detached|not clickable/i.test(String(error))) throw error;
    }
  }
}

/** A view that has just been painted drops input: two frames. @param {Page} page */
const settle = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/**
 * Does something that leads to another page, and waits until that one is complete. (Waiting for the navigation event
 * misses some in Firefox over BiDi, so the old document is marked and awaited away; a page that changes without being
 * loaded puts another `main` in its place.)
 * @param {Page} page
 * @param {() => Promise<unknown>} act
 */
async function turn(page, act) {
  await page.evaluate(() =>
    (document.querySelector('main') ?? document.documentElement).setAttribute('data-hand', 'old'),
  );
  await act();
  await awaitIn(
    page,
    () => !document.querySelector('[data-hand=old]') && document.body && document.readyState === 'complete',
    { timeout: PATIENCE },
  );
}

/** The open modal of any dress. */
const MODAL = '.modal.in, .modal.show, [role=dialog][aria-modal=true]:not(.modal)';

/** Presses a control that leads to another page. @param {Page} page @param {string} text @param {string} [within] */
const go = (page, text, within) => turn(page, () => press(page, text, within));

// --- the site ---

/** @param {Page} site @param {string} url the site's address */
export async function logIn(site, url) {
  await site.goto(`${url}/emonev/auth/login`);
  await giveAccount(site, 'Kabupaten Latihan');
}

/** On the login page: any account, any password. @param {Page} site @param {string} account */
export async function giveAccount(site, account) {
  await site.waitForSelector('input[type=password]', { timeout: PATIENCE });
  await site.type('input[type=text]', account);
  await site.type('input[type=password]', 'latihan');
  await go(site, 'Masuk');
}

/** @param {Page} site @param {number} year */
export async function chooseYear(site, year) {
  const value = await site.$eval(
    '.periode select',
    (select, text) =>
      [.../** @type {HTMLSelectElement} */ (select).options].find((option) => option.text.trim() === text)?.value ?? '',
    String(year),
  );
  const chosen = await site.$eval('.periode select', (select) => /** @type {HTMLSelectElement} */ (select).value);
  if (value === chosen) return;
  await turn(site, () => site.select('.periode select', value));
}

/** Opens the saved list of a form. @param {Page} site @param {string} url @param {string} path */
export const openList = (site, url, path) => site.goto(`${url}${path}`);

/** @param {Page} site */
export async function openTable(site) {
  await go(site, 'Isi tabel');
}

/**
 * "Unduh templat" of the open list, as the browser's own download would get it.
 * @param {Page} site
 * @param {string} file where to put it
 * @returns {Promise<boolean>} false where the site answers with something else (the session has ended)
 */
export async function downloadTemplate(site, file) {
  const text = await site.evaluate(async () => {
    const link = [...document.querySelectorAll('a')].find((one) => one.textContent?.trim() === 'Unduh templat');
    const response = await fetch(link?.href ?? '');
    if (!response.headers.get('content-type')?.includes('spreadsheetml')) return '';
    const bytes = new Uint8Array(await response.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  if (text !== '') writeFileSync(file, Buffer.from(text, 'base64'));
  return text !== '';
}

/** Sends off the file that lies in the upload page's field. @param {Page} site */
export const upload = (site) => go(site, 'Unggah berkas');

/** "Tambah data": a page of its own, or a modal. @param {Page} site @param {'page' | 'modal'} dress */
export async function addVillage(site, dress) {
  if (dress === 'page') return go(site, 'Tambah data');
  await press(site, 'Tambah data');
  // Bootstrap takes the focus once more when the fade has ended.
  await site.waitForFunction((open) => document.activeElement?.matches(open), { timeout: PATIENCE }, MODAL);
}

/** Presses the site's own save button. @param {Page} site @param {'page' | 'modal'} dress */
export const save = (site, dress) => go(site, 'Simpan', dress === 'modal' ? MODAL : 'body');

// --- the panel ---

/** @param {Page} panel @param {'Data' | 'Periksa' | 'Isi' | 'Antrean' | 'Kelengkapan' | 'Bukti'} view */
export async function openView(panel, view) {
  await pressFound(
    panel,
    (name = '') =>
      [...document.querySelectorAll('[role=tab]')].find((tab) => tab.textContent?.trim().startsWith(name)) ?? null,
    [view],
  );
  await panel.waitForSelector(`section[data-view=${view.toLowerCase()}]`, { timeout: PATIENCE });
}

/** Gives the panel a file, as the file dialog would. @param {Page} panel @param {string} file */
export async function chooseFile(panel, file) {
  await openView(panel, 'Data');
  const input = await panel.waitForSelector('input[type=file]', { timeout: PATIENCE });
  await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (input).uploadFile(file);
}

/** Gives the panel a template of the site, on the Isi view. @param {Page} panel @param {string} file */
export async function chooseTemplate(panel, file) {
  await openView(panel, 'Isi');
  const input = await panel.waitForSelector('input#berkas-templat', { timeout: PATIENCE });
  await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (input).uploadFile(file);
}

/** Opens a file and accepts what Cermat proposes. @param {Page} panel @param {string} file */
export async function importFile(panel, file) {
  await chooseFile(panel, file);
  await panel.waitForSelector('[data-state=confirm]', { timeout: PATIENCE });
  const accept = await panel.evaluate(
    () =>
      [...document.querySelectorAll('button')].find((button) => /^Terima \d+ usulan/.test(button.textContent ?? ''))
        ?.textContent ?? '',
  );
  if (accept) await press(panel, accept.trim());
  else await acceptOnly(panel);
  await press(panel, 'Pakai data ini');
  await awaitIn(panel, () => !document.querySelector('[data-state=confirm]'), { timeout: PATIENCE });
}

/** Chooses what is proposed for the only open column, which has no button of its own. @param {Page} panel */
async function acceptOnly(panel) {
  const open = 'li[data-role=variable][data-sure=false] select';
  const proposed = await panel.$$eval(`${open} optgroup[label=Usulan] option`, (options) =>
    options.map((option) => /** @type {HTMLOptionElement} */ (option).value),
  );
  if (proposed[0]) await panel.select(open, proposed[0]);
}

/** Answers every open question with the reading that contains the wanted words. @param {Page} panel @param {RegExp} wanted */
export async function answerQuestions(panel, wanted) {
  await openView(panel, 'Periksa');
  for (;;) {
    const question = await panel.$('form[data-question]');
    if (!question) return;
    const key = await question.evaluate((form) => form.getAttribute('data-question') ?? '');
    const label = await question.evaluate(
      (form, source) =>
        [...form.querySelectorAll('label')]
          .map((one) => (one.textContent ?? '').trim())
          .find((text) => new RegExp(source).test(text)) ?? '',
      wanted.source,
    );
    if (!label) throw new Error(`No answer like ${wanted} for ${key}`);
    const part = `form[data-question="${key}"]`;
    await press(panel, label, part);
    await press(panel, 'Simpan jawaban', part);
    await awaitIn(panel, (selector) => !document.querySelector(selector), { timeout: PATIENCE }, part);
  }
}

/** What the Isi view says of the page beside it. @param {Page} panel */
export const isiFacts = (panel) =>
  panel.$eval('section[data-view=isi]', (section) =>
    Object.fromEntries(Object.entries(/** @type {HTMLElement} */ (section).dataset)),
  );

/**
 * Waits until the Isi view is in one of these states.
 * @param {Page} panel
 * @param {string[]} states
 * @param {Record<string, string>} [also]
 * @param {number} [patience] milliseconds; hundreds of fields take longer than one form
 */
export async function awaitIsi(panel, states, also = {}, patience = PATIENCE) {
  try {
    await awaitIn(
      panel,
      (wanted, facts) => {
        const section = /** @type {HTMLElement | null} */ (document.querySelector('section[data-view=isi]'));
        return (
          !!section &&
          wanted.includes(section.dataset.state ?? '') &&
          Object.entries(facts).every(([key, value]) => section.dataset[key] === value)
        );
      },
      { timeout: patience },
      states,
      also,
    );
  } catch (error) {
    throw new Error(
      `The panel did not come to ${states.join('/')} ${JSON.stringify(also)}; it says ${JSON.stringify(await isiFacts(panel))}`,
      { cause: error },
    );
  }
  return isiFacts(panel);
}

/** Chooses form and kecamatan of the queue. @param {Page} panel @param {string} form @param {string} kecamatan empty = all */
export async function chooseQueue(panel, form, kecamatan) {
  await openView(panel, 'Isi');
  await panel.select('section.queue > label select', form);
  await queueSays(panel, 'form', form);
  await panel.select('section.queue .pair label:first-child select', kecamatan);
  await queueSays(panel, 'kecamatan', kecamatan);
}

/** Waits until the queue itself has changed: what a select shows comes first. @param {Page} panel @param {'form' | 'kecamatan'} fact @param {string} wanted */
const queueSays = (panel, fact, wanted) =>
  awaitIn(
    panel,
    (key, value) => /** @type {HTMLElement | null} */ (document.querySelector('section.queue'))?.dataset[key] === value,
    { timeout: PATIENCE },
    fact,
    wanted,
  );

/** Whose turn it is, as the panel says; empty when all are done. @param {Page} panel */
export const nextVillage = (panel) =>
  panel.$eval('section.queue', (queue) => /** @type {HTMLElement} */ (queue).dataset.next ?? '');

/**
 * Corrects one figure through "Perbaiki angka" of the finding that names the village.
 * @param {Page} panel
 * @param {{ village: string, label: string, finding: string, to: number }} correction texts as they stand on the screen
 */
export async function correctFigure(panel, { village, label, finding, to }) {
  await openView(panel, 'Periksa');
  const card = await awaitIn(
    panel,
    (name, title) =>
      [...document.querySelectorAll('article.finding')].find(
        (article) => article.querySelector('h4')?.textContent === title && article.textContent?.includes(name),
      ),
    { timeout: PATIENCE },
    village,
    finding,
  );
  const article = /** @type {import('puppeteer-core').ElementHandle<HTMLElement>} */ (card);
  await article.evaluate((element) => element.setAttribute('data-hand', 'here'));
  await press(panel, 'Perbaiki angka', '[data-hand=here]');
  await panel.waitForSelector('[data-hand=here] form.correct', { timeout: PATIENCE });
  const form = await panel.evaluateHandle(
    (words) =>
      [...document.querySelectorAll('[data-hand=here] form.correct')].find((one) => one.textContent?.includes(words)) ??
      null,
    label,
  );
  const chosen = /** @type {import('puppeteer-core').ElementHandle<HTMLFormElement>} */ (form);
  await (await chosen.$('input'))?.type(String(to));
  await chosen.evaluate((element) => element.setAttribute('data-hand', 'form'));
  await press(panel, 'Simpan angka', '[data-hand=form]');
  await awaitIn(panel, () => !document.querySelector('[data-hand=form]'), { timeout: PATIENCE });
}

/** "Hitung ulang persen kolom ini", confirmed. @param {Page} panel */
export async function recomputePercentages(panel) {
  await openView(panel, 'Periksa');
  await press(panel, 'Hitung ulang persen kolom ini');
  await press(panel, 'Ya, hitung ulang');
  await awaitIn(panel, () => !document.querySelector('.confirm'), { timeout: PATIENCE });
}
