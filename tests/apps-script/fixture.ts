import type { VillageList } from '@shared/catalogue';
import { Book } from './sheet/book';
import type { Loaded } from './sheet/load';
import { load } from './sheet/load';

/** An invented district with as many villages as wanted. */
export const inventedVillages = (count: number): VillageList => ({
  district: { code: '1702', name: 'Kabupaten Contoh' },
  villages: Array.from({ length: count }, (_, at) => ({
    code: `170201${2001 + at}`,
    name: `Contoh ${String.fromCharCode(65 + (at % 26))}${at + 1}`,
    kecamatan: 'Kecamatan Contoh',
  })),
});

/** Agencies by name, with the addresses of their editors. */
export type Agencies = Readonly<Record<string, string>>;

/** The coordinator pastes the village list and chooses year and agencies, as a person would. */
export function fillSetup(book: Book, villages: VillageList, agencies: string | Agencies, year = '2024'): void {
  const settings = book.sheet('Pengaturan');
  if (!settings.type('B1', year)) throw new Error(`Year ${year} was rejected`);
  settings.type('B2', Number(year) < 2025 ? 'Setahun' : 'Semester 1');
  settings.type('B3', villages.district.name);
  const table = Object.entries(typeof agencies === 'string' ? { [agencies]: '' } : agencies);
  for (let row = 2; row <= 40; row += 1) {
    const [name = '', editors = ''] = table[row - 2] ?? [];
    settings.type(`D${row}`, name);
    settings.type(`E${row}`, editors);
  }
  const list = book.sheet('Desa');
  // Pasting below the last row makes rows.
  list.maxRows = Math.max(list.maxRows, villages.villages.length + 1);
  villages.villages.forEach(({ code, name, kecamatan }, at) => {
    list.type(`A${at + 2}`, code);
    list.type(`B${at + 2}`, name);
    list.type(`C${at + 2}`, kecamatan);
  });
}

/** A workbook whose sheets were made by the built bundle. */
export function preparedBook(
  villages: VillageList,
  agencies: string | Agencies = 'Dinas Ketahanan Pangan',
  book = new Book(),
): Loaded {
  const loaded = load(book);
  loaded.call('siapkanLembar');
  fillSetup(book, villages, agencies);
  book.alerts.length = 0;
  loaded.call('siapkanLembar');
  if (book.alerts.length > 0) throw new Error(book.alerts.join('\n'));
  book.calls.reset();
  return loaded;
}
