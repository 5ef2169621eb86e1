// How many of the small files that went wrong end as they should, in the hands of an officer who accepts every proposal and
// reads nothing; and how many figures would go in wrong without a word.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { bundle } from './core-bundle.mjs';

const ENTRY = `
export { IMPORT_CASES } from '../tests/shared/import-cases/cases.ts';
export { MADE_CASES } from '../tests/shared/import-cases/more/index.ts';
export { fileOf } from '../tests/shared/import-cases/more/made-case.ts';
export { faultsOf, silentlyWrong } from '../tests/shared/import-cases/judge.ts';
export { outcomeOf } from '../tests/shared/import-cases/outcome.ts';`;

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function importCases() {
  const { IMPORT_CASES, MADE_CASES, fileOf, faultsOf, silentlyWrong, outcomeOf } = await import(
    pathToFileURL((await bundle('bench-import-cases', ENTRY)).file).href
  );
  const villages = villagesOf('1702');
  const files = [];
  for (const one of IMPORT_CASES)
    files.push({ one, title: one.file, name: one.file, bytes: readFileSync(`tests/fixtures/import/${one.file}`) });
  for (const one of MADE_CASES) files.push({ one, title: one.situation, ...(await fileOf(one)) });
  const ends = [];
  for (const { one, title, name, bytes } of files) {
    const outcome = await outcomeOf(name, bytes, villages, one.year ?? 2024);
    ends.push({ title, faults: faultsOf(one, outcome), wrong: silentlyWrong(one, outcome).length });
  }
  const bad = ends.filter(({ faults }) => faults.length > 0);
  return [
    {
      name: 'import cases right %',
      value: (100 * (ends.length - bad.length)) / ends.length,
      unit: '%',
      goal: 100,
      better: 'higher',
      note: `${ends.length - bad.length} of ${ends.length}; not: ${bad.map(({ title }) => title).join(', ')}`,
    },
    {
      name: 'wrong figures fillable in the import cases',
      value: ends.reduce((sum, { wrong }) => sum + wrong, 0),
      unit: 'figures',
      goal: 0,
      better: 'lower',
      note: `in ${ends.filter(({ wrong }) => wrong > 0).length} files`,
    },
  ];
}
