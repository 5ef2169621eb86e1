// npm run marathon: every form of each era, 156 villages, through the real side panel into a replica with failures, lost
// sessions and slow pages; then SQL against the truth file. `--era emonev|konvergensi`, `--forms a,b`, `--villages n`.
import { mkdirSync, writeFileSync } from 'node:fs';
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
    'no-build': { type: 'boolean', default: false },
  },
});
if (!values['no-build'] && !buildForTests({ firefox: false })) process.exit(1);

const { runEra } = await import('./marathon-era.mjs');
/** @type {import('../site/forms.mjs').Era[]} */
const eras =
  values.era === 'konvergensi' ? ['konvergensi'] : values.era === 'emonev' ? ['emonev'] : ['emonev', 'konvergensi'];
const start = performance.now();
/** @param {string} line */
const say = (line) => console.log(`[${((performance.now() - start) / 1000).toFixed(0)} s] ${line}`);
/** @type {Awaited<ReturnType<typeof runEra>>[]} */
const reports = [];
for (const era of eras) {
  const report = await runEra({
    era,
    seed: Number(values.seed),
    villages: Number(values.villages),
    ...(values.forms === undefined ? {} : { only: values.forms.split(',') }),
    troubles: { failures: 0.08, slow: 0.05, slowMs: 600 },
    sessionRequests: 80,
    say,
  });
  reports.push(report);
  mkdirSync('.output', { recursive: true });
  writeFileSync(
    values.forms ? '.output/marathon-part.json' : '.output/marathon.json',
    `${JSON.stringify({ eras: reports }, null, 2)}\n`,
  );
}
for (const { era, wrong, storedShare, planned, clicksPerVillageForm, minutes, notDone } of reports) {
  say(
    `${era}: ${wrong.length} wrong values saved, ${storedShare.toFixed(2)} % of ${planned} planned fields stored, ` +
      `${clicksPerVillageForm.toFixed(2)} presses per village form, site ${minutes.site.toFixed(1)} min, Cermat ${minutes.cermat.toFixed(1)} min`,
  );
  for (const { form, reason } of notDone) say(`  not done: ${form}: ${reason}`);
  for (const line of wrong.slice(0, 20)) console.error(`WRONG ${line}`);
}
process.exitCode = reports.some(
  ({ wrong, forbidden, storedShare }) => wrong.length > 0 || forbidden > 0 || storedShare < 95,
)
  ? 1
  : 0;
