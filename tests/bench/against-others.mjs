// In a process of its own: the engine, loops by hand and zod on the same figures. Prints medians and bytes.
import { pathToFileURL } from 'node:url';
import { bitsOf, handLoops, handPlan } from './hand-loops.mjs';
import { allocatedBy, interleaved } from './measure.mjs';
import { syntheticDataset, syntheticEdition, syntheticVillages } from './synthetic.mjs';
import { objectRows } from './zod-rows-data.mjs';
import { zodSchema } from './zod-rows.mjs';

const VILLAGES = 500;
const core = await import(pathToFileURL(/** @type {string} */ (process.argv[2])).href);
const edition = syntheticEdition(64, 36);
const dataset = syntheticDataset(edition, VILLAGES, 20_240_601);
const input = { edition, dataset, villages: syntheticVillages(VILLAGES) };
const hand = handPlan(edition, dataset);
const rows = objectRows(dataset);
const schema = zodSchema(edition);

const tasks = {
  hand: { run: () => handLoops(hand), times: 20 },
  verdicts: { run: () => core.verdicts(input), times: 20 },
  check: { run: () => core.check(input), times: 2 },
  zod: { run: () => schema.safeParse(rows), times: 1 },
};

const bits = handLoops(hand);
const found = bits.reduce((sum, bit) => sum + bit, 0);
const same = Buffer.compare(Buffer.from(bits), Buffer.from(bitsOf(core.verdicts(input), VILLAGES))) === 0;
if (!same) throw new Error('The engine and the loops by hand do not find the same.');
const findings = core.check(input).length;
const issues = schema.safeParse(rows).error?.issues.length ?? 0;
if (findings !== found || issues !== found)
  throw new Error(`By hand ${found}, findings ${findings}, issues of zod ${issues}.`);

const ms = interleaved(tasks, 40);
const kB = Object.fromEntries(Object.entries(tasks).map(([name, { run }]) => [name, allocatedBy(run)]));
process.stdout.write(JSON.stringify({ ms, kB, found, cells: edition.variables.length * VILLAGES }));
