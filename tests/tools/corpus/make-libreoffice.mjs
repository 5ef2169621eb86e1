// LibreOffice Calc opens the books of another maker (openpyxl, in the folder named) and saves them in its own way, so
// that every part of the files is Calc's. How to run it: README.md beside this file.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCalc } from '../office.mjs';
import { save } from './save.mjs';
import { readFileSync } from 'node:fs';

const calc = findCalc();
const [from] = process.argv.slice(2);
if (!calc || !from) throw new Error('Wants LibreOffice and the folder of the books to open.');
const work = mkdtempSync(join(tmpdir(), 'corpus-'));
const files = readdirSync(from).filter((name) => name.endsWith('.xlsx'));
for (const name of files) copyFileSync(join(from, name), join(work, name));
const out = join(work, 'out');
spawnSync(
  calc,
  [
    `-env:UserInstallation=file://${work}/profile`,
    '--headless',
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    out,
  ].concat(files.map((name) => join(work, name))),
  { stdio: 'inherit' },
);
for (const name of readdirSync(out).toSorted()) save(join('libreoffice', name), readFileSync(join(out, name)));
