import { beforeAll, describe, expect, it, vi } from 'vitest';
import { inventedVillages, preparedBook } from '../fixture';
import { emonev2024 } from '@shared/catalogue';
import { Book } from '../sheet/book';
import { SheetState } from '../sheet/sheet-state';
import type { Loaded } from '../sheet/load';
import { ensureBuilt, load } from '../sheet/load';

const SHEET = 'Dinas Ketahanan Pangan';
const MARK = '— Cermat —';
const AGENCY = emonev2024.agencies.find(({ name }) => name === SHEET) ?? { key: '' };

/** Sound figures for every village; the percentages differ from row to row. */
function filled(count: number, book = new Book()): Loaded {
  const loaded = preparedBook(inventedVillages(count), 'Dinas Ketahanan Pangan', book);
  const sheet = loaded.book.sheet(SHEET);
  for (let at = 0; at < count; at++) {
    const figures = { D: 20 + (at % 7), E: 100 + at, G: 5 + (at % 11), H: 100 + at };
    for (const [letter, figure] of Object.entries(figures)) sheet.type(`${letter}${4 + at}`, String(figure));
  }
  loaded.book.calls.reset();
  return loaded;
}

const OTHER = 'Dinas Sosial';

/** Two agencies, each with an editor of its own; the first one's said who they are. */
function shared(): Loaded {
  const agencies = { [SHEET]: 'opd@contoh.go.id', [OTHER]: 'sosial@contoh.go.id' };
  const loaded = preparedBook(inventedVillages(20), agencies);
  const { book, evaluate } = loaded;
  const officers = new SheetState(book, 'Petugas', 900);
  book.sheets.push(officers);
  [
    ['OPD', 'Nama', 'Sampai'],
    [SHEET, 'Sari', ''],
  ].forEach((line, row) => line.forEach((text, column) => officers.put(row, column, text)));
  const { key } = AGENCY;
  book.user = 'opd@contoh.go.id';
  const choice = JSON.stringify(JSON.stringify({ agency: key, name: 'Sari' }));
  evaluate(`PropertiesService.getUserProperties().setProperty('petugas ${book.id}', ${choice})`);
  book.user = book.owner;
  book.sheet(SHEET).type('E5', '100');
  return loaded;
}

const findingsOf = (book: Book): string[][] =>
  book
    .sheet('Temuan')
    .table()
    .slice(1)
    // Beside the list stands what the next check compares with.
    .map((row) => row.slice(0, 9).map(String))
    .filter((row) => row.some((cell) => cell !== ''));

const UNCHECKED = ['Belum diperiksa', ...Array.from({ length: 8 }, () => '')];

const marked = (book: Book): string[] =>
  [...book.sheet(SHEET).cells].filter(([, cell]) => cell.note.includes(MARK)).map(([key]) => key);

vi.setConfig({ testTimeout: 30_000 });
beforeAll(ensureBuilt, 60_000);

