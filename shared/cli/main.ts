import { basename } from 'node:path';
import type { Problem, Result } from '../result';
import { readArguments, USAGE, type Options } from './arguments';
import { checkFile } from './check-file';
import { checkPackage } from './check-package';
import { loadFile, type Loaded } from './load-file';
import { printReport } from './print-report';
import { recordsOf } from './records';
import type { Report } from './report';

/** What goes to the two streams, and the exit code: 0 clean (warnings allowed), 1 blocking findings, 2 unreadable. */
export interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command `check`. */
export async function main(argv: readonly string[]): Promise<Outcome> {
  if (argv.includes('--help') || argv.includes('-h')) return { code: 0, stdout: `${USAGE}\n`, stderr: '' };
  const options = readArguments(argv);
  if (!options.ok) return unreadable(options.problem, argv.includes('--json'));
  const loaded = await loadFile(options.value.file);
  const report = loaded.ok ? checkLoaded(loaded.value, options.value) : loaded;
  if (!report.ok) return unreadable(report.problem, options.value.json);
  const records = recordsOf(report.value);
  const stdout = options.value.json ? `${JSON.stringify(records, null, 1)}\n` : printReport(records);
  return { code: records.counts.kesalahan > 0 ? 1 : 0, stdout, stderr: '' };
}

function checkLoaded(loaded: Loaded, options: Options): Result<Report> {
  const name = basename(options.file);
  return loaded.kind === 'package' ? checkPackage(name, loaded.text, options) : checkFile(name, loaded.grids, options);
}

function unreadable({ message, remedy }: Problem, json: boolean): Outcome {
  const stdout = json ? `${JSON.stringify({ error: { message, remedy } }, null, 1)}\n` : '';
  return { code: 2, stdout, stderr: `${message}\n${remedy}\n` };
}
