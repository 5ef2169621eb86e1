// Of alterations, deletions, exchanges and cuts of exported logs: how many the check of the log finds, beside the end of the
// log kept elsewhere and without one.
import { pathToFileURL } from 'node:url';
import { bundle } from './core-bundle.mjs';

const ENTRY = `export { tryAlterations } from '../tests/extension/log/chain/alterations/try-alteration.ts';`;

/** The whole number stands in the goal; the bench takes a part of it, \`npm run alterations\` all. */
const COUNT = 20_000;

/**
 * @param {number} [count] how many
 * @param {number} [from] the first seed
 */
export async function altered(count = COUNT, from = 1) {
  const { tryAlterations } = await import(pathToFileURL((await bundle('bench-alterations', ENTRY)).file).href);
  /** @type {import('../extension/log/chain/alterations/try-alteration').AlterationTally} */
  const tally = tryAlterations(count, from);
  return tally;
}

/** @param {number} part @param {number} whole */
const share = (part, whole) => (100 * part) / whole;

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function alterations() {
  const { tried, found, inside, foundInside, passedAtEnd, altered: records, named } = await altered();
  const note = `${tried} seeded; \`npm run alterations\` tries a million`;
  return [
    {
      name: 'log alterations found %',
      value: share(found, tried),
      unit: '%',
      goal: 100,
      better: 'higher',
      note: `beside the end of the log kept elsewhere; ${note}`,
    },
    {
      name: 'log alterations found without head %',
      value: share(foundInside, inside),
      unit: '%',
      goal: 100,
      better: 'higher',
      note: `without the end kept elsewhere, of ${inside} that are not of the end; of ${tried - inside} that are, ${passedAtEnd} pass`,
    },
    {
      name: 'altered log records named %',
      value: share(named, records),
      unit: '%',
      goal: 100,
      better: 'higher',
      note: `of ${records} records altered and nothing else`,
    },
  ];
}
