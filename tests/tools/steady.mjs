// npm run steady: the whole suite several times in a row, some of them on a busy machine, and every failure of any of them.
// A test that passes only mostly is wrong; this is how such a one is found. About an hour on two cores.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildForTests, runTool } from './run.mjs';
import { PARTS, resultsOf, runPart } from './suite.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string' }, busy: { type: 'string' } } });
const runs = Number(values.runs ?? 5);
/** How many of the runs have two busy loops beside them: every second one, until there are enough. */
const busyRuns = Number(values.busy ?? 2);
const folder = '.output/steady';
if (!(runs >= 1 && busyRuns >= 0)) {
  console.error('Say how many runs, and how many of them busy: npm run steady -- --runs 5 --busy 2');
  process.exit(1);
}

const LOOP = fileURLToPath(new URL('busy-loop.mjs', import.meta.url));

/** Two processes that do nothing but keep a core busy each; returns how to stop them. */
function beBusy() {
  const loops = [1, 2].map(() => spawn(process.execPath, [LOOP], { stdio: 'ignore' }));
  return () => loops.forEach((loop) => loop.kill());
}

/** @param {number} run from 1 */
function runOnce(run) {
  const busy = run % 2 === 0 && run / 2 <= busyRuns;
  const rest = busy ? beBusy() : () => undefined;
  const start = Date.now();
  try {
    const reports = PARTS.map(({ name }) => `${folder}/${run}-${name.replaceAll(' ', '-')}.json`);
    const passed = PARTS.map((part, at) => runPart(part, reports[at] ?? '', { quiet: true })).every(Boolean);
    const all = resultsOf(reports);
    const failed = all.filter(({ status }) => status === 'failed');
    const seconds = Math.round((Date.now() - start) / 1000);
    console.log(
      `Run ${run}${busy ? ', busy' : ''}: ${all.filter(({ status }) => status === 'passed').length} passed, ${failed.length} failed, ${seconds} s`,
    );
    for (const { name, file, why } of failed) console.log(`  ${name}\n    ${file}\n    ${why}`);
    return { run, busy, seconds, tests: all.length, failed, sound: passed && failed.length === 0 };
  } finally {
    rest();
  }
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const built =
  buildForTests({ firefox: true }) &&
  runTool('vite', ['build', '--config', 'apps-script/vite.config.ts'], { quiet: true });
if (!built) process.exit(1);
const done = Array.from({ length: runs }, (_, at) => runOnce(at + 1));
writeFileSync(`${folder}/steady.json`, `${JSON.stringify(done, null, 2)}\n`);
const unsteady = done.filter(({ sound }) => !sound).length;
console.log(unsteady === 0 ? `All ${runs} runs passed.` : `${unsteady} of ${runs} runs failed.`);
process.exit(unsteady === 0 ? 0 : 1);
