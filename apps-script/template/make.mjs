// npm run template -- --kabupaten 1702 [--tahun 2024] [--opd dinas-sosial,bappeda] [--ke berkas.xlsx]: the add-on's sheets
// as an XLSX workbook, for districts without Google.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { writeXlsx } from 'hucre/xlsx';
import { build } from 'vite';
import { villagesOf } from '../../shared/cli/villages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Node 20 cannot run TypeScript. @returns {Promise<typeof import('./template')>} */
async function built() {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'shared') } },
    build: {
      ssr: join(root, 'apps-script/template/template.ts'),
      write: false,
      target: 'node20',
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (!chunk) throw new Error('Vite gave no output.');
  const folder = join(root, '.output', 'template');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `template.${process.pid}.mjs`);
  writeFileSync(file, chunk.code);
  return import(pathToFileURL(file).href);
}

/** @param {string} message @param {string} remedy */
function stop(message, remedy) {
  console.error(`${message}\n${remedy}`);
  process.exit(1);
}

const { values } = parseArgs({
  options: {
    kabupaten: { type: 'string' },
    tahun: { type: 'string' },
    opd: { type: 'string' },
    ke: { type: 'string' },
  },
});
const district = values.kabupaten ?? '';
if (!/^\d{4}$/.test(district))
  stop('Kode kabupaten/kota belum ditulis.', 'Contoh: npm run template -- --kabupaten 1702 --tahun 2024');
let villages;
try {
  villages = villagesOf(district);
} catch {
  stop(`Kabupaten/kota ${district} tidak ada dalam daftar wilayah.`, 'Tulis kode Kemendagri empat digit.');
}
const year = Number(values.tahun ?? new Date().getFullYear());
const { templateOf } = await built();
const sheets = templateOf({ year, agencies: values.opd?.split(',').map((one) => one.trim()) ?? [], villages });
if (!sheets.ok) stop(sheets.problem.message, sheets.problem.remedy);
else {
  const file = values.ke ?? `templat-${district}-${year}.xlsx`;
  writeFileSync(file, await writeXlsx({ sheets: sheets.value }));
  console.log(`${file}: ${sheets.value.map(({ name }) => name).join(', ')}.`);
}
