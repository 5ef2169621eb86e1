// Opens a workbook of so many rows, five times: the median of the processor's time, and the highest use of memory of the first.
import { pathToFileURL } from 'node:url';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { medianOf } from './measure.mjs';

const COLUMNS = 20;
const [file = '', count = ''] = process.argv.slice(2);
const { importFile, villageLists, readWorkbook, writeXlsx } = await import(pathToFileURL(file).href);
const villages = villagesOf('1702');
const bytes = await writeXlsx({
  sheets: [
    {
      name: 'Data',
      rows: [
        [
          'Kode Desa',
          'Desa/Kelurahan',
          'Jumlah keluarga',
          ...Array.from({ length: COLUMNS - 3 }, (_, at) => `Kolom ${at}`),
        ],
        ...Array.from({ length: Number(count) - 1 }, (_, row) => {
          const { code, name } = villages.villages[row % villages.villages.length] ?? { code: '', name: '' };
          return [code, name, ...Array.from({ length: COLUMNS - 2 }, (_one, at) => 100 + row + at)];
        }),
      ],
      columns: Array.from({ length: COLUMNS }, () => ({ style: { numFmt: '#,##0' } })),
    },
  ],
});
const lists = villageLists(() => Promise.resolve(villages));
const context = { district: '1702', year: 2024, lists, overlays: [], readWorkbook };
const used = () => process.resourceUsage().maxRSS / 1024;
const times = [];
let megabytes = 0;
for (let run = 0; run < 5; run += 1) {
  globalThis.gc?.();
  const before = used();
  const start = process.cpuUsage();
  const draft = await importFile(new File([bytes], 'data.xlsx'), context);
  const { user, system } = process.cpuUsage(start);
  times.push((user + system) / 1000);
  if (!draft.ok) throw new Error(draft.problem.message);
  if (run === 0) megabytes = used() - before;
}
console.log(JSON.stringify({ ms: medianOf(times), megabytes }));
