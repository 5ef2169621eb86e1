// npm run guards [-- WORDS]: puts seeded faults into a copy of the product, one at a time, and expects the tests that
// guard against them to fail. The working tree is not touched.
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { FAULTS } from '../guards/faults.mjs';
import { runTool } from './run.mjs';
import { resultsOf } from './suite.mjs';

const LEFT_OUT = ['node_modules', '.git', '.output'];
const words = process.argv.slice(2).join(' ');
const faults = FAULTS.filter(({ name }) => name.includes(words));

const root = process.cwd();
if (!runTool('wxt', ['prepare', '--level', 'error'], { quiet: true })) process.exit(1);
const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'cermat-guards-')));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
cpSync(root, scratch, { recursive: true, filter: (path) => !LEFT_OUT.includes(basename(path)) });
symlinkSync(resolve('node_modules'), join(scratch, 'node_modules'), 'junction');

/** Runs tests in the copy. @param {string[]} tests */
function run(tests) {
  const report = join(scratch, 'report.json');
  rmSync(report, { force: true });
  const vitest = resolve('node_modules/vitest/vitest.mjs');
  const args = ['run', '--config', 'tests/vitest.config.ts', '--reporter=json', `--outputFile=${report}`, ...tests];
  spawnSync(process.execPath, [vitest, ...args], { cwd: scratch, stdio: 'ignore' });
  const results = resultsOf([report]);
  return {
    // A file that cannot be run at all has caught nothing.
    failed: results.filter(({ status, name, file }) => status === 'failed' && name !== file),
    broken: results.filter(({ status, name, file }) => status === 'failed' && name === file),
    passed: results.filter(({ status }) => status === 'passed').length,
  };
}

/** @param {import('../guards/faults.mjs').Fault} fault @returns {[ok: boolean, told: string]} */
function judge({ file, code, fault, tests }) {
  const path = join(scratch, file);
  const text = readFileSync(path, 'utf8');
  const found = text.split(code).length - 1;
  if (found !== 1) return [false, `its code stands ${found} times in ${file}`];
  writeFileSync(
    path,
    text.replace(code, () => fault),
  );
  const { failed, broken, passed } = run(tests);
  writeFileSync(path, text);
  const [first] = failed;
  if (first) return [true, `${failed.length}: ${first.name}`];
  // A run that was cut off leaves no report, and has said nothing of the fault.
  if (broken[0] || passed === 0) return [false, `no test ran: ${broken[0]?.why ?? 'there is no report'}`];
  return [false, 'every test passed'];
}

const unchanged = run([...new Set(faults.flatMap(({ tests }) => tests))]);
let sound = unchanged.passed > 0 && unchanged.failed.length + unchanged.broken.length === 0;
console.log(`${sound ? 'ok  ' : 'FAIL'} unchanged: ${unchanged.passed} tests pass`);
for (const { name, why } of [...unchanged.failed, ...unchanged.broken]) console.log(`       ${name}: ${why}`);
if (sound) {
  for (const fault of faults) {
    const start = Date.now();
    const [caught, told] = judge(fault);
    sound &&= caught;
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(
      `${caught ? 'ok  ' : 'FAIL'} ${fault.name} (${seconds} s)\n       ${caught ? 'caught by ' : ''}${told}`,
    );
  }
}
process.exit(sound ? 0 : 1);
