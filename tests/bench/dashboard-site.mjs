// The dashboard as it ships, on a page of its own with a whole kabupaten in its store: the same entry, worker and store, built
// with four years of the eight-aksi era instead of three (the era's indicators are the only ones with 64), without the
// browser's extension API.
import { createServer } from 'node:http';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { build } from 'vite';
import { villagesOf } from '../../shared/cli/villages.mjs';

const DISTRICT = '3604';
const YEARS = [2021, 2022, 2023, 2024];

const ROOT = resolve('.output/bench-dashboard');
const STATED_YEARS = 'years: [2022, 2023, 2024]';

/** @type {() => import('vite').Plugin} */
const fourYears = () => ({
  name: 'four-years',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('emonev-2024/index.ts')) return null;
    if (!code.includes(STATED_YEARS)) throw new Error('The years of the edition are written otherwise.');
    return code.replace(STATED_YEARS, `years: [${YEARS.join(', ')}]`);
  },
});

/** Puts a kabupaten into the store, a table per form and year, as packages of agencies leave them. */
const SEED = `import { emonev2024 as edition } from '@shared/catalogue/editions/emonev-2024';
import { NO_SETTINGS, openStore, tableKey } from '@extension/store';
const YEARS = ${JSON.stringify(YEARS)};
const types = new Map(edition.variables.map(({ key, type }) => [key, type]));
export const figure = (village, column, year) => (village * 37 + column * 13 + year * 7) % 83;
globalThis.seed = async (list) => {
  const scope = (year) => ({ district: '${DISTRICT}', year });
  const tables = YEARS.flatMap((year) =>
    edition.forms.filter(({ level }) => level === 'desa').map((form, at) => {
      const sheet = form.heading;
      const file = 'opd-' + year + '-' + at + '.xlsx';
      const cell = ({ variable }, village, column) => {
        if ((village + column * 5 + year) % 41 === 0) return null;
        const type = types.get(variable);
        if (type === 'yesno') return figure(village, column, year) % 2 === 0 ? 'Ya' : 'Tidak';
        return /_d$|diukur|keluarga$/.test(variable) ? 150 + village : 20 + figure(village, column, year);
      };
      const fields = form.fields.filter(({ variable }) => ['count', 'yesno'].includes(types.get(variable)));
      return {
        key: tableKey(scope(year), file, sheet),
        ...scope(year),
        size: 1000,
        at: year + '-01-20T03:00:00.000Z',
        by: 'Uji',
        table: {
          file,
          sheet,
          columns: [
            { heading: 'Kode Desa', role: 'kode', letter: 'A' },
            ...fields.map(({ variable, label }, k) => ({
              heading: label,
              role: 'variable',
              variable,
              letter: String.fromCharCode(66 + k),
            })),
          ],
          rows: list.villages.map(({ code }, village) => ({
            line: village + 2,
            cells: [code, ...fields.map((field, k) => cell(field, village, k))],
          })),
          total: null,
        },
      };
    }),
  );
  const settings = { ...NO_SETTINGS, district: '${DISTRICT}', year: 2024, edition: edition.id };
  const kept = await openStore().commit({ putTables: tables, settings: () => settings });
  if (!kept.ok) throw new Error(kept.problem.message);
  return tables.length;
};`;

/** A bare table of as many values: a row per village, a column per indicator and year. */
function plainTable() {
  const columns = YEARS.flatMap((year) => Array.from({ length: 64 }, (_, k) => ({ year, k })));
  const head = columns.map(({ year, k }) => `<th>${k + 1} (${year})</th>`).join('');
  const rows = villagesOf(DISTRICT).villages.map(
    ({ name }, village) =>
      `<tr><th>${name}</th>${columns.map(({ year, k }) => `<td>${20 + ((village * 37 + k * 13 + year * 7) % 83)}</td>`).join('')}</tr>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Tabel</title><table><tr><th>Desa</th>${head}</tr>${rows.join('')}</table>`;
}

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** Builds and serves: `dasbor.html`, `seed.html`, `plain.html`. */
export async function serveDashboard() {
  rmSync(ROOT, { recursive: true, force: true });
  mkdirSync(join(ROOT, 'src'), { recursive: true });
  const page = (/** @type {string} */ script) =>
    `<!doctype html><html lang="id"><meta charset="utf-8"><body class="dasbor"><div id="app"></div><script type="module" src="${script}"></script>`;
  const main = resolve('extension/entrypoints/dasbor/main.tsx');
  writeFileSync(join(ROOT, 'src/dasbor.html'), page('./main.js'));
  writeFileSync(join(ROOT, 'src/main.js'), `import ${JSON.stringify(main)};`);
  writeFileSync(join(ROOT, 'src/seed.html'), page('./seed.js'));
  writeFileSync(join(ROOT, 'src/seed.js'), SEED);
  const none = join(ROOT, 'src/no-browser.js');
  writeFileSync(none, 'export const browser = { runtime: { getManifest: () => ({}) } };');
  // Apart, so that what the store's filling needs is not in what the dashboard loads.
  for (const name of ['dasbor', 'seed']) {
    await build({
      root: join(ROOT, 'src'),
      configFile: false,
      logLevel: 'error',
      plugins: [fourYears()],
      worker: { format: 'es', plugins: () => [fourYears()] },
      resolve: {
        alias: { '@shared': resolve('shared'), '@extension': resolve('extension'), 'wxt/browser': none },
      },
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      build: {
        outDir: join(ROOT, 'site'),
        emptyOutDir: false,
        target: 'es2022',
        rolldownOptions: { input: join(ROOT, `src/${name}.html`) },
      },
    });
  }
  const list = villagesOf(DISTRICT);
  mkdirSync(join(ROOT, 'site/wilayah'), { recursive: true });
  writeFileSync(join(ROOT, `site/wilayah/${DISTRICT}.json`), JSON.stringify(list));
  writeFileSync(join(ROOT, 'site/plain.html'), plainTable());
  const server = createServer((request, response) => {
    const path = join(ROOT, 'site', new URL(request.url ?? '/', 'http://x').pathname);
    const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(path))];
    try {
      response.setHeader('content-type', type ?? 'application/octet-stream').end(readFileSync(path));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No address');
  return { url: `http://127.0.0.1:${address.port}`, list, close: () => server.close() };
}
