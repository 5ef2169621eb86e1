import type { CellValue } from '@shared/dataset/types';
import type { Evidence } from '@shared/evidence';
import { tableKey } from '@extension/store';
import type { Settings, StoredDecision, StoredTable } from '@extension/store';
import type { LogEntry } from '@extension/log';

const who = { at: '2026-11-22T03:00:00.000Z', by: 'Rina' };
const scope = { district: '1702', year: 2024 };

export const settings: Settings = {
  ...scope,
  edition: 'emonev-2024',
  officer: { name: 'Rina', role: 'Operator' },
  officers: [{ name: 'Rina', role: 'Operator' }],
};

export const correction: LogEntry = {
  kind: 'correction',
  ...who,
  ...scope,
  village: '1702012001',
  variable: 'jumlah_krs',
  before: '195',
  after: '159',
};

export const answer: StoredDecision = {
  ...scope,
  decision: { kind: 'answer', question: 'spelling jumlah_keluarga', answer: 'ribuan', ...who },
};

/** A line of the register with one document of this hash. */
export const registerLine = (hash: string): Evidence => ({
  id: 'a',
  kind: 'foto',
  title: 'Rembuk stunting kabupaten',
  date: '2024-03-20',
  aksi: '3',
  agency: 'bappeda',
  number: '',
  link: '',
  note: '',
  files: [{ hash, name: 'foto.jpg', size: 10, format: 'jpg', kind: 'foto' }],
  more: [],
  ...who,
});

/** A stored table of one code column and as many figures as the rows have. */
export function storedTable(
  sheet: string,
  rows: readonly (readonly CellValue[])[],
  file = 'praktik.xlsx',
): StoredTable {
  const variables = ['jumlah_keluarga', 'jumlah_krs', 'jumlah_balita_diukur'];
  return {
    key: tableKey(scope, file, sheet),
    ...scope,
    ...who,
    size: 1000,
    table: {
      file,
      sheet,
      columns: [
        { heading: 'Kode Desa', role: 'kode', letter: 'A' },
        ...variables.map((variable, index) => ({
          heading: variable,
          role: 'variable' as const,
          variable,
          letter: String.fromCharCode(66 + index),
        })),
      ],
      rows: rows.map((cells, index) => ({
        line: index + 2,
        cells: [...cells] as StoredTable['table']['rows'][0]['cells'],
      })),
      total: null,
    },
  };
}
