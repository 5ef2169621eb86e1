import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fillSetup, inventedVillages, preparedBook } from '../fixture';
import { Book } from '../sheet/book';
import { ensureBuilt, load } from '../sheet/load';

const villages = inventedVillages(20);
const SHEET = 'Dinas Ketahanan Pangan';

vi.setConfig({ testTimeout: 30_000 });
beforeAll(ensureBuilt, 60_000);

describe('Siapkan lembar in an empty workbook', () => {
  it('makes Pengaturan and Desa and says what to choose and what to paste', () => {
    const { book, call } = load(new Book());
    call('siapkanLembar');
    expect(book.sheets.map(({ name }) => name)).toEqual(['Pengaturan', 'Desa']);
    expect(book.sheet('Desa').table()).toEqual([['Kode', 'Desa', 'Kecamatan']]);
    expect(book.alerts).toHaveLength(1);
    expect(book.alerts[0]).toContain('Lembar Desa belum berisi desa.');
    expect(book.alerts[0]).toContain('Tempel daftar desa di lembar Desa');
  });

  it('proposes this year, its first period and every agency that has something to fill', () => {
    const { book, call, evaluate } = load(new Book());
    call('siapkanLembar');
    const settings = book.sheet('Pengaturan');
    const year = Math.min(Number(evaluate('new Date().getFullYear()')), 2026);
    expect(settings.read('B1')).toBe(String(year));
    expect(settings.read('B2')).toBe(year < 2025 ? 'Setahun' : 'Semester 1');
    const names = settings
      .table()
      .slice(1)
      .map((row) => row[3]);
    expect(names).toContain('Dinas Sosial');
    expect(names).toContain('Operator kecamatan');
    expect(settings.type('B1', '2022')).toBe(true);
    expect(settings.type('B1', '2031')).toBe(false);
    expect(settings.read('B1')).toBe('2022');
  });

  it.each([
    [
      'an agency that nobody knows',
      'D2',
      'Dinas Perhubungan',
      'OPD "Dinas Perhubungan" di lembar Pengaturan tidak ada',
    ],
    ['an address that is none', 'E2', 'Ibu Sari', '"ibu", "sari" di kolom Email petugas bukan alamat email'],
    ['no agency at all', 'D2', '', 'Belum ada OPD yang mengisi'],
    ['corrections of the district that are cut', 'B4', '{"overlay":1,', 'bukan penyesuaian daerah'],
  ])('refuses %s and makes no sheet', (_, cell, text, message) => {
    const { book, call } = load(new Book());
    call('siapkanLembar');
    fillSetup(book, villages, 'Dinas Ketahanan Pangan');
    book.sheet('Pengaturan').paste(cell, text, '@');
    book.alerts.length = 0;
    call('siapkanLembar');
    expect(book.alerts.join()).toContain(message);
    expect(book.sheets).toHaveLength(2);
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

  it('asks for a semester where the year has two, and takes the only period of a year that has one', () => {
    const { book, call } = load(new Book());
    call('siapkanLembar');
    fillSetup(book, villages, 'Dinas Kesehatan');
    const settings = book.sheet('Pengaturan');
    settings.paste('B1', '2025', '@');
    book.alerts.length = 0;
    call('siapkanLembar');
    expect(book.alerts.join()).toContain('Pilih salah satu periode ini: Semester 1, Semester 2.');
    settings.paste('B1', '2024', '@');
    settings.paste('B2', 'Semester 1', '@');
    book.alerts.length = 0;
    call('siapkanLembar');
    expect(book.alerts).toEqual([]);
    expect(book.sheet('Dinas Kesehatan').read('A2')).toBe('Dinas Kesehatan · Tahun 2024');
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
    expect(table[1]?.[0]).toBe('Dinas Ketahanan Pangan · Tahun 2024');
    expect(table[3]?.slice(0, 3)).toEqual(['1702012001', 'Contoh A1', 'Kecamatan Contoh']);
    expect(table[23]?.slice(0, 2)).toEqual(['', 'Total']);
    expect(sheet.hiddenRows).toEqual(new Set([1]));
    expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([3, 2]);
    expect(sheet.note('D3')).toContain('Satuan: keluarga');
  });

  it('is one per agency, with the forms side by side under their headings', () => {
    const { book } = preparedBook(villages, { 'Dinas Sosial': '', 'Dinas Ketahanan Pangan': '', Bappeda: '' });
    expect(book.sheets.map(({ name }) => name)).toEqual([
      'Pengaturan',
      'Desa',
      'Dinas Sosial',
      'Dinas Ketahanan Pangan',
      'Bappeda',
      'Riwayat',
      'Kelengkapan',
      'Temuan',
    ]);
    const [keys = [], titles = []] = book.sheet('Dinas Sosial').table();
    expect(titles.filter((title) => title !== '').slice(1, 3)).toEqual(['PUS 5', 'PUS 6']);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('takes the figures of the district itself in the total line alone', () => {
    const { book } = preparedBook(villages, { Bappeda: '', 'Dinas Pendidikan': '' });
    const only = book.sheet('Bappeda');
    expect(only.table()).toHaveLength(4);
    expect(only.read('B4')).toBe('Total');
    expect(only.type('D4', 'Ya')).toBe(true);
    expect(only.type('D4', 'mungkin')).toBe(false);
    const mixed = book.sheet('Dinas Pendidikan');
    const [, , labels = []] = mixed.table();
    const at = labels.length - 1;
    const letter = String.fromCharCode(65 + at);
    expect(mixed.type(`${letter}4`, '5')).toBe(false);
    expect(mixed.appearance.get(`background 3,${at}`)).toBe('#eeeeee');
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
    const sheet = preparedBook(villages, 'Dinas Kesehatan').book.sheet('Dinas Kesehatan');
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

  it('gives a percentage nothing but what its formula gives', () => {
    const sheet = preparedBook(villages).book.sheet(SHEET);
    sheet.type('D4', '38');
    sheet.type('E4', '1.120');
    expect(sheet.type('F4', '4')).toBe(false);
    expect(sheet.type('F10', '4')).toBe(false);
    expect(sheet.read('F4')).toBe(3.39);
  });

  it('colours required cells that are empty, wrong ones, and parts above their whole', () => {
    const sheet = preparedBook(villages).book.sheet(SHEET);
    expect(sheet.colour('D10')).toBe('#fff8e1');
    sheet.type('D10', '40');
    expect(sheet.colour('D10')).toBeNull();
    sheet.type('E10', '39');
    expect([sheet.colour('D10'), sheet.colour('E10')]).toEqual(['#f4c7c3', null]);
    sheet.type('E10', '40');
    expect(sheet.colour('D10')).toBeNull();
    for (const [value, format] of [
      ['seratus', '@'],
      [-3, '#,##0'],
      [1.5, '#,##0'],
      [{ error: '#N/A' }, '#,##0'],
    ] as const) {
      sheet.paste('H23', value, format);
      expect(sheet.colour('H23')).toBe('#f4c7c3');
    }
    expect(sheet.colour('F10')).toBeNull();
  });

  it('colours parts above a projected whole as something to look at, and sums of parts as wrong', () => {
    const { book } = preparedBook(villages, { 'Dinas Kesehatan': '' });
    const sheet = book.sheet('Dinas Kesehatan');
    for (const [letter, text] of [
      ['F', '50'],
      ['G', '30'],
      ['H', '30'],
    ] as const)
      sheet.type(`${letter}4`, text);
    const [keys = []] = sheet.table();
    const colours = keys.map((_, at) =>
      sheet.colours
        .filter(({ areas }) => areas.some((area) => area.column <= at && at < area.column + area.columns))
        .map(({ background }) => background),
    );
    expect([sheet.colour('G4'), sheet.colour('H4'), sheet.colour('F4')]).toEqual(['#f4c7c3', '#f4c7c3', null]);
    expect(colours.flat()).toContain('#fce8b2');
  });

  it('opens the columns of an agency to its editors alone, and to all where none are named', () => {
    const { book } = preparedBook(villages, {
      'Dinas Sosial': 'opd@contoh.go.id',
      'Dinas Ketahanan Pangan': 'Pangan@contoh.go.id, lain@contoh.go.id',
      'Dinas PU / Perumahan dan Permukiman': '',
    });
    book.editors.push('pangan@contoh.go.id', 'lain@contoh.go.id');
    book.user = 'pangan@contoh.go.id';
    expect(book.sheet(SHEET).type('D4', '5')).toBe(true);
    expect(() => book.sheet('Dinas Sosial').type('D4', '5')).toThrow('protected cell');
    expect(book.sheet('Dinas PU').type('D4', '5')).toBe(true);
    book.user = 'lain@contoh.go.id';
    expect(book.sheet(SHEET).type('E5', '5')).toBe(true);
    expect(() => book.sheet(SHEET).type('A4', 'x')).toThrow('protected cell');
    expect(() => book.sheet(SHEET).type('J4', 'x')).toThrow('protected cell');
  });

  it('needs few protections: one for the sheet, one per agency, and a warning for the total line', () => {
    const { book } = preparedBook(villages, { 'Dinas Ketahanan Pangan': 'opd@contoh.go.id' });
    expect(book.sheet(SHEET).protections.map(({ description }) => description)).toEqual([
      'Cermat: judul dan kode',
      'Cermat: kolom dinas-ketahanan-pangan D4:I24',
      'Cermat: baris total',
    ]);
  });

  it('keeps a figure of another agency for that agency, in whose sheet soever it stands', () => {
    const { book } = preparedBook(villages, {
      'Dinas Ketahanan Pangan': 'opd@contoh.go.id',
      'Dinas Pengendalian Penduduk dan KB': 'kb@contoh.go.id',
    });
    const sheet = book.sheet(SHEET);
    book.user = 'opd@contoh.go.id';
    expect(sheet.type('D4', '5')).toBe(true);
    expect(() => sheet.type('E4', '5')).toThrow('protected cell');
    book.user = 'kb@contoh.go.id';
    expect(sheet.type('E4', '5')).toBe(true);
    expect(() => sheet.type('D4', '6')).toThrow('protected cell');
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
    expect(book.toasts.pop()).toBe('Sudah ada, tidak diubah: Dinas Ketahanan Pangan.');
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
    expect(book.toasts.pop()).toBe('Dipulihkan: Dinas Ketahanan Pangan.');
  });

  it('touches nothing where neither keys nor labels tell whose sheet it is', () => {
    const { book, call } = preparedBook(villages);
    const sheet = book.sheet(SHEET);
    for (const letter of 'ABCDEFG') {
      sheet.type(`${letter}1`, 'x');
      sheet.type(`${letter}3`, 'y');
    }
    const before = book.snapshot();
    call('siapkanLembar');
    expect(book.snapshot()).toEqual(before);
    expect(book.alerts.join()).toContain('berisi sesuatu yang lain');
  });

  it('finishes a sheet that an interrupted run left behind', () => {
    const { book, call } = preparedBook(villages);
    const before = book.snapshot();
    const sheet = book.sheet(SHEET);
    sheet.protections.length = 0;
    sheet.colours = [];
    for (const cell of sheet.cells.values()) cell.rule = null;
    [sheet.frozenRows, sheet.frozenColumns] = [0, 0];
    call('siapkanLembar');
    expect(book.snapshot()).toEqual(before);
  });
});
