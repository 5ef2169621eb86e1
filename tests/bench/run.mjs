// npm run bench: writes .output/bench.json and prints it as a table. Goals on time are ratios within one run; the
// milliseconds stand beside them. A goal missed stays in the file as missed. `npm run bench -- names persons` measures some
// again and keeps the rows of the others; a measurement that breaks off keeps what it has.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { addOn } from './add-on.mjs';
import { alterations } from './alterations.mjs';
import { bigFiles } from './big-files.mjs';
import { bundleSizes } from './bundle-sizes.mjs';
import { checkSpeed } from './check-speed.mjs';
import { corpus } from './corpus.mjs';
import { crashes } from './crashes.mjs';
import { dashboard } from './dashboard.mjs';
import { disturbances } from './disturbances.mjs';
import { drift } from './drift.mjs';
import { fillSpeed } from './fill-speed.mjs';
import { gather } from './gather.mjs';
import { importCases } from './import-cases.mjs';
import { labelsRight } from './labels-right.mjs';
import { localiseQuality } from './localise.mjs';
import { logLength } from './log-length.mjs';
import { marathon } from './marathon.mjs';
import { matrixLabels } from './matrix-labels.mjs';
import { villageNames } from './names.mjs';
import { opening } from './opening.mjs';
import { packages } from './packages.mjs';
import { persons } from './persons.mjs';
import { practiceSpeed } from './practice-speed.mjs';
import { recorder } from './recorder.mjs';
import { restore } from './restore.mjs';
import { shiftedColumns } from './shifted.mjs';
import { sources } from './sources.mjs';
import { statisticsQuality } from './statistics.mjs';
import { structure } from './structure.mjs';
import { suiteTimes } from './suite-times.mjs';
import { widgets } from './widgets.mjs';

/** @typedef {{ name: string, value: number, unit: string, goal: number | null, better: 'lower' | 'higher', note: string }} Row */

/** One bench a file; each gives its rows. */
const BENCHES = [
  structure,
  suiteTimes,
  bundleSizes,
  addOn,
  checkSpeed,
  practiceSpeed,
  fillSpeed,
  localiseQuality,
  shiftedColumns,
  statisticsQuality,
  importCases,
  persons,
  disturbances,
  corpus,
  bigFiles,
  villageNames,
  sources,
  packages,
  gather,
  opening,
  labelsRight,
  matrixLabels,
  widgets,
  recorder,
  drift,
  dashboard,
  logLength,
  restore,
  marathon,
  alterations,
  crashes,
];

/** @param {Row} row */
const met = ({ value, goal, better }) =>
  goal === null ? '' : (better === 'lower' ? value <= goal : value >= goal) ? 'met' : 'MISSED';

const FILE = '.output/bench.json';
const wanted = process.argv.slice(2);
const known = BENCHES.map(({ name }) => name);
const strange = wanted.filter((name) => !known.includes(name));
if (strange.length > 0) {
  console.error(`No bench is called ${strange.join(', ')}. There are: ${known.join(', ')}`);
  process.exit(2);
}

/** @type {Row[]} */
let rows = wanted.length > 0 && existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')).rows : [];
mkdirSync('.output', { recursive: true });
for (const bench of BENCHES) {
  if (wanted.length > 0 && !wanted.includes(bench.name)) continue;
  const measured = await bench();
  const names = measured.map(({ name }) => name);
  rows = [...rows.filter(({ name }) => !names.includes(name)), ...measured];
  writeFileSync(FILE, `${JSON.stringify({ rows }, null, 2)}\n`);
}
/** Notes are whole in the file; a table of them is wider than any screen. */
const brief = (/** @type {string} */ note) => (note.length > 60 ? `${note.slice(0, 59)}…` : note);
console.table(
  Object.fromEntries(
    rows.map((row) => [
      row.name,
      {
        value: Number(row.value.toPrecision(4)),
        unit: row.unit,
        goal: row.goal ?? '',
        met: met(row),
        note: brief(row.note),
      },
    ]),
  ),
);
