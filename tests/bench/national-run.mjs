// In a process of its own: one district and the whole country by turns. Prints nanoseconds per cell and peak memory, and what
// findings cost in a district and in ten of them.
import { pathToFileURL } from 'node:url';
import { interleaved, timeOf } from './measure.mjs';
import { syntheticDataset, syntheticEdition, syntheticVillages } from './synthetic.mjs';

const SIZES = { district: 500, province: 5000, country: 83_762 };
const [, , file, which] = /** @type {[string, string, string, string]} */ (process.argv);
const core = await import(pathToFileURL(file).href);

/** The edition's figures only: what is no count or percentage is not made up here. @param {any} all */
const figuresOf = (all) => ({
  variables: all.variables.filter((/** @type {any} */ { type }) => type === 'count' || type === 'percent'),
});
const edition = which === 'emonev-2024' ? core.emonev2024 : syntheticEdition(64, 36);
const inputs = Object.fromEntries(
  Object.entries(SIZES).map(([name, count]) => [
    name,
    { edition, dataset: syntheticDataset(figuresOf(edition), count, 7), villages: syntheticVillages(count) },
  ]),
);
/** @param {string} name */
const cells = (name) => (inputs[name]?.dataset.columns.size ?? 0) * (inputs[name]?.dataset.rows.length ?? 0);
const run = (/** @type {string} */ name) => () => core.verdicts(inputs[name]);
const ms = interleaved(
  { district: { run: run('district'), times: 20 }, country: { run: run('country'), times: 1 } },
  which === 'emonev-2024' ? 2 : 10,
);
const peakMB = process.resourceUsage().maxRSS / 1000;
const findingMicroseconds = (/** @type {string} */ name) => {
  let found = 0;
  const time = timeOf(() => {
    found = core.check(inputs[name]).length;
  });
  return (1000 * time) / found;
};
findingMicroseconds('district');
process.stdout.write(
  JSON.stringify({
    district: (1e6 * ms.district) / cells('district'),
    country: (1e6 * ms.country) / cells('country'),
    cells: cells('country'),
    ms: ms.country,
    peakMB,
    finding: { district: findingMicroseconds('district'), province: findingMicroseconds('province') },
  }),
);
