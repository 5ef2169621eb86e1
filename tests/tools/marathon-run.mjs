// One era of the marathon: a district's figures through the real panel into a site that fails, is slow and forgets who is
// logged in. The hand does what an officer would: logs in again, looks at the list, does again what is not there.
import {
  addVillage,
  awaitIsi,
  chooseQueue,
  giveAccount,
  importFile,
  isiFacts,
  nextVillage,
  openTable,
  press,
  save,
} from './hand.mjs';

/** @typedef {import('./driver.mjs').Session} Session */
/** @typedef {import('../site/forms.mjs').Form} Form */
/** @typedef {{ form: string, address: string, way: 'single' | 'table', done: number, tries: number, problem: string }} Step */

const TRIES = 6;
export const UNKNOWN = 'the panel does not know the page';
const now = () => performance.now() / 1000;

/** Accounts: the district's, or from 2025 each kecamatan's own. @typedef {{ path: string, account: string }} Door */

/** @param {Session} session @param {string} url @param {import('../site/dresses/dress.mjs').Dress} dress */
export function openOfficer({ site, panel }, url, dress) {
  const spent = { site: 0, cermat: 0, presses: 0 };
  /** @type {Door} */
  let door = { path: '/emonev/auth/login', account: 'Kabupaten Latihan' };
  /** @template T @param {'site' | 'cermat'} whose @param {() => Promise<T>} act */
  const timed = async (whose, act) => {
    const start = now();
    try {
      return await act();
    } finally {
      spent[whose] += now() - start;
    }
  };
  const loggedOut = () => site.evaluate(() => document.querySelector('input[type=password]') !== null);

  const logIn = async () => {
    await site.goto(url + door.path);
    await giveAccount(site, door.account);
  };
  /** Opens a page of the site, logging in again where the session has ended. @param {string} path */
  const open = (path) =>
    timed('site', async () => {
      await site.goto(url + path);
      for (let at = 0; (await loggedOut()) && at < 3; at += 1) {
        await logIn();
        await site.goto(url + path);
      }
    });

  /** Whether the panel recognises the saved list of a form. @param {Form} form */
  const knowsList = (form) =>
    timed('cermat', () =>
      panel
        .waitForFunction(
          (key) => {
            const facts = /** @type {HTMLElement | null} */ (document.querySelector('section[data-view=isi]'))?.dataset;
            return facts?.form === key && (facts.state === 'list' || facts.state === 'stored');
          },
          { timeout: 8_000, polling: 30 },
          form.key,
        )
        .then(
          () => true,
          () => false,
        ),
    );

  /**
   * One village by its own form. @param {Form} form
   * @returns {Promise<string>} `stored`, `again`, or why it cannot be filled
   */
  async function tryVillage(form) {
    await open(form.address);
    if (!(await knowsList(form))) return UNKNOWN;
    const village = await nextVillage(panel);
    spent.presses += 1;
    await timed('site', () => addVillage(site, dress.entryOf(form)));
    if (await loggedOut()) return 'again';
    const { state } = await timed('cermat', () =>
      awaitIsi(panel, ['ready', 'blocked', 'filled'], { form: form.key, village }),
    );
    if (state === 'blocked') return 'the panel would not fill it';
    if (state === 'ready') {
      spent.presses += 1;
      await timed('cermat', async () => {
        await press(panel, 'Isi halaman ini');
        await awaitIsi(panel, ['filled'], { form: form.key, village });
      });
    }
    spent.presses += 1;
    await timed('site', () => save(site, dress.entryOf(form)));
    await open(form.address);
    return timed('cermat', () => provedOrAgain(form, () => nextVillage(panel).then((next) => next !== village)));
  }

  /** All villages that are left, on the table page. @param {Form} form */
  async function tryTable(form) {
    await open(form.address);
    if (!(await knowsList(form))) return UNKNOWN;
    spent.presses += 1;
    await timed('site', () => openTable(site));
    if (await loggedOut()) return 'again';
    const { state } = await timed('cermat', () => awaitIsi(panel, ['ready', 'blocked', 'filled'], { form: form.key }));
    if (state === 'blocked') return 'the panel would not fill the table';
    if (state === 'ready') {
      spent.presses += 1;
      await timed('cermat', async () => {
        await press(panel, 'Isi halaman ini');
        await awaitIsi(panel, ['filled'], { form: form.key });
      });
    }
    spent.presses += 1;
    await timed('site', () => save(site, 'page'));
    await open(form.address);
    return timed('cermat', () =>
      provedOrAgain(form, async () => {
        // Found saved in an earlier try, the list has nothing new to compare.
        const { stored, expected } = await isiFacts(panel);
        return (Number(expected) > 0 && stored === expected) || (await nextVillage(panel)) === '';
      }),
    );
  }

  /** Waits for the list to be compared; what is not on it has to be done again. @param {Form} form @param {() => Promise<boolean>} proved */
  async function provedOrAgain(form, proved) {
    await awaitIsi(panel, ['list', 'stored'], { form: form.key });
    const until = now() + 5;
    while (now() < until) {
      if (await proved()) return 'stored';
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    return 'again';
  }

  /** @param {() => Promise<string>} attempt @returns {Promise<{ tries: number, problem: string }>} */
  async function untilStored(attempt) {
    let problem = '';
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const end = await attempt().catch((/** @type {unknown} */ error) => `again: ${String(error).slice(0, 200)}`);
      if (end === 'stored') return { tries, problem: '' };
      problem = end;
      if (!end.startsWith('again')) return { tries, problem };
    }
    return { tries: TRIES, problem };
  }

  return {
    spent,
    open,
    /** @param {Door} as */
    async enter(as) {
      door = as;
      await logIn();
    },
    /** @param {string} file */
    importFile: (file) => timed('cermat', () => importFile(panel, file)),
    /** Whether the panel can put the form into its queue. @param {Form} form @param {string} kecamatan */
    async queue(form, kecamatan) {
      const offered = await panel.$$eval('section.queue > label option', (options) =>
        options.map((option) => /** @type {HTMLOptionElement} */ (option).value),
      );
      if (!offered.includes(form.key)) return false;
      await chooseQueue(panel, form.key, kecamatan);
      return true;
    },
    /** @param {Form} form @param {number} villages how many, one by one @returns {Promise<Step>} */
    async single(form, villages) {
      /** @type {Step} */
      const step = { form: form.key, address: form.address, way: 'single', done: 0, tries: 0, problem: '' };
      for (let at = 0; at < villages && (await nextVillage(panel)); at += 1) {
        const { tries, problem } = await untilStored(() => tryVillage(form));
        step.tries += tries;
        if (problem) return { ...step, problem };
        step.done += 1;
      }
      return step;
    },
    /** @param {Form} form @returns {Promise<Step>} */
    async table(form) {
      const { tries, problem } = await untilStored(() => tryTable(form));
      return { form: form.key, address: form.address, way: 'table', done: problem ? 0 : 1, tries, problem };
    },
  };
}

/**
 * What the site's database says against the truth.
 * @param {import('../site/server.mjs').RunningSite} site
 * @param {Record<string, Record<string, Record<string, number | string>>>} truth
 */
export function judge(site, truth) {
  /** @type {Record<string, { right: number, wrong: string[] }>} */
  const verdict = {};
  for (const { form, desa, variabel, nilai } of site.query('SELECT form, desa, variabel, nilai FROM isian')) {
    const one = (verdict[String(form)] ??= { right: 0, wrong: [] });
    const meant = truth[String(form)]?.[String(desa)]?.[String(variabel)];
    if (meant === nilai) one.right += 1;
    else
      one.wrong.push(
        `${String(form)} ${String(desa)} ${String(variabel)}: ${String(nilai)} saved, ${meant ?? 'nothing'} meant`,
      );
  }
  return verdict;
}
