// A real file system of a few megabytes that a test may fill up, as Linux gives it to root.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @param {string} folder @param {number} megabytes */
const mount = (folder, megabytes) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'cermat-uji', folder], { stdio: 'ignore' }).status ===
  0;

/** Lazily: the browser that was killed may not have let go of its last file. @param {string} folder */
function unmount(folder) {
  spawnSync('umount', ['-l', folder], { stdio: 'ignore' });
  rmdirSync(folder);
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'cermat-disk-'));

/** Whether this machine lets a test mount one. */
export function canMount() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = newFolder();
  const mounted = mount(folder, 1);
  if (mounted) unmount(folder);
  else rmdirSync(folder);
  return mounted;
}

/** Mounts a disk of so many megabytes. @param {number} megabytes */
export function smallDisk(megabytes) {
  const folder = newFolder();
  if (!mount(folder, megabytes)) throw new Error('The small disk could not be mounted.');
  const filler = join(folder, 'filler');
  return {
    folder,
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
    remove: () => unmount(folder),
  };
}