describe('Periksa semua', () => {
  it('finds nothing in sound figures', () => {
    const { book, call } = filled(20);
    call('periksaSemua');
    expect(findingsOf(book)).toEqual([['Tidak ada temuan', ...Array.from({ length: 8 }, () => '')]]);
    expect(marked(book)).toEqual([]);
    expect(book.toasts.pop()).toBe('0 kesalahan, 0 pertanyaan, 0 peringatan, 0 catatan. Rinciannya di lembar Temuan.');
  });

  it('lists a numerator above its denominator with a link, and marks its cells', () => {
    const { book, call } = filled(20);
    book.sheet(SHEET).type('D5', '500');
    call('periksaSemua');
    const error = findingsOf(book).find(([level]) => level === 'Kesalahan');
    expect(error?.slice(0, 4)).toEqual([
      'Kesalahan',
      'Contoh B2',
      'Jumlah keluarga berisiko yang mendapat promosi konsumsi ikan',
      'D5 +2',
    ]);
    expect(error?.[4]).toContain('500');
    expect(error?.[6]).toBe('Dinas Ketahanan Pangan');
    const link = [...book.sheet('Temuan').cells.values()].find(({ formula }) => formula)?.formula;
    expect(link).toBe(`=HYPERLINK("#gid=${book.sheet(SHEET).id}&range=D5";"D5 +2")`);
    expect(book.sheet(SHEET).note('D5')).toContain(`${MARK}\nKesalahan: `);
    expect(book.sheet(SHEET).note('E5')).toContain(MARK);
    expect(book.sheet(SHEET).note('D6')).toBe('');
  });

  it('takes its notes away when the cell is sound again, and keeps what people wrote', () => {
    const { book, call } = filled(20);
    const sheet = book.sheet(SHEET);
    sheet.at(4, 3).note = 'sudah ditanyakan ke penyuluh';
    sheet.at(9, 6).note = 'angka sementara';
    sheet.type('D5', '500');
    call('periksaSemua');
    expect(sheet.note('D5')).toMatch(/^sudah ditanyakan ke penyuluh\n\n— Cermat —\nKesalahan/);
    expect(sheet.note('G10')).toBe('angka sementara');
    call('periksaSemua');
    expect(sheet.note('D5').split(MARK)).toHaveLength(2);
    sheet.type('D5', '21');
    call('periksaSemua');
    expect(sheet.note('D5')).toBe('sudah ditanyakan ke penyuluh');
    expect(sheet.note('G10')).toBe('angka sementara');
    expect(marked(book)).toEqual([]);
    expect(findingsOf(book)[0]?.[0]).toBe('Tidak ada temuan');
  });

  it('reads each sheet once and needs the same number of calls for 20 and 300 villages', () => {
    const counts = [20, 300].map((villages) => {
      const { book, call } = filled(villages);
      book.sheet(SHEET).type('D5', '500');
      call('periksaSemua');
      book.calls.reset();
      call('periksaSemua');
      return Object.fromEntries(book.calls.counts);
    });
    expect(counts[0]).toEqual(counts[1]);
    // Temuan, Pengaturan, Desa, Kelengkapan and the one sheet of this agency.
    expect(counts[0]?.['Range.getValues']).toBe(5);
    expect(counts[0]?.['Range.getDisplayValues']).toBeUndefined();
    expect(counts[0]?.['Range.getNumberFormats']).toBeUndefined();
    // Nothing changed since the check before.
    expect(counts[0]?.['Range.setValues']).toBeUndefined();
    expect(counts[0]?.['Range.setNotes']).toBeUndefined();
  });

  it('opens the sidebar from the menu, and brings the completeness up to date', () => {
    const { book, call } = filled(20);
    call('periksaSemua');
    expect(book.sidebars).toEqual(['sidebar']);
    const before = JSON.stringify(book.sheet('Kelengkapan').table());
    expect(before).toContain('Kelengkapan Kabupaten Contoh');
    call('periksaSemua');
    expect(JSON.stringify(book.sheet('Kelengkapan').table())).toBe(before);
    book.sheet(SHEET).type('D5', '');
    call('periksaSemua');
    expect(JSON.stringify(book.sheet('Kelengkapan').table())).not.toBe(before);
  });

  it('puts the completeness right where it was written or typed over meanwhile', () => {
    const { book, call } = filled(20);
    call('periksaSemua');
    const sheet = book.sheet('Kelengkapan');
    const before = JSON.stringify(sheet.table());
    book.sheet(SHEET).type('D5', '');
    call('perbaruiKelengkapan');
    expect(JSON.stringify(sheet.table())).not.toBe(before);
    book.sheet(SHEET).type('D5', '21');
    call('periksaSemua');
    expect(JSON.stringify(sheet.table())).toBe(before);
    sheet.type('B5', 'x');
    call('periksaSemua');
    expect(JSON.stringify(sheet.table())).toBe(before);
  });

  it('says that a deadline has passed, and not before', () => {
    const { book, call } = filled(20);
    call('periksaSemua');
    expect(findingsOf(book)[0]?.[0]).toBe('Tidak ada temuan');
    book.now = Date.UTC(2026, 10, 22, 2);
    call('periksaSemua');
    expect(JSON.stringify(findingsOf(book))).toContain('sedangkan hari ini 22 November 2026');
  });

  it('links to the sheets by their ids, which it asks for only where nobody knows them', () => {
    const { book, call } = filled(20);
    const link = (): string => [...book.sheet('Temuan').cells.values()].find(({ formula }) => formula)?.formula ?? '';
    const asked = (): number => {
      book.calls.reset();
      call('periksaSemua');
      return book.calls.counts.get('Range.getGridId') ?? 0;
    };
    book.sheet(SHEET).type('D5', '500');
    expect(asked()).toBe(0);
    expect(link()).toContain(`#gid=${book.sheet(SHEET).id}&`);
    const before = book.sheet(SHEET).id;
    book.sheets.splice(book.sheets.indexOf(book.sheet(SHEET)), 1);
    // In its place in the list ids are given by.
    book.sheets.push(new SheetState(book, 'Catatan rapat', 901), new SheetState(book, 'Catatan rapat 2', 902));
    call('siapkanLembar');
    expect(book.sheet(SHEET).id).not.toBe(before);
    book.sheet(SHEET).type('D5', '500');
    book.sheet(SHEET).type('E5', '100');
    expect(asked()).toBe(0);
    expect(link()).toContain(`#gid=${book.sheet(SHEET).id}&`);
    book.sheets.splice(book.sheets.indexOf(book.sheet('Temuan')), 1);
    expect(asked()).toBe(1);
    expect(link()).toContain(`#gid=${book.sheet(SHEET).id}&`);
  });

  it('writes notes only where one changes', () => {
    const { book, call } = filled(20);
    call('periksaSemua');
    expect(book.calls.counts.get('Range.setNotes')).toBeUndefined();
    book.sheet(SHEET).type('D5', '500');
    call('periksaSemua');
    expect(book.calls.counts.get('Range.setNotes')).toBe(1);
  });

  it('writes for an officer in the columns of the own agency alone, and lists nothing', () => {
    const { book, call } = shared();
    call('periksaSemua');
    const [list, log] = [book.sheet('Temuan').snapshot(), book.sheet('Riwayat').snapshot()];
    const other = book.sheet(OTHER).snapshot();
    book.sheet(SHEET).type('D5', '500');
    book.sheet(OTHER).paste('D5', 0.5);
    const before = book.sheet(OTHER).snapshot();
    expect(before).not.toEqual(other);
    book.user = 'opd@contoh.go.id';
    call('periksaSemua');
    expect(book.alerts).toEqual([]);
    expect(marked(book)).not.toEqual([]);
    expect(book.sheet(OTHER).snapshot()).toEqual(before);
    expect(book.sheet('Temuan').snapshot()).toEqual(list);
    expect(book.sheet('Riwayat').snapshot()).toEqual(log);
    expect(book.toasts.pop()).toContain('untuk OPD Anda');
  });

  it('asks an officer who did not say which agency it is, and writes nothing', () => {
    const { book, call } = filled(20);
    call('periksaSemua');
    book.sheet(SHEET).type('D5', '500');
    book.user = 'opd@contoh.go.id';
    const before = book.snapshot();
    call('periksaSemua');
    expect(book.alerts.join()).toContain('Belum diketahui OPD mana');
    expect(book.snapshot()).toEqual(before);
  });

  it('lets an officer check while the coordinator does', () => {
    const { book, call } = shared();
    call('periksaSemua');
    book.sheet(SHEET).type('D5', '500');
    book.locked = true;
    book.user = 'opd@contoh.go.id';
    call('periksaSemua');
    expect(book.alerts).toEqual([]);
    expect(marked(book)).not.toEqual([]);
  });

  it('names the columns whose heading was overwritten and checks nothing', () => {
    const { book, call } = filled(20);
    book.sheet(SHEET).type('D1', 'Ikan');
    call('periksaSemua');
    expect(book.alerts.join()).toContain(
      'judul kolom ini tertimpa atau terhapus: Jumlah keluarga berisiko yang mendapat promosi konsumsi ikan (kolom D)',
    );
    expect(findingsOf(book)).toEqual([UNCHECKED]);
    expect(marked(book)).toEqual([]);
  });

  it('does not check the figures of one year as those of another', () => {
    const { book, call } = filled(20);
    book.sheet('Pengaturan').type('B1', '2023');
    call('periksaSemua');
    expect(book.alerts.join()).toContain('dibuat untuk tahun 2024, sedangkan lembar Pengaturan berisi 2023');
    expect(findingsOf(book)).toEqual([UNCHECKED]);
  });

  it('notes a remark about a whole column once, on its first cell', () => {
    const { book, call } = filled(20);
    for (let at = 0; at < 20; at++) book.sheet(SHEET).type(`H${4 + at}`, String(150 + at));
    call('periksaSemua');
    const [remark] = findingsOf(book);
    expect(remark?.[0]).toBe('Peringatan');
    expect(remark?.[3]).toMatch(/^E4 \+\d\d$/);
    expect(marked(book)).toEqual(['3,4']);
  });

  it('says what to do first in a workbook that is not prepared', () => {
    const { book, call } = load(new Book());
    call('periksaSemua');
    expect(book.alerts.join()).toContain('Jalankan menu Cermat > Siapkan lembar');
    expect(book.sheets).toEqual([]);
  });

  it('does not overwrite a sheet named Temuan that people made', () => {
    const { book, call } = filled(20);
    call('periksaSemua');
    const own = book.sheet('Temuan');
    own.type('A1', 'Rapat hari Senin');
    const before = own.snapshot();
    call('periksaSemua');
    expect(own.snapshot()).toEqual(before);
    expect(book.alerts.join()).toContain('Ganti nama lembar itu');
  });

  it('waits for its turn, and says so when another check does not end', () => {
    const { book, call } = filled(20);
    book.locked = true;
    call('periksaSemua');
    expect(book.alerts.join()).toContain('Pemeriksaan lain sedang berjalan');
    expect(findingsOf(book)).toEqual([UNCHECKED]);
  });

  it('asks for a text such as "1.234" to be typed again, with its cell', () => {
    const { book, call } = filled(20);
    book.sheet(SHEET).paste('D7', '1.234', '@');
    call('periksaSemua');
    const question = findingsOf(book).find(([level]) => level === 'Pertanyaan');
    expect(question?.[3]).toBe('D7');
    expect(question?.[4]).toContain('"1.234" (Dinas Ketahanan Pangan!D7)');
    expect(book.sheet(SHEET).note('D7')).toContain('Pertanyaan: ');
  });

  it.each(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'])(
    'reads the day of a date as the sheet in %s shows it',
    (zone) => {
      const book = new Book();
      book.timeZone = zone;
      const { call, evaluate } = filled(20, book);
      book.sheet(SHEET).paste('D7', 45_323, 'dd/mm/yyyy');
      call('periksaSemua');
      expect(findingsOf(book).some((row) => row[3] === 'D7')).toBe(true);
      expect(evaluate('hasilPeriksa_()')).toContain('2024-02-01');
    },
  );
});
