// Real form pages from npm, packed into an ignored folder; nothing of them is installed, run or kept in the repository.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CORPUS = resolve('node_modules/.cache/cermat-corpus');
/** Folder names of the truth, and what to fetch for them. */
const PACKAGES = {
  'admin-lte-3.2.0': 'admin-lte@3.2.0',
  'admin-lte-4.0.0': 'admin-lte@4.0.0',
  'adminator-admin-dashboard': 'adminator-admin-dashboard@4.3.0',
  'startbootstrap-sb-admin-2': 'startbootstrap-sb-admin-2@4.1.4',
  'gentelella-1.4.0': 'gentelella@1.4.0',
  'gentelella-4.2.0': 'gentelella@4.2.0',
  'tabler-preview-1.2.0': '@tabler/preview@1.2.0',
};

/** @param {string} command @param {string[]} args @param {string} cwd */
function run(command, args, cwd) {
  const result = spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${result.stderr}`);
  return result.stdout.trim();
}

/** Fetches what is missing. @returns {Map<string, string>} folder of each package */
export function corpusFolders() {
  const folders = new Map([['admin-lte-2.4.18', resolve('node_modules/admin-lte')]]);
  for (const [key, spec] of Object.entries(PACKAGES)) {
    const folder = join(CORPUS, key);
    if (!existsSync(folder)) {
      const part = `${folder}.part`;
      rmSync(part, { recursive: true, force: true });
      mkdirSync(part, { recursive: true });
      const lines = run('npm', ['pack', spec, '--ignore-scripts', '--silent'], part).split('\n');
      const archive = lines[lines.length - 1] ?? '';
      run('tar', ['xzf', archive], part);
      renameSync(join(part, 'package'), folder);
      rmSync(part, { recursive: true, force: true });
    }
    folders.set(key, folder);
  }
  return folders;
}
