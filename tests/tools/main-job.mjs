// The main job, end to end: a file is opened and confirmed, questions answered, what can be mended is mended, forms are
// filled village by village and by table, saved by the hand, and compared. Written once; run by `npm start` and the tests,
// in Chromium and Firefox.
import { awaitIn } from './await-in.mjs';
import {
  addVillage,
  answerQuestions,
  awaitIsi,
  chooseQueue,
  chooseYear,
  correctFigure,
  importFile,
  logIn,
  nextVillage,
  openList,
  openTable,
  openView,
  press,
  pressFound,
  recomputePercentages,
  save,
} from './hand.mjs';

/** @typedef {import('./driver.mjs').Session} Session */
/** @typedef {{ key: string, path: string, dress: 'page' | 'modal' }} SiteForm */
/**
 * @typedef {{
 *   file: string,
 *   year: number,
 *   forms: { form: SiteForm, kecamatan: string[], table: boolean }[],
 *   corrections: { village: string, label: string, finding: string, to: number }[],
 *   recompute: boolean,
 * }} Job `kecamatan`: those worked through village by village; `table`: the rest by the table page
 */
/** @typedef {{ form: string, village: string, seconds: number, siteSeconds: number }} VillageTime */

const now = () => performance.now() / 1000;

/** The forms as the replica serves them. */
export const SITE_FORMS = /** @satisfies {Record<string, SiteForm>} */ ({
  'data-sasaran': { key: 'data-sasaran', path: '/emonev/sasaran', dress: /** @type {'page' | 'modal'} */ ('page') },
  'keluarga-berisiko-3': {
    key: 'keluarga-berisiko-3',
    path: '/emonev/cakupan/3',
    dress: /** @type {'page' | 'modal'} */ ('modal'),
  },
  'keluarga-berisiko-6': {
    key: 'keluarga-berisiko-6',
    path: '/emonev/cakupan/6',
    dress: /** @type {'page' | 'modal'} */ ('modal'),
  },
});

/**
 * Opens the file, confirms, answers and mends, in the panel alone.
 * @param {Session} session
 * @param {Job} job
 */
export async function prepareFigures({ panel }, job) {
  await importFile(panel, job.file);
  await openView(panel, 'Periksa');
  const found = await findingCounts(panel);
  await answerQuestions(panel, /^\d{4,}\b/);
  for (const correction of job.corrections) await correctFigure(panel, correction);
  if (job.recompute) await recomputePercentages(panel);
  return found;
}

/** @param {import('puppeteer-core').Page} panel */
export const findingCounts = (panel) =>
  panel.$eval('section[data-view=periksa]', (section) => {
    const { pertanyaan, kesalahan, peringatan, catatan } = /** @type {HTMLElement} */ (section).dataset;
    return {
      kesalahan: Number(kesalahan),
      peringatan: Number(peringatan),
      catatan: Number(catatan),
      pertanyaan: Number(pertanyaan),
    };
  });

/** What is planned and held back per form, as the panel lists it. @param {import('puppeteer-core').Page} panel @param {string[]} forms */
export async function previewOf(panel, forms) {
  /** @type {Record<string, { planned: number, heldBack: import('./report.mjs').Held[] }>} */
  const preview = {};
  for (const form of forms) {
    await chooseQueue(panel, form, '');
    await pressFound(panel, (key) => document.querySelector(`[data-preview=${key}] details:not([open]) summary`), [
      form,
    ]);
    await panel.waitForSelector(`[data-preview=${form}] details[open] ul`);
    const showAll = () =>
      panel.evaluate(
        () =>
          [...document.querySelectorAll('[data-preview] button')].find((button) =>
            button.textContent?.startsWith('Tampilkan semua'),
          )?.textContent ?? '',
      );
    const all = await showAll();
    if (all) await press(panel, all, '[data-preview]');
    preview[form] = await panel.$eval('[data-preview]', (part) => ({
      planned: Number(/** @type {HTMLElement} */ (part).dataset.planned),
      heldBack: [...part.querySelectorAll('[data-held]')].map((line) => {
        const { village = '', field = '' } = /** @type {HTMLElement} */ (line).dataset;
        return { village, field, reason: line.querySelector('.reason')?.textContent ?? '' };
      }),
    }));
  }
  return preview;
}

