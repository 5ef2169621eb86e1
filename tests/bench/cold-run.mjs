// In a process of its own: from nothing loaded to the first result. Prints milliseconds.
import { pathToFileURL } from 'node:url';
import { syntheticDataset, syntheticEdition, syntheticVillages } from './synthetic.mjs';
import { objectRows } from './zod-rows-data.mjs';

const [, , way, file] = /** @type {[string, string, 'verdicts' | 'check' | 'zod', string]} */ (process.argv);
const edition = syntheticEdition(64, 36);
const dataset = syntheticDataset(edition, 500, 20_240_601);
const villages = syntheticVillages(500);
const rows = objectRows(dataset);

// What making the figures left behind is nobody's cost.
globalThis.gc?.();
const start = performance.now();
const loaded = await import(pathToFileURL(file).href);
const loadedAt = performance.now();
if (way === 'zod') loaded.zodSchema(edition).safeParse(rows);
else loaded[way]({ edition, dataset, villages });
process.stdout.write(JSON.stringify({ ms: performance.now() - start, loadMs: loadedAt - start }));
