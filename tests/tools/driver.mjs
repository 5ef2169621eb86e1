// One small driver for both browsers: scenarios are written once. Chromium shows the real side panel, opened by the real
// toolbar click; Firefox shows the same panel page in a tab (its sidebar cannot be driven over WebDriver BiDi).
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ensureChromium, findChromium, findFirefox } from './browser.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {{ kind: 'chromium' | 'firefox', site: Page, panel: Page, browser: import('puppeteer-core').Browser, close(): Promise<void> }} Session */

const GECKO_ID = 'cermat@cermat.invalid';
const GECKO_UUID = '11111111-2222-4333-8444-555555555555';
export const SCREEN = { width: 1366, height: 768 };

/** The folders `npm run build:test` writes. */
const EXTENSION_DIR = {
  chromium: resolve('.output/chrome-mv3-test'),
  firefox: resolve('.output/firefox-mv3-test'),
};

/**
 * Opens a browser with the extension, the site in a tab, and the panel beside it.
 * @param {{ kind: 'chromium' | 'firefox', url: string, headless?: boolean, profile?: string, extension?: string, within?: (program: string) => string }} options
 *   `within`: the program that runs Chromium where its profile lies; `extension`: its folder where it is another build
 * @returns {Promise<Session>}
 */
export function openSession(options) {
  return options.kind === 'chromium' ? openChromium(options) : openFirefox(options);
}

/** @param {{ url: string, headless?: boolean, profile?: string, extension?: string, within?: (program: string) => string }} options */
async function openChromium({
  url,
  headless = true,
  profile,
  extension = EXTENSION_DIR.chromium,
  within = (program) => program,
}) {
  const browser = await puppeteer.launch({
    executablePath: within((findChromium() ?? ensureChromium()).path),
    headless,
    pipe: true,
    enableExtensions: [extension],
    ...(profile && { userDataDir: profile }),
    defaultViewport: null,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--window-size=${SCREEN.width},${SCREEN.height}`,
      '--no-first-run',
      '--lang=id',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
  const site = (await browser.pages())[0] ?? (await browser.newPage());
  await site.goto(url);
  const panel = await openSidePanel(browser, site);
  return { kind: /** @type {const} */ ('chromium'), site, panel, browser, close: () => browser.close() };
}

/**
 * Clicks the toolbar button on the site's tab and waits for the real side panel.
 * @param {import('puppeteer-core').Browser} browser
 * @param {Page} site
 */
export async function openSidePanel(browser, site) {
  await browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().endsWith('background.js'));
  const [extension] = [...(await browser.extensions()).values()];
  if (!extension) throw new Error('The extension is not loaded.');
  const panel = await (await clickUntilOpen(browser, site, extension)).asPage();
  await panel.waitForSelector('[role=tablist]', { timeout: 30_000 });
  // A view that has not painted yet drops input.
  await panel.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return panel;
}

/**
 * Presses the toolbar button, and again where nothing came of it, as a person would: right after installation the browser
 * may not know yet that a click opens the panel. (Asking the worker instead would attach to it, and it would no longer stop
 * and start as it does for people.)
 * @param {import('puppeteer-core').Browser} browser
 * @param {Page} site
 * @param {import('puppeteer-core').Extension} extension
 */
async function clickUntilOpen(browser, site, extension) {
  for (let click = 1; ; click += 1) {
    await site.bringToFront();
    await site.triggerExtensionAction(extension);
    try {
      return await browser.waitForTarget((candidate) => candidate.url().endsWith('/sidepanel.html'), { timeout: 5000 });
    } catch (error) {
      if (click === 6) throw new Error('The side panel did not open after six clicks.', { cause: error });
    }
  }
}

/** @param {{ url: string, headless?: boolean }} options */
async function openFirefox({ url, headless = true }) {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox was found.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    defaultViewport: null,
    // Since Firefox 153 moz-extension pages open only with this flag.
    args: ['--remote-allow-system-access', `--width=${SCREEN.width}`, `--height=${SCREEN.height}`],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      // Site and panel stand side by side for an officer; here one of them is always behind, and must not be slowed down.
      'dom.min_background_timeout_value': 4,
      'dom.timeout.enable_budget_timer_throttling': false,
    },
  });
  await browser.installExtension(EXTENSION_DIR.firefox);
  const site = await browser.newPage();
  await site.goto(url);
  // In a window of its own, so that neither of the two is a hidden tab that draws no frames.
  const panel = await browser.newPage({ type: 'window' });
  // 'load' never fires for extension pages over BiDi.
  await panel.goto(`moz-extension://${GECKO_UUID}/sidepanel.html`, { waitUntil: [], timeout: 30_000 });
  await panel.waitForSelector('[role=tablist]', { timeout: 30_000 });
  return { kind: /** @type {const} */ ('firefox'), site, panel, browser, close: () => browser.close() };
}
