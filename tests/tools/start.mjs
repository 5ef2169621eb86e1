// npm start: build, serve the replica, open a browser with the practice district ready and the side panel open. Headless,
// an automated hand does the whole job and the run is judged by SQL against the truth file.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildForTests, hasDisplay } from './run.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const start = performance.now();
const seconds = () => (performance.now() - start) / 1000;
/** @param {string} line */
const say = (line) => console.log(`[${seconds().toFixed(1)} s] ${line}`);
const headless = process.argv.includes('--headless') || !hasDisplay;

if (!buildForTests({ firefox: false })) process.exit(1);
say('extension built');
const { villagesOf } = await import('../../shared/cli/villages.mjs');
const { startSite } = await import('../site/server.mjs');
const { openSession } = await import('./driver.mjs');
const { doMainJob, prepareFigures } = await import('./main-job.mjs');
const { chooseYear, logIn, openView } = await import('./hand.mjs');
const { PRACTICE_JOB, PRACTICE_TRUTH } = await import('./practice.mjs');
const { countForms, faultsOf, readLog, savedRows, totalsOf, writeReport } = await import('./report.mjs');
const { takePicture } = await import('./picture.mjs');

const site = await startSite({ villages: villagesOf(PRACTICE_TRUTH.district) });
say(`local copy of the site at ${site.url}`);
const session = await openSession({ kind: 'chromium', url: `${site.url}/emonev/auth/login`, headless });
say(`browser open${headless ? ' (headless)' : ''}, side panel open`);

if (!headless) {
  await logIn(session.site, site.url);
  await chooseYear(session.site, PRACTICE_JOB.year);
  await prepareFigures(session, { ...PRACTICE_JOB, corrections: [], recompute: false });
  await openView(session.panel, 'Periksa');
  say('The practice district is ready. Close the browser to end.');
  await new Promise((done) => session.browser.once('disconnected', done));
  await site.close();
  process.exit(0);
}

try {
  const { findings, preview, times } = await doMainJob(session, site.url, PRACTICE_JOB, say);
  const log = await readLog(session.panel);
  mkdirSync('.output/pictures', { recursive: true });
  await takePicture(session, '.output/pictures/end-of-run.png');
  const rows = savedRows(site, PRACTICE_JOB.year);
  const { forms, wrong } = countForms({ log, preview, rows, truth: PRACTICE_TRUTH.forms });
  const faults = faultsOf({ forms, wrong, truth: PRACTICE_TRUTH.forms, expectedHeld: PRACTICE_TRUTH.heldBack });
  if (site.stats.forbidden.length > 0)
    faults.push(`pressed what only a person may press: ${JSON.stringify(site.stats.forbidden)}`);
  const sorted = times.map((time) => time.seconds).toSorted((a, b) => a - b);
  const spent = times.reduce((total, time) => total + time.seconds, 0);
  const report = {
    edition: PRACTICE_TRUTH.edition,
    source: { file: 'tests/fixtures/practice/praktik-rejang-lebong-2024.xlsx', rows: PRACTICE_TRUTH.rows },
    findings,
    forms,
    totals: totalsOf(forms),
    secondsPerVillageForm: Number((sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(3)),
    siteShare: Number((times.reduce((total, time) => total + time.siteSeconds, 0) / spent).toFixed(3)),
    villageForms: times.length,
    faults,
    seconds: Number(seconds().toFixed(1)),
  };
  writeReport(report);
  console.table(
    Object.fromEntries(
      forms.map(({ key, planned, heldBack, filled, readBackEqual, savedEqual }) => [
        key,
        { planned, heldBack: heldBack.length, filled, readBackEqual, savedEqual },
      ]),
    ),
  );
  console.log(
    `${times.length} village forms one by one, ${report.secondsPerVillageForm} s each (median), the site's share ${(100 * report.siteShare).toFixed(0)} %.`,
  );
  for (const fault of faults.slice(0, 20)) console.error(`FAULT ${fault}`);
  say(
    `${faults.length === 0 ? 'Everything that was meant is saved, and nothing else.' : `${faults.length} faults.`} Report: .output/run-report.json`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await session.close();
  await site.close();
}
