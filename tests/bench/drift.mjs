// A recorded page after the site changed it: is every change of what a person reads noticed before anything is filled, and
// is nothing said of a page that only wears other names, classes, blanks and numbers? Read by the page side in Chromium.
import { pathToFileURL } from 'node:url';
import { bundle } from './core-bundle.mjs';
import { asHtml, HARMFUL, modelOf, randomBy } from './drift-pages.mjs';
import { repairInPanel } from './drift-repair.mjs';
import { openReader } from './page-reader.mjs';

const HARMLESS = Number(process.env.H ?? 200);
const HARMFUL_EACH = Number(process.env.E ?? 20);
const ENTRY = `export { draftMap, recognise, outlineOf, wording } from '../extension/forms/index.ts';
export * from '../extension/panel/recorder/record-page.ts';
export { refreshPage } from '../extension/panel/session/follow-page.ts';
export { recordingView } from '../extension/panel/recorder/recording.ts';
export { openBench, sasaran, SOUND, villages } from '../tests/extension/panel/fakes.ts';
export { emonev2024 } from '@shared/catalogue/editions/emonev-2024';`;

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function drift() {
  const { file } = await bundle('bench-drift', ENTRY);
  const core = await import(pathToFileURL(file).href);
  const edition = core.emonev2024;
  const labels = edition.variables
    .filter((/** @type {any} */ { key, level }) => level === 'desa' && /_[nd]$/.test(key))
    .map((/** @type {any} */ { key, label, unit }) => ({ key, label, unit: unit || 'orang' }));
  const unique = labels.filter(
    (/** @type {any} */ { label }, /** @type {number} */ at) =>
      labels.findIndex((/** @type {any} */ one) => one.label === label) === at,
  );
  const reader = await openReader();
  /** @param {string} html */
  const read = async (html) => {
    await reader.page.setContent(`<!doctype html><title>Uji</title><body>${html}</body>`);
    return reader.inside('cermatPage.readPage(document, { expandLists: false })');
  };
  /** Records the page of a model, every field by its own label but one, which is left alone. @param {any} model @param {number} seed */
  const record = async (model, seed) => {
    const outline = core.outlineOf(await read(asHtml(model, randomBy(seed))), core.villages);
    const keys = model.sections
      .flatMap((/** @type {any} */ { fields }) => fields)
      .map((/** @type {any} */ { key }) => key);
    const places = keys.map((/** @type {string} */ key, /** @type {number} */ at) => [key, at]);
    const chosen = new Map(places.filter((/** @type {any} */ [, at]) => at !== seed % keys.length));
    const stamp = { address: '', year: 2024, district: '1702', by: 'uji', at: '2024-02-01' };
    return core.draftMap({ outline, edition, chosen, ...stamp });
  };
  /** @param {any} map @param {string} html */
  const judge = async (map, html) => {
    const snapshot = await read(html);
    const recognition = core.recognise(snapshot, { edition, villages: core.villages, year: 2024, maps: [map] });
    const fillable = recognition.kind === 'village-form' || recognition.kind === 'table-form';
    const changes = recognition.drift?.drift.changes ?? [];
    return {
      fillable: fillable && (recognition.year === null || recognition.year === 2024),
      said:
        changes.length > 0 ||
        (recognition.year !== undefined && recognition.year !== null && recognition.year !== 2024),
      told: JSON.stringify([recognition.kind, recognition.year, ...changes.slice(0, 2)]),
      snapshot,
    };
  };

  let alarms = 0;
  for (let seed = 1; seed <= HARMLESS; seed += 1) {
    const model = modelOf(randomBy(seed), unique);
    const map = await record(model, seed);
    const { fillable, told } = await judge(map, asHtml(model, randomBy(seed + 10_000)));
    if (!fillable) {
      alarms += 1;
      console.error(`false alarm: seed ${seed}, ${model.table ? 'table' : 'form'}, ${told}`);
    }
  }
  let made = 0;
  let noticed = 0;
  let beyond = 0;
  let repaired = 0;
  const panel = { ...core, ...(await core.openBench(core.sasaran(core.SOUND))) };
  for (const [name, change] of Object.entries(HARMFUL)) {
    for (let seed = 1; seed <= HARMFUL_EACH; seed += 1) {
      const random = randomBy(seed * 31);
      const model = modelOf(random, unique);
      const map = await record(model, seed);
      const before = structuredClone(model);
      if (!change(model, random)) continue;
      made += 1;
      const { fillable, said, told, snapshot } = await judge(map, asHtml(model, randomBy(seed + 20_000)));
      if (!fillable && said) noticed += 1;
      else console.error(`not noticed: ${name}, seed ${seed}, ${model.table ? 'table' : 'form'}, ${told}`);
      const repair = await repairInPanel(panel, { map, snapshot, before, after: model });
      beyond += repair.beyond;
      if (repair.faults.length === 0) repaired += 1;
      if (repair.beyond > 0 || repair.faults.length > 0)
        console.error(`repair: ${name}, seed ${seed}, ${repair.beyond} questions beyond, ${repair.faults.join('; ')}`);
    }
  }
  await reader.close();
  return [
    {
      name: 'drift noticed %',
      value: (100 * noticed) / made,
      unit: '%',
      goal: 100,
      better: 'higher',
      note: `${noticed} of ${made} harmful changes of ${Object.keys(HARMFUL).length} kinds, on pages and tables`,
    },
    {
      name: 'drift false alarms',
      value: alarms,
      unit: 'pages',
      goal: 0,
      better: 'lower',
      note: `of ${HARMLESS} pages with other ids, classes, names, blanks, numbering and order of attributes`,
    },
    {
      name: 'drift repair questions beyond one per changed label',
      value: beyond,
      unit: 'questions',
      goal: 0,
      better: 'lower',
      note: `of ${made} repairs through the panel's own actions, fields still to be pointed at counted; ${repaired} left every unchanged field as it was, and their page is recognised`,
    },
  ];
}

if (process.argv[1] === import.meta.filename) console.log(await drift());
