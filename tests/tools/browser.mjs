// Finds a Chromium-family browser and Firefox, or installs them where that is possible (Debian as root).
import { readFileSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import { DEMANDED } from '../../extension/demanded.mjs';
import { aptInstall, onPath, runnable } from './apt.mjs';
import { judgeVersion, versionOf } from './browser-version.mjs';

/** @typedef {{ path: string, from: string }} Place */
/** @typedef {Place & { version: string | undefined, enough: boolean, says: string }} Found */

/** Ubuntu's snap stubs cannot read /tmp or hidden folders, where the test profile lives. @param {string} path */
const isSnapStub = (path) => {
  try {
    return readFileSync(path).subarray(0, 4096).includes('/snap/bin/');
  } catch {
    return false;
  }
};

/** Where each system keeps its browsers. @param {{ mac: string[], windows: string[], linux: string[] }} places */
function find(places) {
  if (platform() === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')]
      .flatMap((dir) => places.mac.map((app) => join(dir, app)))
      .find(runnable);
  }
  if (platform() === 'win32') {
    const roots = [process.env.LOCALAPPDATA, process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']];
    return roots.flatMap((root) => (root ? places.windows.map((app) => join(root, app)) : [])).find(runnable);
  }
  return places.linux.map(onPath).find((path) => path !== undefined && !isSnapStub(path));
}

/** @returns {Place | undefined} */
export function findChromium() {
  const chosen = process.env.BROWSER_PATH ?? process.env.CHROME_PATH;
  if (chosen) {
    if (!runnable(chosen)) throw new Error(`BROWSER_PATH points at ${chosen}, which cannot be run.`);
    return { path: chosen, from: 'BROWSER_PATH' };
  }
  const path = find({
    mac: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windows: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
    linux: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
  });
  return path ? { path, from: 'found on this machine' } : undefined;
}

/** Debian's Chromium without a window; its wrapper in the PATH would outlive its own end. */
const SHELL = { package: 'chromium-headless-shell', path: '/usr/lib/chromium/chromium-headless-shell' };

/**
 * Where pages are tested without the extension, its panel or a window: the same engine draws no window of its own there
 * (four files of tests: 109 instead of 157 seconds of processor). Where the shell is not installed, Chromium itself does as well.
 * @returns {string | undefined}
 */
export function findPageBrowser() {
  const chromium = findChromium();
  return chromium?.from !== 'BROWSER_PATH' && runnable(SHELL.path) ? SHELL.path : chromium?.path;
}

/** Installs the shell beside Chromium, both of one version; it is no loss where there is none. */
export const installShell = () => {
  if (findChromium()?.from !== 'BROWSER_PATH') aptInstall('chromium', SHELL.package);
};

/** @returns {string | undefined} */
export function findFirefox() {
  const chosen = process.env.FIREFOX_PATH;
  if (chosen && !runnable(chosen)) throw new Error(`FIREFOX_PATH points at ${chosen}, which cannot be run.`);
  if (chosen) return chosen;
  return find({
    mac: ['Firefox.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox\\firefox.exe'],
    linux: ['firefox-esr', 'firefox'],
  });
}

/** @param {string} name @param {Place} place @param {number} demanded @returns {Found} */
function judged(name, place, demanded) {
  const version = versionOf(place.path);
  return { ...place, version, ...judgeVersion({ name, path: place.path, version, demanded }) };
}

/** The Firefox of this machine and whether it will do; undefined where there is none. @returns {Found | undefined} */
export function judgedFirefox() {
  const path = findFirefox();
  const from = process.env.FIREFOX_PATH ? 'FIREFOX_PATH' : 'found on this machine';
  return path ? judged('Firefox', { path, from }, DEMANDED.firefox) : undefined;
}

/** @returns {Found | undefined} */
function judgedChromium() {
  const place = findChromium();
  return place && judged('The browser', place, DEMANDED.chrome);
}

/**
 * Finds a browser that is new enough; where there is none, installs the newest that is offered here.
 * @param {() => Found | undefined} find
 * @param {string} debianPackage
 * @param {string} variable the one that names another program file
 * @param {string} none what to say where there is none
 * @param {boolean} [newest] the newest that is offered, though an older one is here that will do
 * @returns {Found}
 */
function ensure(find, debianPackage, variable, none, newest = false) {
  let found = find();
  // What a person chose is not replaced.
  if (found?.from !== variable && (newest || !found?.enough) && aptInstall(debianPackage)) found = find();
  if (!found) throw new Error(none);
  if (!found.enough)
    throw new Error(`${found.says}\nInstall a newer one, or set ${variable} to the program file of one.`);
  return found;
}

/** @returns {Found} */
export const ensureChromium = () =>
  ensure(
    judgedChromium,
    'chromium',
    'BROWSER_PATH',
    'No Chromium, Chrome or Edge was found, and it could not be installed here.\n' +
      'Install one of them (on Debian or Ubuntu: sudo apt-get install chromium), or set BROWSER_PATH to its program file.',
  );

/** @param {{ newest?: boolean }} [options] @returns {Found} */
export const ensureFirefox = ({ newest = false } = {}) =>
  ensure(
    judgedFirefox,
    'firefox-esr',
    'FIREFOX_PATH',
    'No Firefox was found, and it could not be installed here. Install Firefox or set FIREFOX_PATH.',
    newest,
  );
