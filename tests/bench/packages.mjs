// Packages of twelve agencies: what merging them costs beside reading them, and what counting a year's cells costs.
import { pathToFileURL } from 'node:url';
import { bundle } from './core-bundle.mjs';
import { interleaved } from './measure.mjs';
import { syntheticDataset, syntheticEdition, syntheticVillages } from './synthetic.mjs';

const AGENCIES = 12;
const VILLAGES = 326;
const INDICATORS = 64;
const PERIODS = 4;
const AT = '2024-02-10T03:00:00Z';

/** Each indicator with a form of its own, and twelve agencies that own them in turn. */
function districtEdition() {
  const edition = syntheticEdition(INDICATORS, 20);
  const owner = (/** @type {number} */ i) => `opd-${i % AGENCIES}`;
  return {
    ...edition,
    agencies: Array.from({ length: AGENCIES }, (_, i) => ({ key: owner(i), name: `Dinas ${i + 1}`, aliases: [] })),
    variables: edition.variables.map((one, k) => ({
      ...one,
      owner: owner(k >> 1),
      sasaran: `kelompok-${(k >> 1) % 9}`,
    })),
    forms: edition.indicators.map(({ key, name, numerator, denominator }, i) => ({
      key,
      heading: name,
      aliases: [],
      menu: name,
      aksi: '1',
      level: 'desa',
      owner: owner(i),
      after: [],
      fields: [numerator, denominator].map((variable) => ({
        variable,
        label: variable,
        required: true,
        certainty: 'stated',
      })),
    })),
  };
}

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function packages() {
  const faces = ['rules', 'completeness', 'exchange'].map((face) => `export * from '@shared/${face}';`);
  const core = await import(pathToFileURL((await bundle('bench-packages', faces.join('\n'))).file).href);
  const edition = districtEdition();
  const villages = syntheticVillages(VILLAGES);
  const whole = syntheticDataset(edition, VILLAGES, 5);
  const addresses = whole.rows.map((_, i) => `Lembar 1!E${i + 5}`);
  const found = core.check({ edition, dataset: whole, villages });
  const complete = () => core.completenessOf(edition, whole, villages, found, []);
  const soundSince = core.soundSinceOf(complete(), new Map(), AT);

  // Every agency brings its own columns and one of its neighbour's, so that packages meet.
  const texts = edition.agencies.map(({ key }, a) => {
    const next = edition.agencies[(a + 1) % AGENCIES]?.key;
    const own = edition.variables.filter(({ owner }) => owner === key);
    const met = edition.variables.find(({ owner }) => owner === next);
    const keys = new Set([...own, ...(met ? [met] : [])].map((one) => one.key));
    const columns = new Map(
      [...whole.columns].filter(([one]) => keys.has(one)).map(([one, column]) => [one, { ...column, addresses }]),
    );
    const dataset = { ...whole, columns };
    const findings = found.filter((/** @type {{ cells: { variable: string }[] }} */ one) =>
      one.cells.every(({ variable }) => keys.has(variable)),
    );
    const parts = {
      edition,
      villages,
      dataset,
      findings,
      soundSince,
      period: 'tahun',
      agencies: [key],
      tables: [],
      decisions: [],
      approvals: [],
      overlay: null,
    };
    return core.writePackage({ ...parts, made: { role: key, at: AT } });
  });
  const read = () => texts.map((text) => core.readPackage(text).value);
  const list = read();
  const target = { edition, villages, year: 2024, period: 'tahun', today: '2024-02-20' };
  const merge = () => core.datasetOf(core.mergePackages(list, target).packages, edition, villages);
  const ms = interleaved(
    { parse: { run: read, times: 1 }, merge: { run: merge, times: 1 }, complete: { run: complete, times: PERIODS } },
    20,
  );
  const kB = Math.round(texts.reduce((sum, text) => sum + text.length, 0) / 1000);
  const work = `${VILLAGES} villages × ${INDICATORS} indicators × (n, d), ${kB} kB`;
  return [
    {
      name: 'merge 12 packages ÷ parse 12 packages',
      value: ms.merge / ms.parse,
      unit: '×',
      goal: 1,
      better: 'lower',
      note: `${work}: ${ms.merge.toFixed(1)} ms to compare, list and join them into one dataset, ${ms.parse.toFixed(1)} ms to read and prove them`,
    },
    {
      name: 'completeness ms',
      value: ms.complete * PERIODS,
      unit: 'ms',
      goal: null,
      better: 'lower',
      note: `${VILLAGES} villages × ${INDICATORS} indicators × (n, d) × ${PERIODS} periods, with all roll-ups`,
    },
  ];
}
