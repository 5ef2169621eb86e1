import { beforeAll, describe, expect, it, vi } from 'vitest';
import { inventedVillages, preparedBook } from '../fixture';
import type { Loaded } from '../sheet/load';
import { ensureBuilt } from '../sheet/load';

const villages = inventedVillages(6);
const SHEET = 'Dinas Ketahanan Pangan';

vi.setConfig({ testTimeout: 60_000 });
beforeAll(ensureBuilt, 60_000);

const filled = (year = '2023'): Loaded => {
  const loaded = preparedBook(villages, { [SHEET]: 'opd@contoh.go.id' });
  loaded.book.sheet('Pengaturan').type('B1', year);
  loaded.book.sheets.splice(2);
  loaded.call('siapkanLembar');
  const sheet = loaded.book.sheet(SHEET);
  villages.villages.forEach((_, at) => {
    sheet.type(`D${4 + at}`, String(20 + at));
    sheet.type(`E${4 + at}`, String(100 + at));
  });
  return loaded;
};

describe('Mulai periode baru', () => {
  it('keeps the sheet as it was, hidden under its year, and makes an empty one for the next', () => {
    const { book, call } = filled();
    const before = book.sheet(SHEET).table();
    call('mulaiPeriodeBaru');
    const kept = book.sheet(`${SHEET} 2023`);
    expect(kept.hidden).toBe(true);
    expect(kept.table()).toEqual(before);
    expect(book.sheet('Pengaturan').read('B1')).toBe('2024');
    const now = book.sheet(SHEET);
    expect(now.read('A2')).toBe(`${SHEET} · Tahun 2024`);
    expect([now.read('D4'), now.read('A4')]).toEqual(['', '1702012001']);
  });

  it('closes the kept sheet to the officers who wrote in it, and opens the new one to them', () => {
    const { book, call } = filled();
    call('mulaiPeriodeBaru');
    book.user = 'opd@contoh.go.id';
    expect(() => book.sheet(`${SHEET} 2023`).type('D4', '30')).toThrow('protected');
    expect(book.sheet(SHEET).type('D4', '30')).toBe(true);
    book.user = book.owner;
    expect(book.sheet(`${SHEET} 2023`).type('D4', '30')).toBe(true);
  });

  it('compares with the figures of the period before, and reads the kept sheets once', () => {
    const { book, call } = filled();
    call('mulaiPeriodeBaru');
    const sheet = book.sheet(SHEET);
    villages.villages.forEach((_, at) => {
      sheet.type(`D${4 + at}`, String(20 + at));
      sheet.type(`E${4 + at}`, String(900 + 10 * at));
    });
    const told = (): string[] => {
      call('periksaSemua');
      const rows = book.sheet('Temuan').table().slice(1);
      return rows.map((row) => JSON.stringify(row.slice(0, 9))).filter((row) => row.includes('2023'));
    };
    const first = told();
    expect(first).not.toEqual([]);
    book.calls.reset();
    expect(told()).toEqual(first);
    // Temuan, Pengaturan, Desa, Kelengkapan and the one sheet of this agency.
    expect(book.calls.counts.get('Range.getValues')).toBe(5);
    book.sheets.splice(book.sheets.indexOf(book.sheet(`${SHEET} 2023`)), 1);
    expect(told()).toEqual(first);
  });

  it('changes nothing where the person says no', () => {
    const { book, call } = filled();
    book.answer = 'NO';
    const before = book.snapshot();
    call('mulaiPeriodeBaru');
    expect(book.snapshot()).toEqual(before);
  });

  it('goes from the last year of one edition to the first semester of the next, and on to the second', () => {
    const { book, call } = filled('2024');
    book.sheet('Pengaturan').paste('D3', 'Dinas Kesehatan', '@');
    book.sheet('Pengaturan').paste('D4', 'Operator kecamatan', '@');
    call('mulaiPeriodeBaru');
    const settings = book.sheet('Pengaturan');
    expect([settings.read('B1'), settings.read('B2')]).toEqual(['2025', 'Semester 1']);
    expect(book.sheet('Operator kecamatan').read('A2')).toBe('Operator kecamatan · Semester 1 · Tahun 2025');
    call('mulaiPeriodeBaru');
    expect([settings.read('B1'), settings.read('B2')]).toEqual(['2025', 'Semester 2']);
    expect(book.sheet('Operator kecamatan 2025-1').hidden).toBe(true);
  });

  it('ends a run that was stopped after some sheets were kept', () => {
    const { book, call } = filled();
    const sheet = book.sheet(SHEET);
    sheet.name = `${SHEET} 2023`;
    sheet.hidden = true;
    call('mulaiPeriodeBaru');
    expect(book.sheet('Pengaturan').read('B1')).toBe('2024');
    expect(book.sheet(`${SHEET} 2023`).read('D4')).toBe(20);
    expect(book.sheet(SHEET).read('D4')).toBe('');
  });

  it('says so where the catalogue knows no later period', () => {
    const { book, call } = filled();
    book.sheet('Pengaturan').type('B1', '2026');
    book.sheet('Pengaturan').type('B2', 'Semester 2');
    book.sheet('Pengaturan').paste('D2', 'Operator kecamatan', '@');
    book.alerts.length = 0;
    call('mulaiPeriodeBaru');
    expect(book.alerts.join()).toContain('Periode sesudah Semester 2 2026 belum dikenal');
  });
});

