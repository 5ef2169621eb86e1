// Real widgets filled through the whole pipeline in Chromium: what is kept after real keys and mouse, what the widgets'
// own states say, and whether anything wrong stays anywhere.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const FOLDER = 'tests/extension/page/widgets';

/** @param {string} path */
const load = async (path) => {
  const { module } = await runnerImport(resolve(root, path), {
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '@shared': resolve(root, 'shared'), '@extension': resolve(root, 'extension') } },
  });
  return /** @type {any} */ (module);
};

/** @param {readonly unknown[]} part @param {readonly unknown[]} whole */
const percent = (part, whole) => (100 * part.length) / whole.length;

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function widgets() {
  const { CHROMIUM, openBench } = await load('tests/extension/page/bench.ts');
  if (!CHROMIUM) return [];
  const [{ servePages }, { tryCase }] = [await load(`${FOLDER}/pages.ts`), await load(`${FOLDER}/try-case.ts`)];
  const cases = [
    ...(await load(`${FOLDER}/cases-choices.ts`)).CHOICES,
    ...(await load(`${FOLDER}/cases-masks.ts`)).MASKS,
  ];
  const [bench, pages] = [await openBench(), await servePages()];
  /** @type {{ name: string, kept: boolean, model: boolean | null, ended: boolean, wrong: boolean }[]} */
  const outcomes = [];
  for (const one of cases) {
    const wanted = one.sends ?? one.value;
    try {
      const { field, result, sent, kept, model } = await tryCase(bench, pages, one);
      const ended = result.outcome === 'filled' || result.outcome === 'already';
      // Neither the value asked for nor an honest report of failure.
      const wrong = kept !== wanted && (ended || (kept !== field.value && result.outcome === 'refused'));
      outcomes.push({ name: one.name, kept: sent === wanted && kept === wanted, model, ended, wrong });
    } catch (error) {
      outcomes.push({ name: `${one.name} (${String(error)})`, kept: false, model: null, ended: false, wrong: false });
    }
  }
  await bench.close();
  await pages.close();
  const asked = outcomes.filter(({ model }) => model !== null);
  /** @param {(one: typeof outcomes[number]) => boolean} holds @param {typeof outcomes} [among] */
  const note = (holds, among = outcomes) => {
    const failed = among.filter((one) => !holds(one)).map(({ name }) => name);
    return `${among.length - failed.length} of ${among.length}${failed.length > 0 ? `; not: ${failed.join(', ')}` : ''}`;
  };
  return [
    {
      name: 'widgets kept %',
      value: percent(
        outcomes.filter(({ kept }) => kept),
        outcomes,
      ),
      unit: '%',
      goal: 100,
      better: 'higher',
      note: `${note(({ kept }) => kept)}; after real hover, focus, Escape, Tab and click, in Chromium`,
    },
    {
      name: 'widgets model %',
      value: percent(
        asked.filter(({ model }) => model === true),
        asked,
      ),
      unit: '%',
      goal: 95,
      better: 'higher',
      note: `${note(({ model }) => model === true, asked)} that can be asked`,
    },
    {
      name: 'wrong values',
      value: outcomes.filter(({ wrong }) => wrong).length,
      unit: 'fields',
      goal: 0,
      better: 'lower',
      note: `of ${outcomes.length}; another value sent than asked for and reported as filled, or left behind by a refusal`,
    },
    {
      name: 'planned fields filled %',
      value: percent(
        outcomes.filter(({ ended }) => ended),
        outcomes,
      ),
      unit: '%',
      goal: 99,
      better: 'higher',
      note: `${note(({ ended }) => ended)} ended as filled or already right`,
    },
  ];
}
