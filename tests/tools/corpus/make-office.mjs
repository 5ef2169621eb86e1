// LibreOffice Calc turns every workbook of the corpus into its own flat format, a few at a time because one that it cannot
// digest ends the run; office-says.py writes down what is in there. How to run it: README.md beside this file.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCalc } from '../office.mjs';
import { CORPUS, save } from './save.mjs';

const AT_A_TIME = 30;
const calc = findCalc();
if (!calc) throw new Error('Wants LibreOffice.');
const work = mkdtempSync(join(tmpdir(), 'corpus-'));
const files = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => {
    const path = join(work, name.replace(/[\\/]/, '--'));
    copyFileSync(join(CORPUS, name), path);
    return path;
  });
const out = join(work, 'out');
/** @param {string[]} paths */
const convert = (paths) =>
  spawnSync(calc, [
    `-env:UserInstallation=file://${work}/profile`,
    '--headless',
    '--convert-to',
    'fods',
    '--outdir',
    out,
    ...paths,
  ]);
const missing = () =>
  files.filter((path) => !existsSync(join(out, path.slice(work.length + 1).replace(/xlsx$/, 'fods'))));
for (let at = 0; at < files.length; at += AT_A_TIME) convert(files.slice(at, at + AT_A_TIME));
for (const path of missing()) convert([path]);
const python = process.env.CERMAT_PYTHON ?? 'python3';
save('office.json', execFileSync(python, [join(import.meta.dirname, 'office-says.py'), out], { maxBuffer: 1e9 }));
console.log(`${files.length} workbooks; not opened: ${missing().join(', ')}`);
rmSync(work, { recursive: true });
