import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fillSetup, inventedVillages, preparedBook } from './fixture';
import { Book } from './sheet/book';
import { ensureBuilt, load } from './sheet/load';

const villages = inventedVillages(20);
const SHEET = 'Keluarga Berisiko';

vi.setConfig({ testTimeout: 30_000 });
beforeAll(ensureBuilt, 60_000);

describe('Siapkan lembar in an empty workbook', () => {
  it('makes Pengaturan and Desa and says what to choose and what to paste', () => {
    const { book, call } = load(new Book());
    call('siapkanLembar');
    expect(book.sheets.map(({ name }) => name)).toEqual(['Pengaturan', 'Desa']);
    expect(book.sheet('Desa').table()).toEqual([['Kode', 'Desa', 'Kecamatan']]);
    expect(book.alerts).toHaveLength(1);
    expect(book.alerts[0]).toContain('OPD belum dipilih di lembar Pengaturan.');
    expect(book.alerts[0]).toContain('Lembar Desa belum berisi desa.');
    expect(book.alerts[0]).toContain('Tempel daftar desa di lembar Desa');
  });

  it('offers only agencies that have a sheet to fill, and known years', () => {
    const { book, call } = load(new Book());
    call('siapkanLembar');
    const settings = book.sheet('Pengaturan');
    expect(settings.type('B2', 'Dinas Sosial')).toBe(true);
    expect(settings.type('B2', 'Dinas Perhubungan')).toBe(false);
    expect(settings.type('B1', '2022')).toBe(true);
    expect(settings.type('B1', '2031')).toBe(false);
    expect(settings.read('B1')).toBe('2022');
  });

  it.each([
    ['codes that are not ten digits', 'A2', '17.02', 'baris 2 tidak terdiri dari sepuluh digit'],
    ['a village without a code', 'A2', '', 'baris 2 tidak terdiri dari sepuluh digit'],
    ['a code that stands twice', 'A3', '1702012001', 'Kode desa 1702012001 tertulis lebih dari sekali'],
    ['villages of two districts', 'A3', '1703012001', '2 kabupaten/kota (1702, 1703)'],
    ['a heading that is gone', 'A1', 'Nomor', 'tidak berisi judul Kode, Desa, Kecamatan'],
  ])('refuses %s in the village list and makes no sheet', (_, cell, text, message) => {
    const { book, call } = load(new Book());
    call('siapkanLembar');
    fillSetup(book, villages, 'Dinas Ketahanan Pangan');
    book.sheet('Desa').type(cell, text);
    book.alerts.length = 0;
    call('siapkanLembar');
    expect(book.alerts.join()).toContain(message);
    expect(book.sheets).toHaveLength(2);
  });

  it('takes codes with dots as they are published', () => {
    const { book, call } = load(new Book());
    call('siapkanLembar');
    fillSetup(book, villages, 'Dinas Ketahanan Pangan');
    book.sheet('Desa').type('A2', '17.02.01.2001');
    call('siapkanLembar');
    expect(book.sheet(SHEET).read('A4')).toBe('1702012001');
  });

  it('stops where the workbook does not write numbers the Indonesian way', () => {
    const book = new Book();
    book.locale = 'en_US';
    const { call } = load(book);
    call('siapkanLembar');
    expect(book.alerts[0]).toContain('pilih lokal Indonesia');
    for (const locale of ['id_ID', 'in_ID']) {
      book.locale = locale;
      book.alerts.length = 0;
      call('siapkanLembar');
      expect(book.alerts[0]).not.toContain('lokal');
    }
  });
});

