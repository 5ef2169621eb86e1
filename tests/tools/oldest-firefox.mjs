// The oldest Firefox the manifest demands, as Debian offers it: unpacked beside the installed one, not installed. What it
// shares with that one (GTK and the like) comes from there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DEMANDED } from '../../extension/demanded.mjs';
import { onPath, refreshLists } from './apt.mjs';
import { versionOf } from './browser-version.mjs';

const PACKAGE = 'firefox-esr';
const FOLDER = resolve('node_modules/.cache/cermat/oldest-firefox');
const PROGRAM = 'usr/lib/firefox-esr/firefox-esr';

/**
 * @param {string} lines what `apt-cache madison` says: package, version and place, newest first
 * @param {number} major
 * @returns {string | undefined} the newest version of that major
 */
export const offeredOf = (lines, major) =>
  lines
    .split('\n')
    .map((line) => line.split('|')[1]?.trim() ?? '')
    .find((version) => Number.parseInt(version, 10) === major);

/**
 * Finds it, or unpacks it where it is offered.
 * @returns {{ path: string, version: string } | { missing: string }} `missing`: in one sentence, why there is none here
 */
export function oldestFirefox(major = DEMANDED.firefox, folder = FOLDER) {
  const kept = unpackedIn(folder, major);
  if (kept) return kept;
  const none = `Firefox ${major}, the oldest the add-on demands,`;
  if (!onPath('apt-cache') || !onPath('dpkg')) return { missing: `${none} can be unpacked on Debian only.` };
  refreshLists();
  const { stdout } = spawnSync('apt-cache', ['madison', PACKAGE], { encoding: 'utf8' });
  const version = offeredOf(stdout ?? '', major);
  if (!version)
    return { missing: `${none} is not offered by this machine's mirror any more: the demanded version can be raised.` };
  console.log(`Unpacking Firefox ${version} beside the installed one…`);
  unpack(version, folder);
  const unpacked = unpackedIn(folder, major);
  if (!unpacked) throw new Error(`${none} was unpacked in ${folder}, and does not start there.`);
  return unpacked;
}

/** @param {string} folder @param {number} major */
function unpackedIn(folder, major) {
  const path = join(folder, PROGRAM);
  const version = existsSync(path) ? versionOf(path) : undefined;
  return version !== undefined && Number.parseInt(version, 10) === major ? { path, version } : undefined;
}

/** In a folder of its own first: what was cut off in the middle is never taken for whole. @param {string} version @param {string} folder */
function unpack(version, folder) {
  const work = `${folder}.part`;
  for (const old of [work, folder]) rmSync(old, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  // Root need not become another user, who may not write into this folder.
  run('apt-get', ['-qq', '-o', 'APT::Sandbox::User=root', 'download', `${PACKAGE}=${version}`], work);
  const [file = ''] = readdirSync(work).filter((name) => name.endsWith('.deb'));
  run('dpkg', ['-x', file, '.'], work);
  rmSync(join(work, file));
  renameSync(work, folder);
}

/** @param {string} program @param {string[]} args @param {string} cwd */
function run(program, args, cwd) {
  const { status, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${(stderr ?? '').trim()}`);
}
