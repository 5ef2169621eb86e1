// Installs Debian packages where that is possible (Debian as root), from lists that are not older than this process.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const ENV = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
/** Whether the lists were refreshed already; tried once per process, however it ended. */
let refreshed = false;

/** @param {string} path */
export const runnable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** @param {string} name a program @returns {string | undefined} where the PATH holds it */
export const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((dir) => join(dir, name))
    .find(runnable);

/** Whether packages can be installed here. */
const canInstall = () => process.getuid?.() === 0 && onPath('apt-get') !== undefined;

/**
 * Fetches the package lists, once. A machine's own may be older than the mirror, and then an old version is installed or
 * one that is no longer there. Where they cannot be fetched, those that are here have to do.
 */
export function refreshLists() {
  if (refreshed || !canInstall()) return;
  refreshed = true;
  console.log('Refreshing the package lists with apt-get…');
  // Without this mode apt-get ends well though it reached no mirror at all.
  const args = ['-o', 'APT::Update::Error-Mode=any', '-qq', 'update'];
  const { status, stderr } = spawnSync('apt-get', args, { encoding: 'utf8', env: ENV });
  if (status === 0) return;
  const [reason = ''] = (stderr ?? '').trim().split('\n');
  console.error(`The package lists could not be refreshed, so those of this machine are used, however old: ${reason}`);
}

/** @param {string[]} names Debian packages; @returns {boolean} whether apt-get installed them, or the newest there are */
export function aptInstall(...names) {
  if (!canInstall()) return false;
  refreshLists();
  console.log(`Installing ${names.join(' and ')} with apt-get…`);
  const args = ['-o', 'DPkg::Lock::Timeout=300', '-qq', '-y', '--no-install-recommends', 'install', ...names];
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: ENV }).status === 0;
}
