import { emonev2024 } from '@shared/catalogue';
import type { VillageList } from '@shared/catalogue';
import type { PageField, PageSnapshot, PageTable } from '@extension/protocol/messages';

export const VILLAGES: VillageList = {
  district: { code: '1702', name: 'Kabupaten Rejang Lebong' },
  villages: [
    { code: '1702011001', name: 'Suka Maju', kecamatan: 'Curup' },
    { code: '1702011002', name: 'Air Putih', kecamatan: 'Curup' },
    { code: '1702022001', name: 'Suka Maju', kecamatan: 'Selupu Rejang' },
  ],
};
export const CONTEXT = { edition: emonev2024, villages: VILLAGES, year: 2024 };

let count = 0;
export const field = (label: string, more: Partial<PageField> = {}): PageField => {
  count += 1;
  const made = {
    id: `f${count}`,
    label,
    section: '',
    columnHeader: '',
    rowCells: [],
    type: 'text' as const,
    value: '',
    shown: '',
    options: [],
    editable: true,
    visible: true,
    required: false,
    ...more,
  };
  return { ...made, identity: [made.section, made.columnHeader, made.rowCells.join(' / '), label].join(' | ') };
};

export const page = (more: Partial<PageSnapshot>): PageSnapshot => ({
  url: 'http://127.0.0.1/',
  title: '',
  headings: [],
  context: [],
  login: false,
  fields: [],
  tables: [],
  ...more,
});

export const table = (headers: string[], rows: string[][], whole = true): PageTable => ({
  caption: '',
  headers,
  rows,
  whole,
});

const formLabels = (key: string): string[] =>
  emonev2024.forms.find((form) => form.key === key)?.fields.map(({ label }) => label) ?? [];

export const SASARAN = formLabels('data-sasaran');
export const KRS3 = formLabels('keluarga-berisiko-3');

export const villageSelect = (value = ''): PageField => {
  const options = [
    { value: '', text: 'Pilih desa/kelurahan' },
    { value: '91', text: '17.02.01.1001 Suka Maju (Kec. Curup)' },
    { value: '17', text: '17.02.01.1002 Air Putih (Kec. Curup)' },
    { value: '55', text: '17.02.02.2001 Suka Maju (Kec. Selupu Rejang)' },
  ];
  return field('Desa/Kelurahan', {
    type: 'select',
    value,
    shown: options.find((one) => one.value === value)?.text ?? '',
    options,
  });
};
