// Two offices' figures of the same target groups: taking both in and laying them side by side, beside taking in the figures
// of one; and whether a village costs the same in a district of 500 villages and in one of 4,000.
import { pathToFileURL } from 'node:url';
import { bundle } from './core-bundle.mjs';
import { interleaved } from './measure.mjs';
import { randomBy, syntheticEdition, syntheticVillages } from './synthetic.mjs';

const GROUPS = 9;
const FEW = 500;
const MANY = 4000;
const ROUNDS = 25;
const OFFICES = [
  { name: 'Dukcapil', asOf: '2024-12-31' },
  { name: 'Puskesmas', asOf: null },
];

/** Decisions and findings of a figure cost the same with one source; here it is only read, joined and compared. */
const edition = syntheticEdition(GROUPS, 0);
const groups = edition.indicators.map(({ denominator }) => denominator);

/**
 * One office's table: a figure per village and target group, about every tenth another than the other office's.
 * @param {readonly { code: string }[]} villages @param {{ name: string, asOf: string | null }} source @param {boolean} isNamed
 */
function tableOf(villages, source, isNamed) {
  const random = randomBy(source.name.length);
  return {
    file: `${source.name}.xlsx`,
    sheet: source.name,
    columns: [
      { heading: 'Kode Desa', role: 'kode', letter: 'A' },
      ...groups.map((variable, at) => ({
        heading: variable,
        role: 'variable',
        variable,
        letter: String.fromCharCode(66 + at),
        ...(isNamed && { source }),
      })),
    ],
    rows: villages.map(({ code }, row) => ({
      line: row + 2,
      cells: [code, ...groups.map((_, at) => 200 + ((row + at) % 90) + (random() < 0.1 ? 1 : 0))],
    })),
    total: null,
  };
}

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function sources() {
  const core = await import(
    pathToFileURL((await bundle('bench-sources', `export * from '@shared/dataset';`)).file).href
  );
  const of = (/** @type {number} */ count) => {
    const villages = syntheticVillages(count);
    const input = { edition, year: 2024, villages, decisions: [] };
    const one = OFFICES.slice(0, 1).map((office) => tableOf(villages.villages, office, false));
    const both = OFFICES.map((office) => tableOf(villages.villages, office, true));
    return {
      one: () => core.buildDataset({ ...input, tables: one }),
      both: () => core.compareSources(core.buildDataset({ ...input, tables: both }).dataset),
    };
  };
  const [few, many] = [of(FEW), of(MANY)];
  const found = few.both();
  const differing = found.reduce((/** @type {number} */ sum, /** @type {{ differing: unknown[] }} */ group) => {
    return sum + group.differing.length;
  }, 0);
  if (found.length !== GROUPS || differing === 0) throw new Error('The sources are not compared.');
  const ms = interleaved(
    { one: { run: few.one, times: 4 }, both: { run: few.both, times: 4 }, many: { run: many.both, times: 1 } },
    ROUNDS,
  );
  const told = (/** @type {number} */ time) => `${time.toPrecision(2)} ms`;
  const work = `${GROUPS} target groups of two offices, ${differing} figures differ`;
  return [
    {
      name: `sources of ${FEW} villages ÷ one source`,
      value: ms.both / ms.one,
      unit: '×',
      goal: 4,
      better: 'lower',
      note: `${work}: ${told(ms.both)} to read, join, keep and compare both; ${told(ms.one)} to read and join the figures of one`,
    },
    {
      name: 'sources growth',
      value: ms.many / MANY / (ms.both / FEW),
      unit: '×',
      goal: 1.5,
      better: 'lower',
      note: `time per village at ${MANY} villages ÷ at ${FEW}: ${told(ms.many)} and ${told(ms.both)}`,
    },
  ];
}

if (process.argv[1] === import.meta.filename) console.log(await sources());
