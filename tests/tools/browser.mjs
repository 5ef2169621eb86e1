// Finds a Chromium-family browser and Firefox, or installs them where that is possible (Debian as root).
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

/** @param {string} path */
const runnable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
/** @param {string} name */
const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((dir) => join(dir, name))
    .find(runnable);
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

/** @returns {{ path: string, from: string } | undefined} */
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

/** @returns {string | undefined} */
export function findFirefox() {
  if (process.env.FIREFOX_PATH) return process.env.FIREFOX_PATH;
  return find({
    mac: ['Firefox.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox\\firefox.exe'],
    linux: ['firefox-esr', 'firefox'],
  });
}

/** @param {string} name a Debian package; @returns {boolean} whether apt-get installed it */
export function aptInstall(name) {
  if (platform() !== 'linux' || !onPath('apt-get') || process.getuid?.() !== 0) return false;
  console.log(`Installing ${name} with apt-get…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const args = ['-o', 'DPkg::Lock::Timeout=300', '-qq', '-y', '--no-install-recommends', 'install', name];
  const install = () => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  if (install()) return true;
  spawnSync('apt-get', ['-qq', 'update'], { stdio: 'ignore', env });
  return install();
}

/** @returns {{ path: string, from: string }} */
export function ensureChromium() {
  const found = findChromium() ?? (aptInstall('chromium') ? findChromium() : undefined);
  if (found) return found;
  throw new Error(
    'No Chromium, Chrome or Edge was found, and it could not be installed here.\n' +
      'Install one of them (on Debian or Ubuntu: sudo apt-get install chromium), or set BROWSER_PATH to its program file.',
  );
}

/** @returns {string} */
export function ensureFirefox() {
  const found = findFirefox() ?? (aptInstall('firefox-esr') ? findFirefox() : undefined);
  if (found) return found;
  throw new Error('No Firefox was found, and it could not be installed here. Install Firefox or set FIREFOX_PATH.');
}
