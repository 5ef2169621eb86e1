// The officer of the marathon: a district's figures through the real panel into a site that fails, is slow and forgets who
// is logged in. Does what an officer would: logs in again, looks at the list, does again what is not there.
import { join } from 'node:path';
import { awaitIn } from './await-in.mjs';
import {
  addVillage,
  awaitIsi,
  chooseQueue,
  chooseTemplate,
  downloadTemplate,
  importFile,
  isiFacts,
  nextVillage,
  openTable,
  openView,
  press,
  save,
  upload,
} from './hand.mjs';
import { previewOf } from './main-job.mjs';

/** @typedef {import('../site/forms.mjs').Form} Form */
/** @typedef {'single' | 'table' | 'template'} Way */
/** @typedef {{ form: string, address: string, way: Way, done: number, skipped: number, again: string[], problem: string }} Step `again`: why attempts were repeated */

/** Half of the saves may fail: so many that an officer who goes on is never the one to give up. */
const TRIES = 20;
export const UNKNOWN = 'the panel does not know the page';
export const NO_QUEUE = 'no edition knows the form: the panel has no queue for it before it is taught';
const SKIPPED = 'skipped';
const now = () => performance.now() / 1000;

/**
 * @param {import('./marathon-desk.mjs').Desk} desk
 * @param {(form: Form) => 'page' | 'modal'} entryOf as the site is dressed now
 */
