// From the practice workbook's bytes to findings, step by step, in milliseconds as they come.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { coreWithEditions } from './core-bundle.mjs';
import { interleaved } from './measure.mjs';

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function practiceSpeed() {
  const core = await import(pathToFileURL((await coreWithEditions()).file).href);
  const { readXlsx } = await import('hucre/xlsx');
  const book = await readXlsx(readFileSync(resolve('tests/fixtures/practice/praktik-rejang-lebong-2024.xlsx')));
  const edition = core.emonev2024;
  const villages = villagesOf('1702');
  const grids = book.sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows }));
  const readAll = () => grids.map((grid) => core.confirmTable('praktik', grid, core.readTable(grid, edition).value));
  const tables = readAll();
  const build = () => core.buildDataset({ edition, year: 2024, villages, tables, decisions: [] });
  const { dataset } = build();
  const tasks = {
    'check ms': { run: () => core.check({ edition, dataset, villages }), times: 5 },
    'tables to dataset ms': { run: build, times: 2 },
    'headings and rows ms': { run: readAll, times: 1 },
  };
  const notes = {
    'check ms': `all rules, ${core.check({ edition, dataset, villages }).length} findings built`,
    'tables to dataset ms': '3 sheets × 156 villages',
    'headings and rows ms': 'recognise and confirm 3 sheets',
  };
  const ms = interleaved(tasks, 20);
  return /** @type {(keyof typeof tasks)[]} */ (Object.keys(tasks)).map((name) => ({
    name,
    value: ms[name],
    unit: 'ms',
    goal: null,
    better: 'lower',
    note: notes[name],
  }));
}