describe('Perbarui kelengkapan', () => {
  it('counts what is filled and sound, by agency, by form and by kecamatan, with deadlines and states', () => {
    const { book, call } = filled('2024');
    book.sheet(SHEET).type('D4', '500');
    call('perbaruiKelengkapan');
    const rows = book.sheet('Kelengkapan').table();
    expect(rows[0]?.[0]).toContain('Kelengkapan Kabupaten Contoh · tahun 2024 · keadaan ');
    const form = rows.find(([agency, name]) => agency === SHEET && name === 'Keluarga Berisiko 3');
    expect(form?.slice(2, 5)).toEqual([6, 6, 5]);
    const others = rows.find(([agency, name]) => agency !== SHEET && name === 'Keluarga Berisiko 3');
    expect(others?.slice(0, 5)).toEqual(['Dinas Pengendalian Penduduk dan KB', 'Keluarga Berisiko 3', 6, 6, 5]);
    expect(form?.[8]).toBe('Perlu diperbaiki');
    const empty = rows.find(([agency, name]) => agency === SHEET && name === 'Keluarga Berisiko 6');
    expect(empty?.slice(2, 5)).toEqual([6, 0, 0]);
    expect(empty?.[8]).toBe('Kosong');
    expect(rows.find(([place]) => place === 'Kecamatan Contoh')?.slice(1, 5)).toEqual([
      'Keluarga Berisiko 3',
      12,
      12,
      10,
    ]);
    expect(form?.[7]).toMatch(/^\d\d-\d\d-\d{4}$/);
  });

  it('draws one chart over the agencies, however often it is run', () => {
    const { book, call } = filled('2024');
    call('perbaruiKelengkapan');
    const before = book.snapshot();
    call('perbaruiKelengkapan');
    expect(book.snapshot()).toEqual(before);
    const { charts } = book.sheet('Kelengkapan');
    expect(charts).toHaveLength(1);
    expect(charts[0]?.get('range')).toMatchObject({ row: 2, column: 0, columns: 4 });
  });

  it('does not overwrite a sheet of that name that people made', () => {
    const { book, call } = filled('2024');
    call('perbaruiKelengkapan');
    book.sheet('Kelengkapan').paste('A1', 'Rapat');
    const before = book.sheet('Kelengkapan').snapshot();
    call('perbaruiKelengkapan');
    expect(book.sheet('Kelengkapan').snapshot()).toEqual(before);
    expect(book.alerts.join()).toContain('Ganti nama lembar itu');
  });
});
