import { beforeAll, describe, expect, it, vi } from 'vitest';
import { inventedVillages, preparedBook } from '../../fixture';
import type { Book } from '../../sheet/book';
import { editOf } from '../../sheet/edit';
import type { Loaded } from '../../sheet/load';
import { ensureBuilt } from '../../sheet/load';
import { SheetState } from '../../sheet/sheet-state';

const SHEET = 'Dinas Ketahanan Pangan';
const LABEL = 'Jumlah keluarga berisiko yang mendapat promosi konsumsi ikan';

vi.setConfig({ testTimeout: 60_000 });
beforeAll(ensureBuilt, 60_000);

function checked(): Loaded {
  const loaded = preparedBook(inventedVillages(6), { [SHEET]: 'opd@contoh.go.id' });
  loaded.book.sheet(SHEET).type('D5', '20');
  loaded.book.sheet(SHEET).type('E5', '100');
  loaded.call('periksaSemua');
  return loaded;
}

/** Lines of the log without the time and the form. */
const lines = (book: Book): string[][] =>
  book
    .sheet('Riwayat')
    .table()
    .slice(1)
    .map(([, village, , label, before, after]) => [village, label, before, after].map(String));

describe('the change log', () => {
  it('begins empty with the first check', () => {
    expect(lines(checked().book)).toEqual([]);
  });

  it('tells what changed between two checks, with figures as people write them', () => {
    const { book, call } = checked();
    book.sheet(SHEET).type('D5', '1.895');
    book.sheet(SHEET).type('D6', '7');
    book.sheet(SHEET).type('E5', '');
    call('periksaSemua');
    expect(lines(book)).toContainEqual(['Contoh B2', LABEL, '20', '1.895']);
    expect(lines(book)).toContainEqual(['Contoh C3', LABEL, '(kosong)', '7']);
    expect(lines(book).map((line) => line.slice(2))).toContainEqual(['100', '(kosong)']);
    expect(lines(book)).toHaveLength(3);
    expect(book.sheet('Riwayat').read('A2')).toMatch(/^\d\d-\d\d-\d{4} \d\d\.\d\d$/);
  });

  it('says nothing where nothing changed, and tells a change once', () => {
    const { book, call } = checked();
    book.sheet(SHEET).type('D5', '21');
    call('periksaSemua');
    const before = book.sheet('Riwayat').snapshot();
    call('periksaSemua');
    expect(book.sheet('Riwayat').snapshot()).toEqual(before);
    expect(lines(book)).toHaveLength(1);
  });

  it('is no matter of single edits', () => {
    const { book, evaluate } = checked();
    const before = book.sheet('Riwayat').snapshot();
    book.sheet(SHEET).type('D5', '21');
    (evaluate('onEdit') as (event: unknown) => void)(editOf(book, SHEET, 'D5'));
    expect(book.sheet('Riwayat').snapshot()).toEqual(before);
  });

  it('takes a text that begins like a formula as a text', () => {
    const { book, call } = checked();
    book.sheet(SHEET).paste('D5', '=1+1', '@');
    call('periksaSemua');
    expect(lines(book)).toEqual([['Contoh B2', LABEL, '20', '=1+1']]);
    expect([...book.sheet('Riwayat').cells.values()].some(({ formula }) => formula !== null)).toBe(false);
  });

  it('begins anew where a hand changed the figures it keeps', () => {
    const { book, call } = checked();
    book.sheet('Temuan').paste('J1', '~{"rusak":', '@');
    book.sheet(SHEET).type('D5', '21');
    call('periksaSemua');
    expect(book.alerts).toEqual([]);
    expect(lines(book)).toEqual([]);
    book.sheet(SHEET).type('D5', '22');
    call('periksaSemua');
    expect(lines(book)).toEqual([['Contoh B2', LABEL, '21', '22']]);
  });

  it('goes on below what stands there, where lines were taken away or added by hand', () => {
    const { book, call } = checked();
    const log = book.sheet('Riwayat');
    for (const figure of ['21', '22']) {
      book.sheet(SHEET).type('D5', figure);
      call('periksaSemua');
    }
    for (const letter of 'ABCDEF') log.type(`${letter}3`, '');
    book.sheet(SHEET).type('D5', '23');
    call('periksaSemua');
    log.type('A4', 'dilihat bersama');
    book.sheet(SHEET).type('D5', '24');
    call('periksaSemua');
    expect(lines(book).map((line) => line.slice(2))).toEqual([
      ['20', '21'],
      ['22', '23'],
      ['', ''],
      ['23', '24'],
    ]);
    expect(log.read('A4')).toBe('dilihat bersama');
  });

  it.each([['Rapat hari Senin'], ['Waktu pemeriksaan']])('writes into no other sheet of that name: %s', (heading) => {
    const { book, call } = checked();
    const own = new SheetState(book, 'Riwayat', 900);
    book.sheets.splice(book.sheets.indexOf(book.sheet('Riwayat')), 1, own);
    own.type('A1', heading);
    const before = own.snapshot();
    book.sheet(SHEET).type('D5', '21');
    call('periksaSemua');
    if (heading === 'Waktu pemeriksaan') return expect(own.read('F2')).toBe(21);
    expect(own.snapshot()).toEqual(before);
    expect(book.alerts.join()).toContain('Ganti nama lembar itu');
  });
});
