// Which version a browser is, and whether that is enough for what the manifest demands.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { platform } from 'node:os';
import { dirname } from 'node:path';

const VERSION = /\d+(\.\d+)+/;

/**
 * @param {string} path the browser's program file
 * @returns {string | undefined} e.g. `140.12.0`; undefined where it does not tell
 */
export function versionOf(path) {
  // There `--version` opens a window; the browsers of Chromium's family keep their files in a folder named by the version.
  if (platform() === 'win32' && !/firefox/i.test(path))
    return readdirSync(dirname(path))
      .filter((name) => /^\d+(\.\d+){3}$/.test(name))
      .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .at(-1);
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return VERSION.exec(stdout ?? '')?.[0];
}

/**
 * @param {{ name: string, path: string, version: string | undefined, demanded: number }} found
 * @returns {{ enough: boolean, says: string }} one sentence; a version nobody knows is not refused
 */
export function judgeVersion({ name, path, version, demanded }) {
  if (version === undefined)
    return { enough: true, says: `${name} at ${path} does not tell its version; the add-on demands ${demanded}.` };
  const enough = Number.parseInt(version, 10) >= demanded;
  return {
    enough,
    says: `${name} ${version} was found at ${path}, the add-on demands ${demanded}: ${enough ? 'good enough' : 'too old'}.`,
  };
}
