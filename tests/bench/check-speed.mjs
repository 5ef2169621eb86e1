// From the practice workbook's bytes to findings, step by step; the check itself against zod on the same rows.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod/mini';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { buildCore } from './core-bundle.mjs';

const ROUNDS = 41;

/** Median milliseconds of a task after a warm-up. @param {() => unknown} task */
function median(task) {
  for (let i = 0; i < 10; i += 1) task();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    task();
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  return times[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function checkSpeed() {
  const core = await import(pathToFileURL((await buildCore({ minify: false, edition: true })).file).href);
  const { readXlsx } = await import('hucre/xlsx');
  const bytes = readFileSync(resolve('tests/fixtures/practice/praktik-rejang-lebong-2024.xlsx'));
  const book = await readXlsx(bytes);
  const edition = core.emonev2024;
  const villages = villagesOf('1702');
  const grids = book.sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows }));
  const readAll = () => grids.map((grid) => core.confirmTable('praktik', grid, core.readTable(grid, edition).value));
  const tables = readAll();
  const build = () => core.buildDataset({ edition, year: 2024, villages, tables, decisions: [] });
  const { dataset } = build();
  const columns = [...dataset.columns.values()];
  const rows = dataset.rows.map((/** @type {unknown} */ _, /** @type {number} */ i) =>
    Object.fromEntries(
      columns.map((column) => [column.variable, Number.isNaN(column.values[i]) ? null : column.values[i]]),
    ),
  );
  const schema = z.array(
    z.object(Object.fromEntries(columns.map(({ variable }) => [variable, z.nullable(z.number().check(z.minimum(0)))]))),
  );
  const check = median(() => core.check({ edition, dataset, villages }));
  const zod = median(() => schema.safeParse(rows));
  const cells = columns.length * dataset.rows.length;
  return [
    {
      name: 'zod rows ÷ check',
      value: zod / check,
      unit: '×',
      goal: null,
      better: 'higher',
      note: `practice district, ${cells} cells; type checks only by zod, all rules and findings by check`,
    },
    { name: 'check ms', value: check, unit: 'ms', goal: null, better: 'lower', note: 'all rules, findings built' },
    {
      name: 'tables to dataset ms',
      value: median(build),
      unit: 'ms',
      goal: null,
      better: 'lower',
      note: '3 sheets × 156 villages',
    },
    {
      name: 'headings and rows ms',
      value: median(readAll),
      unit: 'ms',
      goal: null,
      better: 'lower',
      note: 'recognise and confirm 3 sheets',
    },
  ];
}
