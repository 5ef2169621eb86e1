// Teaching Cermat a form it has never seen: how many clicks beside pointing at fields, and was anything taken for what it is
// not? The officer is played by the truth: points where the field is, says so where it is not on the page.
import { pathToFileURL } from 'node:url';
import { bundle } from './core-bundle.mjs';

const SEEDS = 200;
const ENTRY = `export { propose, outlineOf, toPointAt } from '../extension/forms/index.ts';
export { emonev2024 } from '@shared/catalogue/editions/emonev-2024';
export { unknownForm } from '../tests/extension/forms/unknown-form.ts';`;
const VILLAGES = {
  district: { code: '1702', name: 'Kabupaten Rejang Lebong' },
  villages: [{ code: '1702011001', name: 'Suka Maju', kecamatan: 'Curup' }],
};
/** A choice by hand: the list opened, the entry pressed. */
const BY_HAND = 2;

/**
 * One form taught as the panel does it, every click in the panel counted.
 * @param {any} core @param {number} seed @param {2 | 3} which
 */
export function teach(core, seed, which) {
  const { snapshot, truth } = core.unknownForm(seed, which);
  const outline = core.outlineOf(snapshot, VILLAGES);
  /** @param {number} at */
  const meant = (at) => truth.get(outline.fields[at][0].id) ?? null;
  const first = core.propose(outline, core.emonev2024);
  const accepted = first.filter((/** @type {any} */ { variable }) => variable !== null);
  let wrong = accepted.filter((/** @type {any} */ { at, variable }) => meant(at) !== variable).length;
  // "Ajari Cermat formulir ini" and "Simpan peta".
  let clicks = 2;
  let pointed = 0;
  let told = new Map();
  const absent = new Set();
  for (;;) {
    const now = core.propose(outline, core.emonev2024, told);
    const open = core.toPointAt(
      now.filter((/** @type {any} */ { at }) => !told.has(at)),
      absent,
    );
    if (open.length === 0) {
      const left = now.filter((/** @type {any} */ { at, variable }) => variable !== meant(at));
      wrong += left.filter((/** @type {any} */ { variable }) => variable !== null).length;
      return { clicks: clicks + BY_HAND * left.length, pointed, wrong, accepted: accepted.length, fields: truth.size };
    }
    // "Tunjuk yang belum jelas", once.
    if (pointed === 0 && absent.size === 0) clicks += 1;
    const at = outline.seen.findIndex(
      (/** @type {unknown} */ _, /** @type {number} */ place) => meant(place) === open[0],
    );
    if (at < 0) {
      absent.add(open[0]);
      clicks += 1;
    } else {
      told = new Map(told).set(at, open[0]);
      pointed += 1;
    }
  }
}

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function recorder() {
  const { file } = await bundle('bench-recorder', ENTRY);
  const core = await import(pathToFileURL(file).href);
  const taught = Array.from({ length: SEEDS }, (_, at) => teach(core, at + 1, 3));
  const sum = (/** @type {'clicks' | 'pointed' | 'wrong' | 'accepted' | 'fields'} */ key) =>
    taught.reduce((total, one) => total + one[key], 0);
  const most = Math.max(...taught.map(({ clicks }) => clicks));
  return [
    {
      name: 'recorder clicks',
      value: most,
      unit: 'clicks',
      goal: 5,
      better: 'lower',
      note: `most of ${SEEDS} forms of 12 fields worded by a list in no edition file; ${(sum('clicks') / SEEDS).toFixed(1)} on average, ${(sum('pointed') / SEEDS).toFixed(1)} fields pointed at; ${taught.filter(({ clicks }) => clicks > 5).length} forms took more than 5`,
    },
    {
      name: 'recorder wrong accepted',
      value: sum('wrong'),
      unit: 'fields',
      goal: 0,
      better: 'lower',
      note: `${sum('accepted')} of ${sum('fields')} fields taken without asking`,
    },
  ];
}

if (process.argv[1] === import.meta.filename) console.log(await recorder());
