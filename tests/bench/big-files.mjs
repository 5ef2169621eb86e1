// Files that are made to be hard to answer, each opened in a process of its own as the panel opens it; and what a long but
// honest file costs. Time is a ratio of a file ten times as long; the seconds stand beside it.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { bundle } from './core-bundle.mjs';
import { inFreshProcess } from './measure.mjs';

const ENTRY = `
export { HOSTILE_FILES, faultsOf } from '../tests/shared/bad-input/hostile-files.ts';
export { outcomeOf } from '../tests/shared/import-cases/outcome.ts';
export { importFile, villageLists } from '@extension/import';
export { readWorkbook } from '@shared/files';
export { writeXlsx } from 'hucre/xlsx';`;

const LIMIT_MS = 2_000;
/** Longer than this nobody waits; what is not answered by then counts as never answered. */
const GIVEN_UP_MS = 20_000;

/** @param {string} file @param {string} name @returns {{ name: string, ms: number, faults: string[] }} */
function answerOf(file, name) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('tests/bench/big-files-answer.mjs'), file, name],
    { encoding: 'utf8', timeout: GIVEN_UP_MS },
  );
  return status === 0
    ? { name, ...JSON.parse(stdout) }
    : { name, ms: GIVEN_UP_MS, faults: [stderr.split('\n').find((line) => /Error/.test(line)) ?? 'no answer'] };
}

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function bigFiles() {
  const { file } = await bundle('bench-big-files', ENTRY);
  const { HOSTILE_FILES } = await import(file);
  const answers = /** @type {{ file: string }[]} */ (HOSTILE_FILES).map((one) => answerOf(file, one.file));
  const late = answers.filter(({ ms }) => ms > LIMIT_MS);
  const wrong = answers.filter(({ faults }) => faults.length > 0);
  const good = answers.filter(({ ms, faults }) => ms <= LIMIT_MS && faults.length === 0);
  const flags = ['--expose-gc'];
  const long = inFreshProcess('big-files-long.mjs', [file, '20000'], flags);
  const short = inFreshProcess('big-files-long.mjs', [file, '2000'], flags);
  return [
    {
      name: 'hostile files answered',
      value: (100 * good.length) / answers.length,
      unit: '%',
      goal: 100,
      better: 'higher',
      note: `${good.length} of ${answers.length} within ${LIMIT_MS / 1000} s; late: ${late.map(({ name, ms }) => `${name} ${Math.round(ms)} ms`).join(', ')}; wrong: ${wrong.map(({ name, faults }) => `${name} (${faults.join('; ')})`).join(', ')}`,
    },
    {
      name: 'file of 20,000 rows ÷ 2,000 rows, time',
      value: long.ms / short.ms,
      unit: '×',
      goal: 12,
      better: 'lower',
      note: `${Math.round(long.ms)} ms and ${Math.round(short.ms)} ms, 20 columns`,
    },
    {
      name: 'file of 20,000 rows read s',
      value: long.ms / 1000,
      unit: 's',
      goal: null,
      better: 'lower',
      note: 'XLSX, 20 columns; from the bytes to what an officer confirms; median of 5',
    },
    {
      name: 'file of 20,000 rows memory MB',
      value: long.megabytes,
      unit: 'MB',
      goal: null,
      better: 'lower',
      note: `highest use beyond what the process had before; with 2,000 rows ${Math.round(short.megabytes)} MB`,
    },
  ];
}
