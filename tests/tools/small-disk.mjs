// A real file system of a few megabytes that a test may fill up. Linux gives it to root, and to others in a user namespace
// of their own, where the system allows these.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @param {number} megabytes */
const mountArgs = (megabytes) => ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'cermat-uji'];
const NAMESPACE = ['--user', '--map-root-user', '--mount'];

/** @param {string} program @param {string[]} args */
const succeeds = (program, args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const newFolder = () => mkdtempSync(join(tmpdir(), 'cermat-disk-'));

/**
 * `folder` as a browser on the disk names it, `reached` as this process does; `within` gives the program that runs a
 * browser where it finds the disk.
 * @typedef {{ folder: string, reached: string, within: (program: string) => string, unmount: () => void }} Mounted
 */

/** Null where root may not mount either, as in most containers. @param {number} megabytes @returns {Mounted | null} */
function mountAsRoot(megabytes) {
  const folder = newFolder();
  if (isRoot && succeeds('mount', [...mountArgs(megabytes), folder])) {
    return {
      folder,
      reached: folder,
      within: (program) => program,
      unmount() {
        // Lazily: the browser that was killed may not have let go of its last file.
        succeeds('umount', ['-l', folder]);
        rmdirSync(folder);
      },
    };
  }
  rmdirSync(folder);
  return null;
}

/**
 * The disk lives as long as the process that holds its namespace, which ends with this one at the latest: its input
 * ends then. Tests reach it from outside through that process; a browser, which resolves all links, has to run inside.
 * @param {number} megabytes @returns {Promise<Mounted>}
 */
async function mountInNamespace(megabytes) {
  const inside = newFolder();
  const script = 'mount "$@" && echo mounted && exec cat >/dev/null';
  const holder = spawn('unshare', [...NAMESPACE, 'sh', '-c', script, 'sh', ...mountArgs(megabytes), inside], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const isMounted = await Promise.race([once(holder.stdout, 'data'), once(holder, 'exit').then(() => null)]);
  if (!isMounted) {
    rmdirSync(inside);
    throw new Error('The small disk could not be mounted.');
  }
  const scripts = newFolder();
  return {
    folder: inside,
    reached: `/proc/${holder.pid}/root${inside}`,
    within(program) {
      const path = join(scripts, 'inside.sh');
      const enter = `exec nsenter --target ${holder.pid} --user --mount --preserve-credentials`;
      writeFileSync(path, `#!/bin/sh\n${enter} '${program}' --no-sandbox "$@"\n`, { mode: 0o755 });
      return path;
    },
    unmount() {
      holder.kill();
      rmdirSync(inside);
      rmSync(scripts, { recursive: true });
    },
  };
}

/** Whether this machine lets a test mount one. */
export function canMount() {
  if (process.platform !== 'linux') return false;
  const mounted = mountAsRoot(1);
  mounted?.unmount();
  return mounted !== null || canMountInNamespace();
}

function canMountInNamespace() {
  const folder = newFolder();
  const mounted = succeeds('unshare', [...NAMESPACE, 'mount', ...mountArgs(1), folder]);
  rmdirSync(folder);
  return mounted;
}

/** Mounts a disk of so many megabytes. @param {number} megabytes */
export async function smallDisk(megabytes) {
  const { folder, reached, within, unmount } = mountAsRoot(megabytes) ?? (await mountInNamespace(megabytes));
  const filler = join(reached, 'filler');
  return {
    folder,
    within,
    /** Takes all the room that is left. */
    fill() {
      const file = openSync(filler, 'a');
      const block = Buffer.alloc(1 << 16, 1);
      try {
        while (writeSync(file, block) === block.length);
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
    },
    /** Gives it back. */
    empty: () => rmSync(filler, { force: true }),
    remove: unmount,
  };
}
