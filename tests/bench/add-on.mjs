// What the add-on asks of Google's services, how large it is and how long it loads.
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, runnerImport } from 'vite';
import { runTool } from '../tools/run.mjs';
import { bundle } from './core-bundle.mjs';
import { inFreshProcess, medianOf } from './measure.mjs';

const SCRIPTS = ['apps-script/dist/Katalog.js', 'apps-script/dist/Kode.js'];
const ROUNDS = 9;

/** @param {string} file */
const kB = (file) => statSync(file).size / 1000;

/** What stands in the bundle, the largest part first, as unminified kB: `rules 186, sheets 91`. */
async function partsOfBundle() {
  const result = await build({
    configFile: 'apps-script/vite.config.ts',
    logLevel: 'error',
    // The bundle itself was built before; this one is only looked at.
    build: { write: false },
  });
  /** @type {Map<string, number>} */
  const parts = new Map();
  for (const one of [result].flat())
    for (const chunk of 'output' in one ? one.output : [])
      for (const [id, { renderedLength }] of Object.entries('modules' in chunk ? chunk.modules : {})) {
        const [, part = 'zod/mini'] =
          /\/(shared\/\w+|apps-script\/\w+)\/[^/]/.exec(id.replace(/.*node_modules.*/, '')) ?? [];
        parts.set(part, (parts.get(part) ?? 0) + renderedLength / 1000);
      }
  return [...parts]
    .filter(([, size]) => size >= 1)
    .toSorted(([, left], [, right]) => right - left)
    .map(([part, size]) => `${part} ${Math.round(size)}`)
    .join(', ');
}

/** @returns {Promise<import('./run.mjs').Row[]>} */
async function loadRows() {
  // As people import it: the whole of it, because the namespace is handed on.
  const bare = await bundle('bench-bare-zod', `import { z } from 'zod';\nexport { z };`, { format: 'iife' });
  const mini = await bundle('bench-bare-zod-mini', `import { z } from '@shared/zod';\nexport { z };`, {
    format: 'iife',
  });
  const rounds = Array.from({ length: ROUNDS }, () =>
    [SCRIPTS, [bare.file], [mini.file]].map((files) => Number(inFreshProcess('add-on-load.mjs', files))),
  );
  const median = (/** @type {number} */ which) => medianOf(rounds.map((round) => round[which] ?? Number.NaN));
  const ratio = (/** @type {number} */ which) =>
    medianOf(rounds.map((round) => (round[0] ?? Number.NaN) / (round[which] ?? Number.NaN)));
  return [
    {
      name: 'add-on load ÷ bare zod load',
      value: ratio(1),
      unit: '×',
      goal: 1,
      better: 'lower',
      note: `fresh processes, bare realm, both scripts with the edition data: ${median(0).toFixed(1)} ms against ${median(1).toFixed(1)} ms for the package zod unshaken (${Math.round(bare.code.length / 1000)} kB); against zod/mini unshaken ${ratio(2).toFixed(2)} (${Math.round(mini.code.length / 1000)} kB, ${median(2).toFixed(1)} ms); medians of ${ROUNDS} rounds`,
    },
  ];
}

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function addOn() {
  if (!runTool('vite', ['build', '--config', 'apps-script/vite.config.ts'], { quiet: true }))
    throw new Error('The add-on did not build.');
  const { module } = await runnerImport(resolve('tests/bench/add-on-calls.ts'), {
    configFile: false,
    resolve: { alias: { '@shared': resolve('shared') } },
  });
  /** @type {import('./add-on-calls').AddOnCalls[]} */
  const [small, large] = [40, 300].map((villages) => module.callsOf(villages));
  /** @type {import('./add-on-calls').SetUpCalls} */
  const setUp = module.setUpCalls(300);
  if (!small || !large) throw new Error('Nothing was counted.');
  const { sheets } = large;
  return [
    {
      name: 'add-on bundle kB',
      value: kB('apps-script/dist/Kode.js'),
      unit: 'kB',
      goal: 250,
      better: 'lower',
      note: `unminified, without comments: ${await partsOfBundle()}; no part is unused; the edition data apart in Katalog.js, ${Math.round(kB('apps-script/dist/Katalog.js'))} kB`,
    },
    ...(await loadRows()),
    {
      name: 'full check calls',
      value: large.worst,
      unit: 'calls',
      goal: 10 + 4 * sheets,
      better: 'lower',
      note: `${sheets} agency sheets, every call of every service, the sidebar's too, a new mistake in every sheet, notes written in ${large.marked}; the first check after set-up ${large.first}, with nothing changed ${large.again}; at ${small.villages} villages ${small.worst}, ${small.first} and ${small.again}, at ${large.villages} ${large.worst}, ${large.first} and ${large.again}; each sheet takes range, values and notes, and one write where its notes change; beside them settings, villages and records take 2 each, findings 3, completeness 2 and their write where it changes, the log 3 where lines come, sidebar 3, the lock 2, the spreadsheet and the word of what was found 1 each`,
    },
    {
      name: 'set-up calls',
      value: setUp.others + setUp.protecting,
      unit: 'calls',
      goal: 25 * setUp.sheets + 6 * setUp.protections,
      better: 'lower',
      note: `${setUp.sheets} agency sheets and three that a check writes, with ${setUp.protections} protections, builder calls not counted: ${(setUp.others / setUp.made).toFixed(1)} per sheet made (goal 25, counted for the agencies' sheets alone), what is asked once included, and ${(setUp.protecting / setUp.protections).toFixed(1)} per protection (goal 6)`,
    },
    {
      name: 'onEdit data calls',
      value: Math.max(small.editData, large.editData),
      unit: 'calls',
      goal: 3,
      better: 'lower',
      note: `the most of one cell, a block and 18.200 cells; with range geometry ${large.edit} calls`,
    },
  ];
}
