// One browser with the site and the panel beside it, on a profile on disk: things are ended in it and opened again.
import { once } from 'node:events';
import { awaitIn } from '../tools/await-in.mjs';
import { openSession, openSidePanel } from '../tools/driver.mjs';
import { openView } from '../tools/hand.mjs';
import { HOLD, watchPanel, watchSite } from './instruments.mjs';

/** @typedef {Awaited<ReturnType<typeof openDesk>>} Desk */
/** @typedef {import('puppeteer-core').Page} Page */

export const LIST = '/emonev/sasaran';

/**
 * @param {{ url: string, profile: string, cookies: import('puppeteer-core').Cookie[], form: string, within?: (program: string) => string }} options
 *   `cookies`: of an officer who is logged in; `form`: address of the page that adds a village
 */
export async function openDesk({ url, profile, cookies, form, within }) {
  const start = () => openSession({ kind: 'chromium', url: 'about:blank', profile, ...(within && { within }) });
  let session = await start();
  /** @type {(what: string) => void} */
  let hear = () => undefined;
  const listenTo = async (/** @type {Page} */ page) => {
    const client = await page.createCDPSession();
    await client.send('Runtime.enable');
    await client.send('Runtime.addBinding', { name: 'crashTells' });
    client.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === 'crashTells') hear(payload);
    });
  };
  const desk = {
    url,
    form,
    site: session.site,
    panel: session.panel,
    browser: session.browser,
    /** What the pages tell goes here. @param {(what: string) => void} ear */
    listen(ear) {
      hear = ear;
    },
    /** After the panel was opened or loaded anew. */
    async panelReady() {
      await awaitIn(desk.panel, () => document.querySelector('main[data-phase=ready], main[data-phase=broken]'), {
        timeout: 30_000,
      });
      await desk.panel.evaluate(watchPanel, HOLD);
    },
    async openPanel() {
      desk.panel = await openSidePanel(desk.browser, desk.site);
      await listenTo(desk.panel);
      await desk.panelReady();
    },
    async reloadPanel() {
      await desk.panel.reload({ waitUntil: 'domcontentloaded' });
      await desk.panelReady();
    },
    /** A new tab of the site, where the one before is gone. */
    async openSite() {
      desk.site = await desk.browser.newPage();
      await readySite();
    },
    /** The page that adds a village, empty. */
    toForm: () => desk.site.goto(url + form),
    /** As a power cut or the end of the process leaves it. */
    async kill() {
      const process = desk.browser.process();
      if (!process) throw new Error('No process to end');
      const gone = process.exitCode === null && process.signalCode === null ? once(process, 'exit') : null;
      process.kill('SIGKILL');
      await gone;
    },
    async reopen() {
      session = await start();
      ({ site: desk.site, panel: desk.panel, browser: desk.browser } = session);
      await ready();
    },
    async restart() {
      await desk.kill();
      await desk.reopen();
    },
    close: () => session.close().catch(() => undefined),
    isi: () => openView(desk.panel, 'Isi'),
  };
  const readySite = async () => {
    await listenTo(desk.site);
    await desk.site.evaluateOnNewDocument(watchSite, HOLD);
    await desk.toForm();
  };
  const ready = async () => {
    await desk.browser.setCookie(...cookies);
    await listenTo(desk.panel);
    await desk.panelReady();
    await readySite();
  };
  await ready();
  return desk;
}