export function openOfficer(desk, entryOf) {
  const { spent, timed, visit } = desk;

  /** @param {Form} form @returns {Promise<boolean>} whether the panel can put it into its queue */
  async function offers(form) {
    await closeTemplate();
    const offered = await desk.panel.$$eval('section.queue > label option', (options) =>
      options.map((option) => /** @type {HTMLOptionElement} */ (option).value),
    );
    return offered.includes(form.key);
  }

  /** Whether the panel recognises the saved list of a form. @param {Form} form */
  const knowsList = (form) =>
    timed('cermat', () =>
      awaitIsi(desk.panel, ['list', 'stored'], { form: form.key }).then(
        () => true,
        () => false,
      ),
    );

  /** Fills the page beside the panel. @param {Way} way @param {Record<string, string>} facts @returns {Promise<boolean>} false where the panel would not */
  async function fill(way, facts) {
    const { state } = await timed('cermat', () => awaitIsi(desk.panel, ['ready', 'blocked', 'filled'], facts));
    if (state !== 'ready') return state === 'filled';
    spent.presses[way] += 1;
    await timed('cermat', async () => {
      await press(desk.panel, 'Isi halaman ini');
      await awaitIsi(desk.panel, ['filled'], facts, 120_000);
    });
    return true;
  }

  /**
   * One village by its own form.
   * @param {Form} form
   * @returns {Promise<string>} `stored`, `skipped`, `again`, or why it cannot be filled
   */
  async function trySingle(form) {
    await visit(form.address);
    if (!(await knowsList(form))) return UNKNOWN;
    const village = await nextVillage(desk.panel);
    spent.presses.single += 1;
    await timed('site', () => addVillage(desk.site, entryOf(form)));
    if (await desk.loggedOut()) return 'again: logged out';
    if (!(await fill('single', { form: form.key, village }))) return skip(village);
    spent.presses.single += 1;
    await timed('site', () => save(desk.site, entryOf(form)));
    await visit(form.address);
    return provedOrAgain(form, async () => (await nextVillage(desk.panel)) !== village);
  }

  /** @param {string} village one whose figures may not be filled */
  async function skip(village) {
    spent.presses.single += 1;
    await press(desk.panel, 'Lewati desa ini');
    await awaitIn(
      desk.panel,
      (code) => /** @type {HTMLElement} */ (document.querySelector('section.queue')).dataset.next !== code,
      { timeout: 20_000 },
      village,
    );
    return SKIPPED;
  }

  /** A comparison is shown of what was filled just now; where all was found saved before, the queue alone says so. */
  const allStored = async () => {
    if (await desk.panel.$('[data-status=absent]')) return false;
    if ((await nextVillage(desk.panel)) === '') return true;
    const { stored, expected } = await isiFacts(desk.panel);
    return Number(expected) > 0 && stored === expected;
  };

  /** All villages that are left, on the table page. @param {Form} form */
  async function tryTable(form) {
    await visit(form.address);
    if (!(await knowsList(form))) return UNKNOWN;
    spent.presses.table += 1;
    await timed('site', () => openTable(desk.site));
    if (await desk.loggedOut()) return 'again: logged out';
    if (!(await fill('table', { form: form.key }))) return 'the panel would not fill the table';
    spent.presses.table += 1;
    await timed('site', () => save(desk.site, 'page'));
    await visit(form.address);
    return provedOrAgain(form, allStored);
  }

  /** All villages by the site's Excel template. @param {Form} form */
  async function tryTemplate(form) {
    await closeTemplate();
    await visit(form.address);
    if (!(await knowsList(form))) return UNKNOWN;
    const file = join(desk.folder, `templat-${form.key}.xlsx`);
    spent.presses.template += 1;
    if (!(await timed('site', () => downloadTemplate(desk.site, file)))) return 'again: logged out';
    spent.presses.template += 1;
    const ready = await timed('cermat', () => openTemplate(file));
    if (!ready) return 'the panel would not fill the template';
    spent.presses.template += 1;
    await timed('cermat', async () => {
      await press(desk.panel, 'Isi templat');
      await desk.panel.waitForSelector('[data-status=template-filled]', { timeout: 60_000 });
    });
    await visit(`${form.address}/unggah`);
    spent.presses.template += 1;
    await timed('cermat', async () => {
      await press(desk.panel, 'Letakkan di halaman');
      await desk.panel.waitForSelector('[data-status=template-placed]', { timeout: 20_000 });
    });
    spent.presses.template += 2;
    await timed('site', () => upload(desk.site));
    await closeTemplate();
    await visit(form.address);
    return provedOrAgain(form, allStored);
  }

  /** @param {string} file @returns {Promise<boolean>} whether there is something to fill in it */
  async function openTemplate(file) {
    await chooseTemplate(desk.panel, file);
    await desk.panel.waitForSelector('[data-template]', { timeout: 60_000 });
    const [state, count] = await desk.panel.$eval('[data-template]', (one) => {
      const { template, fill: cells } = /** @type {HTMLElement} */ (one).dataset;
      return [template, Number(cells)];
    });
    return state === 'ready' && Number(count) > 0;
  }
  const closeTemplate = async () => {
    if (await desk.panel.$('[data-template]')) await press(desk.panel, 'Tutup templat');
  };

  /** Waits for the list to be compared; what the panel says is not on it has to be done again. @param {Form} form @param {() => Promise<boolean>} proved */
  const provedOrAgain = (form, proved) =>
    timed('cermat', async () => {
      await awaitIsi(desk.panel, ['list', 'stored'], { form: form.key });
      let absentSince = Infinity;
      for (const until = now() + 30; now() < until && now() < absentSince + 1.5;) {
        if (await proved()) return 'stored';
        absentSince = (await desk.panel.$('[data-status=absent]')) ? Math.min(absentSince, now()) : Infinity;
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      return 'again: not all of it on the list';
    });

  /** @param {() => Promise<string>} attempt @param {string[]} again filled with why attempts were repeated */
  async function untilDone(attempt, again) {
    let end = '';
    for (let tries = 1; tries <= TRIES; tries += 1) {
      end = await attempt().catch((/** @type {unknown} */ error) => `again: ${String(error).slice(0, 200)}`);
      if (!end.startsWith('again')) return end;
      again.push(end.slice(7));
    }
    return end;
  }

  /** @param {Form} form @param {Way} way @returns {Step} */
  const begin = (form, way) => ({
    form: form.key,
    address: form.address,
    way,
    done: 0,
    skipped: 0,
    again: [],
    problem: '',
  });

  return {
    /** @param {string} file */
    async bring(file) {
      await timed('cermat', () => importFile(desk.panel, file));
      await openView(desk.panel, 'Isi');
    },
    /** A lesson, given again where the site was in the way. @param {() => Promise<string>} lesson @returns {Promise<string>} the key it ended with */
    async taught(lesson) {
      for (let tries = 1; tries <= TRIES; tries += 1) {
        const key = await lesson().catch(() => '');
        if (key !== '') return key;
      }
      return '';
    },
    /** What the panel plans and holds back of each form it offers, before any is opened. @param {ReadonlyMap<string, Form>} forms by the site's keys */
    async preview(forms) {
      /** @type {[string, string][]} */
      const keys = [];
      for (const [key, form] of forms) if (await offers(form)) keys.push([key, form.key]);
      const preview = await previewOf(
        desk.panel,
        keys.map(([, key]) => key),
      );
      return Object.fromEntries(
        keys.flatMap(([key, known]) => {
          const one = preview[known];
          return one ? [[key, one]] : [];
        }),
      );
    },
    /** Whether the panel can put the form into its queue. @param {Form} form @param {string} kecamatan */
    async queue(form, kecamatan) {
      if (!(await offers(form))) return false;
      await chooseQueue(desk.panel, form.key, kecamatan);
      return true;
    },
    /** @param {Form} form @param {number} villages how many, one by one @returns {Promise<Step>} */
    async single(form, villages) {
      const step = begin(form, 'single');
      while (step.done < villages && (await nextVillage(desk.panel))) {
        const end = await untilDone(() => trySingle(form), step.again);
        if (end === SKIPPED) step.skipped += 1;
        else if (end === 'stored') step.done += 1;
        else return { ...step, problem: end };
      }
      return step;
    },
    /** Everything that is left. @param {Form} form @param {'table' | 'template'} way @returns {Promise<Step>} */
    async rest(form, way) {
      const step = begin(form, way);
      const end = await untilDone(() => (way === 'table' ? tryTable(form) : tryTemplate(form)), step.again);
      const done = end === 'stored';
      return { ...step, done: done ? 1 : 0, problem: done ? '' : end };
    },
  };
}
