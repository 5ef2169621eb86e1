import { beforeAll, describe, expect, it, vi } from 'vitest';
import { inventedVillages, preparedBook } from './fixture';
import type { Book } from './sheet/book';
import { editOf } from './sheet/edit';
import type { Loaded } from './sheet/load';
import { ensureBuilt } from './sheet/load';
import { insert, move, remove, sortRows } from './sheet/structure-edits';

const SHEET = 'Dinas Ketahanan Pangan';
const MARK = '— Cermat —';
const VILLAGES = 12;

vi.setConfig({ testTimeout: 60_000 });
beforeAll(ensureBuilt, 60_000);

/** Sound figures, and one village whose numerator is above its denominator. */
function filled(): Loaded {
  const loaded = preparedBook(inventedVillages(VILLAGES), SHEET);
  const sheet = loaded.book.sheet(SHEET);
  for (let at = 0; at < VILLAGES; at++)
    for (const [letter, figure] of Object.entries({ D: 20 + (at % 7), E: 100 + at, G: 5 + (at % 11), H: 100 + at }))
      sheet.type(`${letter}${4 + at}`, String(figure));
  sheet.type('D5', '500');
  return loaded;
}

const errors = (book: Book): string[][] =>
  book
    .sheet('Temuan')
    .table()
    .slice(1)
    .filter(([level]) => level === 'Kesalahan')
    .map((row) => row.map(String));

const numbers = (book: Book): unknown[] =>
  book
    .sheet(SHEET)
    .table()
    .flat()
    .filter((value) => typeof value === 'number')
    .sort((left, right) => left - right);

describe('a sheet that people rearranged', () => {
  it.each<readonly [string, (book: Book) => void, cell: string]>([
    [
      'sorted backwards',
      (book) => {
        const sheet = book.sheet(SHEET);
        for (let at = 0; at < VILLAGES; at++) sheet.put(3 + at, 20, VILLAGES - at);
        sortRows(sheet, { row: 3, column: 0, rows: VILLAGES, columns: 21 }, 20);
      },
      'D14',
    ],
    ['with a row inserted', (book) => insert(book.sheet(SHEET), 'row', 3), 'D6'],
    ['with a column inserted', (book) => insert(book.sheet(SHEET), 'column', 3), 'E5'],
    ['with a column moved to the end', (book) => move(book.sheet(SHEET), 'column', 3, 12), 'L5'],
    ['with a row hidden', (book) => void book.sheet(SHEET).hiddenRows.add(5), 'D5'],
  ])('finds the wrong figure where it stands now: %s', (_, change, cell) => {
    const { book, call } = filled();
    change(book);
    const before = numbers(book);
    call('periksaSemua');
    expect(book.alerts).toEqual([]);
    expect(errors(book)[0]?.slice(1, 4)).toEqual([
      'Contoh B2',
      'Jumlah keluarga berisiko yang mendapat promosi konsumsi ikan',
      `${cell} +2`,
    ]);
    expect(book.sheet(SHEET).note(cell)).toContain(MARK);
    expect(numbers(book)).toEqual(before);
  });

  it.each<readonly [string, (book: Book) => void, message: string]>([
    ['a column deleted', (book) => remove(book.sheet(SHEET), 'column', 3), 'tertimpa atau terhapus'],
    ['a heading overwritten', (book) => void book.sheet(SHEET).type('D1', 'Ikan'), 'tertimpa atau terhapus'],
    ['the sheet renamed', (book) => void Object.assign(book.sheet(SHEET), { name: 'Ikan' }), 'belum ada'],
  ])('says what to do and loses nothing: %s', (_, change, message) => {
    const { book, call } = filled();
    change(book);
    const before = book.snapshot();
    call('periksaSemua');
    expect(book.alerts.join()).toContain(message);
    expect(book.alerts.join()).toContain('Jalankan menu Cermat');
    expect(book.snapshot()).toEqual(before);
  });

  it('is mended by Perbaiki struktur where a heading was overwritten', () => {
    const { book, call } = filled();
    book.sheet(SHEET).type('D1', 'Ikan');
    call('perbaikiStruktur');
    book.alerts.length = 0;
    call('periksaSemua');
    expect(book.alerts).toEqual([]);
    expect(errors(book)).not.toEqual([]);
  });
});

describe('cells that hold something else', () => {
  it.each<readonly [string, string, number | { readonly error: string }, string]>([
    ['a formula that fails', 'D7', { error: '#DIV/0!' }, 'General'],
    ['a date where a count belongs', 'D7', 45_323, 'dd/mm/yyyy'],
  ])('names %s with its cell', (_, address, value, format) => {
    const { book, call } = filled();
    book.sheet(SHEET).paste(address, value, format);
    call('periksaSemua');
    expect(errors(book).some((row) => row[3]?.startsWith(address))).toBe(true);
    expect(book.sheet(SHEET).note(address)).toContain(MARK);
  });

  it('marks a block pasted across the columns of two agencies within what was pasted', () => {
    const agencies = { [SHEET]: '', 'Dinas Pengendalian Penduduk dan KB': '' };
    const { book, evaluate } = preparedBook(inventedVillages(VILLAGES), agencies);
    for (const [letter, figure] of Object.entries({ D: 500, E: 100, G: 500, H: 100 }))
      book.sheet(SHEET).paste(`${letter}5`, figure, '#,##0');
    (evaluate('onEdit') as (event: unknown) => void)(editOf(book, SHEET, 'D5:E5'));
    expect(book.sheet(SHEET).note('D5')).toContain(MARK);
    expect(book.sheet(SHEET).note('E5')).toContain(MARK);
    expect(book.sheet(SHEET).note('G5')).toBe('');
  });
});

describe('runs that meet or are stopped', () => {
  it('lets one of two checks wait and leaves everything as it is', () => {
    const { book, call } = filled();
    book.locked = true;
    const before = book.snapshot();
    call('periksaSemua');
    expect(book.alerts.join()).toContain('Tunggu sampai selesai');
    expect(book.snapshot()).toEqual(before);
  });

  it('comes out right at the next run wherever a run was stopped', () => {
    const whole = filled();
    whole.book.calls.reset();
    whole.call('periksaSemua');
    const { total } = whole.book.calls;
    expect(total).toBeGreaterThan(20);
    const wanted = [whole.book.sheet('Temuan').table(), whole.book.sheet(SHEET).snapshot()];
    for (let stop = 2; stop < total; stop += 3) {
      const { book, call } = filled();
      book.calls.reset();
      const add = book.calls.add.bind(book.calls);
      book.calls.add = (name) => {
        if (book.calls.total >= stop) throw new Error('Exceeded maximum execution time');
        add(name);
      };
      expect(() => call('periksaSemua')).toThrow();
      book.calls.add = add;
      call('periksaSemua');
      expect([book.sheet('Temuan').table(), book.sheet(SHEET).snapshot()]).toEqual(wanted);
    }
  });
});