/**
 * One village form: "Tambah data", look, fill, save, see it proved.
 * @param {Session} session
 * @param {SiteForm} form
 * @returns {Promise<VillageTime | null>} null when the village was skipped with its reason
 */
async function fillVillage({ site, panel }, form) {
  const village = await nextVillage(panel);
  const start = now();
  await addVillage(site, form.dress);
  const opened = now();
  const { state } = await awaitIsi(panel, ['ready', 'blocked'], { form: form.key, village });
  if (state === 'blocked') {
    await press(panel, 'Lewati desa ini');
    await awaitIn(
      panel,
      (code) => /** @type {HTMLElement} */ (document.querySelector('section.queue')).dataset.next !== code,
      {},
      village,
    );
    await openListAgain(site, form);
    return null;
  }
  await press(panel, 'Isi halaman ini');
  await awaitIsi(panel, ['filled'], { form: form.key, village });
  const filled = now();
  await save(site, form.dress);
  const saved = now();
  await awaitIsi(panel, ['stored'], { form: form.key });
  return { form: form.key, village, seconds: now() - start, siteSeconds: opened - start + (saved - filled) };
}

/** @param {import('puppeteer-core').Page} site @param {SiteForm} form */
const openListAgain = (site, form) => openList(site, new URL(site.url()).origin, form.path);

/**
 * @param {Session} session
 * @param {SiteForm} form
 * @param {string} kecamatan
 * @param {(line: string) => void} say
 */
async function fillKecamatan(session, form, kecamatan, say) {
  const { site, panel } = session;
  await openListAgain(site, form);
  await chooseQueue(panel, form.key, kecamatan);
  await awaitIsi(panel, ['list', 'stored'], { form: form.key });
  /** @type {VillageTime[]} */
  const times = [];
  while (await nextVillage(panel)) {
    const time = await fillVillage(session, form);
    if (time) times.push(time);
  }
  say(`${form.key}, kecamatan ${kecamatan}: ${times.length} villages filled, saved and compared one by one`);
  return times;
}

/** Hundreds of fields at once take their time on a busy machine, in ms. */
const WHOLE_TABLE = 120_000;

/** The table page: every village that is left, in one go. @param {Session} session @param {SiteForm} form @param {(line: string) => void} say */
async function fillTable({ site, panel }, form, say) {
  await openListAgain(site, form);
  await chooseQueue(panel, form.key, '');
  await openTable(site);
  await awaitIsi(panel, ['ready'], { form: form.key });
  await press(panel, 'Isi halaman ini');
  const { filled, readback } = await awaitIsi(panel, ['filled'], { form: form.key }, WHOLE_TABLE);
  await save(site, 'page');
  const { stored } = await awaitIsi(panel, ['stored'], { form: form.key });
  say(`${form.key}, table page: ${filled} fields filled, ${readback} read back equal, ${stored} found saved`);
}

/**
 * The whole job.
 * @param {Session} session
 * @param {string} url the site's address
 * @param {Job} job
 * @param {(line: string) => void} [say]
 */
export async function doMainJob(session, url, job, say = () => {}) {
  await logIn(session.site, url);
  await chooseYear(session.site, job.year);
  const findings = await prepareFigures(session, job);
  say(
    `figures ready: ${findings.kesalahan} kesalahan, ${findings.peringatan} peringatan, ${findings.catatan} catatan, ${findings.pertanyaan} pertanyaan at first`,
  );
  const preview = await previewOf(
    session.panel,
    job.forms.map(({ form }) => form.key),
  );
  /** @type {VillageTime[]} */
  const times = [];
  for (const { form, kecamatan, table } of job.forms) {
    for (const name of kecamatan) times.push(...(await fillKecamatan(session, form, name, say)));
    if (table) await fillTable(session, form, say);
  }
  return { findings, preview, times };
}
