// Where the marathon's officer sits: one browser with the site and the panel, an account, and a clock for each of the two.
import { join } from 'node:path';
import { openSession } from './driver.mjs';
import { giveAccount, openView } from './hand.mjs';

/** Accounts: the district's, or from 2025 each kecamatan's own. @typedef {{ path: string, account: string }} Door */
/** @typedef {Awaited<ReturnType<typeof openDesk>>} Desk */

const now = () => performance.now() / 1000;

/** @param {{ url: string, folder: string, door: Door }} options `folder`: for the browser's profile and templates */
export async function openDesk({ url, folder, door: first }) {
  const open = () => openSession({ kind: 'chromium', url: url + first.path, profile: join(folder, 'profile') });
  let session = await open();
  let door = first;
  const desk = {
    folder,
    /** The site's page and the panel's: other ones after `restart`. */
    site: session.site,
    panel: session.panel,
    spent: { site: 0, cermat: 0, presses: { single: 0, table: 0, template: 0, teaching: 0 } },
    /** @template T @param {'site' | 'cermat'} whose @param {() => Promise<T>} act @returns {Promise<T>} */
    timed: async (whose, act) => {
      const start = now();
      try {
        return await act();
      } finally {
        desk.spent[whose] += now() - start;
      }
    },
    loggedOut: () => desk.site.evaluate(() => document.querySelector('input[type=password]') !== null),
    /** Opens a page of the site, logging in again where the session has ended. @param {string} path */
    visit: (path) =>
      desk.timed('site', async () => {
        await desk.site.goto(url + path);
        for (let at = 0; (await desk.loggedOut()) && at < 3; at += 1) {
          await logIn();
          await desk.site.goto(url + path);
        }
      }),
    /** @param {Door} as */
    async enter(as) {
      door = as;
      await desk.timed('site', logIn);
    },
    /** Closes the browser and goes on in a new one with the same profile, as on the next day. */
    async restart() {
      await session.close();
      session = await open();
      desk.site = session.site;
      desk.panel = session.panel;
      await logIn();
      await openView(desk.panel, 'Isi');
    },
    close: () => session.close(),
  };
  const logIn = async () => {
    await desk.site.goto(url + door.path);
    await giveAccount(desk.site, door.account);
  };
  return desk;
}
