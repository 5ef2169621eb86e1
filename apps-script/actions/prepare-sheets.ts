import { showDone, showProblems } from '../workbook/book/messages';
import { keepOverlay } from '../workbook/book/kept-overlay';
import { prepareLists } from '../workbook/lists/prepare-lists';
import { readSetup } from '../workbook/book/setup';
import type { Prepared } from '../workbook/agency-sheets/write';
import { prepareSheet } from '../workbook/agency-sheets/write';
import type { Action } from './action';

const OUTCOMES: readonly (readonly [Prepared['outcome'], string])[] = [
  ['created', 'Dibuat'],
  ['restored', 'Dipulihkan'],
  ['unchanged', 'Sudah ada, tidak diubah'],
];

/** `in_ID` is the older spelling of the same locale. */
const isIndonesian = (locale: string): boolean => /^(id|in)(_|$)/i.test(locale);

/** Makes or restores the sheets of all agencies; `thorough` as in {@link prepareSheet}. */
export function prepareAll(thorough: boolean): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (!isIndonesian(spreadsheet.getSpreadsheetLocale()))
    return showProblems([
      {
        message: 'Spreadsheet ini tidak memakai penulisan angka Indonesia, sehingga 1.895 dapat terbaca 1,895.',
        remedy: 'Buka File > Setelan, pilih lokal Indonesia, lalu jalankan Siapkan lembar lagi.',
      },
    ]);

  const read = readSetup(spreadsheet, true);
  if ('problems' in read) return showProblems(read.problems);
  const { agencies, layouts } = read.setup;
  const prepared = layouts.map((layout) => ({
    name: layout.name,
    ...prepareSheet(spreadsheet, layout, agencies, thorough),
  }));
  keepOverlay(read.setup.settings.overlay);
  prepareLists(
    spreadsheet,
    read.setup,
    new Map(prepared.flatMap(({ name, id }) => (id === null ? [] : [[name, id] as const]))),
  );
  const foreign = prepared.filter(({ outcome }) => outcome === 'foreign');
  if (foreign.length > 0)
    showProblems(
      foreign.map(({ name }) => ({
        message: `Lembar "${name}" berisi sesuatu yang lain, jadi tidak disentuh.`,
        remedy: 'Ganti nama lembar itu, lalu jalankan Siapkan lembar lagi.',
      })),
    );
  const torn = prepared.flatMap(({ name, torn: rows = [] }) => (rows.length > 0 ? [{ name, rows }] : []));
  if (torn.length > 0)
    showProblems(
      torn.map(({ name, rows }) => ({
        message: `Di lembar "${name}", kode dan nama desa tidak sejalan di ${rows.length} baris (misalnya baris ${rows.slice(0, 3).join(', ')}), jadi tidak ada baris yang diubah.`,
        remedy:
          'Rupanya baris diurutkan tanpa kolom kodenya. Kembalikan lewat File > Riwayat versi, lalu jalankan Perbaiki struktur lagi.',
      })),
    );
  const lines = OUTCOMES.flatMap(([outcome, words]) => {
    const names = prepared.filter((own) => own.outcome === outcome).map(({ name }) => name);
    return names.length > 0 ? [`${words}: ${names.join(', ')}.`] : [];
  });
  const remarks = prepared.flatMap((one) => one.remarks);
  if (lines.length > 0) showDone(spreadsheet, [...lines, ...remarks].join(' '));
}

/** Makes the sheets of all agencies; run again, it restores what is damaged and changes nothing else. */
export const prepareSheets: Action = {
  label: 'Siapkan lembar',
  functionName: 'siapkanLembar',
  run: () => prepareAll(false),
};
