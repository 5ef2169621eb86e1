// npm run marathon: every form of each era, 156 villages, through the real side panel into a replica with failures, lost
// sessions and slow pages; then SQL against the truth file. Writes .output/marathon.json and .output/marathon.md.
// `--era emonev|konvergensi`, `--forms a,b`, `--villages n` (one by one, of each form), `--dress name|rotate`, `--seed n`.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildForTests } from './run.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const { values } = parseArgs({
  options: {
    era: { type: 'string' },
    forms: { type: 'string' },
    villages: { type: 'string', default: '12' },
    seed: { type: 'string', default: '1702' },
    dress: { type: 'string', default: 'rotate' },
    'no-build': { type: 'boolean', default: false },
  },
});
/** @type {import('../site/forms.mjs').Era[]} */
const ERAS = ['emonev', 'konvergensi'];
const eras = ERAS.filter((era) => values.era === undefined || values.era === era);
if (eras.length === 0) {
  console.error(`There is no era ${values.era}, only ${ERAS.join(' and ')}.`);
  process.exit(1);
}
const { dressOf } = await import('../site/dresses/index.mjs');
const dress = values.dress === 'rotate' ? values.dress : dressOf(values.dress).name;
if (!values['no-build'] && !buildForTests({ firefox: false })) process.exit(1);

const { runEra } = await import('./marathon-era.mjs');
const { isSound, keepReport } = await import('./marathon-report.mjs');
const start = performance.now();
/** @param {string} line */
const say = (line) => console.log(`[${((performance.now() - start) / 1000).toFixed(0)} s] ${line}`);
mkdirSync('.output', { recursive: true });
for (const era of eras) {
  const report = await runEra({
    era,
    seed: Number(values.seed),
    villages: Number(values.villages),
    ...(values.forms === undefined ? {} : { only: values.forms.split(',') }),
    faults: true,
    restart: true,
    dress,
    troubles: { failures: 0.08, slow: 0.05, slowMs: 600 },
    sessionRequests: 80,
    say,
  });
  const rows = keepReport(report, values.forms ? '.output/marathon-part.json' : undefined);
  for (const { name, value, unit, note } of rows) say(`${name}: ${value} ${unit}${note && ` (${note})`}`);
  for (const [reason, count] of Object.entries(report.rest)) say(`  not stored: ${count} × ${reason}`);
  for (const { form, reason } of report.notDone) say(`  not done: ${form}: ${reason}`);
  for (const line of report.wrong.slice(0, 20)) console.error(`WRONG ${line}`);
  if (!isSound(report)) process.exitCode = 1;
}
