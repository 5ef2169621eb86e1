import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main, type Outcome } from '@shared/cli/main';
import type { JsonReport } from '@shared/cli/records';
import { villagesOf } from '@shared/cli/villages.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cermat-cli-'));
// Files of one worker share this folder, so it goes with the worker and not with the first file that is done.
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Puts a file on disk for the command to read. */
export function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

export interface Run extends Outcome {
  /** What `--json` printed for a file that could be read. */
  readonly report: JsonReport;
  /** Message and remedy of a file that could not. */
  readonly error: string;
}

/** Runs the command with `--json` on a path. */
export async function run(path: string, ...options: string[]): Promise<Run> {
  const outcome = await main([path, '--json', ...options]);
  const printed = JSON.parse(outcome.stdout) as JsonReport & { error?: { message: string; remedy: string } };
  return {
    ...outcome,
    report: printed,
    error: printed.error ? `${printed.error.message} ${printed.error.remedy}` : '',
  };
}

/** Villages of the practice district, Kabupaten Rejang Lebong. */
export const VILLAGES = villagesOf('1702').villages;
const HEAD = ['Kode Desa', 'Desa/Kelurahan', 'Tahun', 'Jumlah keluarga', 'Jumlah keluarga berisiko stunting'];

/** A sheet of sound figures: a header, then one row for each of the first villages. */
export function soundRows(count = 12): (string | number)[][] {
  return [HEAD, ...VILLAGES.slice(0, count).map(({ code, name }, at) => [code, name, 2024, 300 + at, 100 + at])];
}

export const csv = (rows: readonly (readonly unknown[])[], sign = ';'): string =>
  rows.map((row) => row.join(sign)).join('\n');