describe('a prepared sheet', () => {
  it('has a row per village under keys, titles and labels, and a total line', () => {
    const sheet = preparedBook(villages).book.sheet(SHEET);
    const table = sheet.table();
    expect(table).toHaveLength(3 + villages.villages.length + 1);
    expect(table[0]?.slice(0, 6)).toEqual([
      'kode_desa',
      'desa',
      'kecamatan',
      'krs_promosi_ikan_n',
      'krs_promosi_ikan_d',
      'krs_promosi_ikan_p',
    ]);
    expect(table[1]?.[0]).toBe('Keluarga Berisiko · Dinas Ketahanan Pangan · Tahun 2024');
    expect(table[3]?.slice(0, 3)).toEqual(['1702012001', 'Contoh A1', 'Kecamatan Contoh']);
    expect(table[23]?.slice(0, 2)).toEqual(['', 'Total']);
    expect(sheet.hiddenRows).toEqual(new Set([1]));
    expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([3, 2]);
    expect(sheet.note('D3')).toContain('Satuan: keluarga');
  });

  it('makes one sheet per group of forms', () => {
    const { book } = preparedBook(villages, 'Dinas Sosial');
    expect(book.sheets.map(({ name }) => name)).toEqual([
      'Pengaturan',
      'Desa',
      'PUS',
      'Perlindungan Sosial',
      'Sosial - Data Supply',
    ]);
  });

  it('computes percentages and totals, and leaves them empty while figures are missing', () => {
    const sheet = preparedBook(villages).book.sheet(SHEET);
    expect(sheet.read('F4')).toBe('');
    expect(sheet.read('D24')).toBe('');
    sheet.type('D4', '38');
    expect(sheet.read('F4')).toBe('');
    sheet.type('E4', '1.120');
    expect(sheet.read('F4')).toBe(3.39);
    sheet.type('D5', '0');
    sheet.type('E5', '80');
    expect([sheet.read('F5'), sheet.read('D24'), sheet.read('E24'), sheet.read('F24')]).toEqual([0, 38, 1200, 3.17]);
  });

  it('adds up both kinds of short children for the prevalence', () => {
    const sheet = preparedBook(villages, 'Dinas Kesehatan').book.sheet('Data Sasaran');
    ['100', '40', '50', '2', '3'].forEach((text, at) => sheet.type(`${'DEFGH'[at]}4`, text));
    expect(sheet.read('I4')).toBe(10);
  });

  it('accepts whole numbers from 0 and rejects everything else', () => {
    const sheet = preparedBook(villages).book.sheet(SHEET);
    for (const text of ['0', '7', '1.895']) expect(sheet.type('D4', text)).toBe(true);
    for (const text of ['-1', '1,5', 'tidak ada', '12.5', '#N/A', '50%']) expect(sheet.type('D4', text)).toBe(false);
    expect(sheet.read('D4')).toBe(1895);
    expect(sheet.type('H23', '-1')).toBe(false);
    expect(sheet.type('D4', '')).toBe(true);
  });

  it('lets an officer type figures, and neither headings nor codes', () => {
    const { book } = preparedBook(villages);
    const sheet = book.sheet(SHEET);
    book.user = 'opd@contoh.go.id';
    expect(sheet.type('D4', '5')).toBe(true);
    for (const address of ['D1', 'D3', 'A4', 'B24']) expect(() => sheet.type(address, 'x')).toThrow('protected cell');
  });

  it('holds more villages than a new sheet has rows', () => {
    const sheet = preparedBook(inventedVillages(1100)).book.sheet(SHEET);
    expect(sheet.table()).toHaveLength(3 + 1100 + 1);
  });
});

describe('Siapkan lembar run again', () => {
  it('changes nothing', () => {
    const { book, call } = preparedBook(villages);
    const before = book.snapshot();
    call('siapkanLembar');
    expect(book.snapshot()).toEqual(before);
    expect(book.toasts.pop()).toBe('Sudah ada, tidak diubah: Keluarga Berisiko.');
  });

  it('leaves figures, notes of people and pasted formats alone', () => {
    const { book, call } = preparedBook(villages);
    const sheet = book.sheet(SHEET);
    sheet.type('D4', '12');
    sheet.paste('E4', 'seratus', '@');
    sheet.at(3, 3).note = 'menunggu puskesmas';
    const before = book.snapshot();
    call('siapkanLembar');
    expect(book.snapshot()).toEqual(before);
  });

  it.each([
    ['a key', 'D1'],
    ['a label', 'E3'],
  ])('puts back %s that was overwritten, and keeps the figures', (_, address) => {
    const { book, call } = preparedBook(villages);
    const sheet = book.sheet(SHEET);
    sheet.type('D4', '12');
    const before = book.snapshot();
    sheet.type(address, 'Ikan');
    expect(book.snapshot()).not.toEqual(before);
    call('siapkanLembar');
    expect(book.snapshot()).toEqual(before);
    expect(book.toasts.pop()).toBe('Judul kolom dipulihkan: Keluarga Berisiko.');
  });

  it('touches nothing where neither key nor label tells what a column is', () => {
    const { book, call } = preparedBook(villages);
    const sheet = book.sheet(SHEET);
    sheet.type('D1', 'x');
    sheet.type('D3', 'y');
    const before = book.snapshot();
    call('siapkanLembar');
    expect(book.snapshot()).toEqual(before);
    expect(book.alerts.join()).toContain('berisi sesuatu yang lain');
  });

  it('finishes a sheet that an interrupted run left without keys', () => {
    const { book, call } = preparedBook(villages);
    const before = book.snapshot();
    const sheet = book.sheet(SHEET);
    for (const letter of 'ABCDEFGHI') sheet.paste(`${letter}1`, '', '@');
    sheet.protections.length = 0;
    call('siapkanLembar');
    expect(book.snapshot()).toEqual(before);
  });
});
