import { beforeAll, describe, expect, it, vi } from 'vitest';
import { inventedVillages, preparedBook } from '../fixture';
import type { Book } from '../sheet/book';
import { editOf } from '../sheet/edit';
import type { Loaded } from '../sheet/load';
import { ensureBuilt } from '../sheet/load';

const SHEET = 'Dinas Ketahanan Pangan';
const MARK = '— Cermat —';
const VILLAGES = 60;
/** Google's data calls: reads and writes of cells, notes, formats. */
const DATA = /^Range\.(?:get|set)(?:Value|Values|DisplayValues|NumberFormats?|Notes?|Formulas?|Backgrounds?)$/;

vi.setConfig({ testTimeout: 60_000 });
beforeAll(ensureBuilt, 60_000);

function filled(): Loaded & { readonly edit: (notation: string, name?: string, bare?: boolean) => void } {
  const loaded = preparedBook(inventedVillages(VILLAGES), { [SHEET]: 'opd@contoh.go.id' });
  const sheet = loaded.book.sheet(SHEET);
  for (let at = 0; at < VILLAGES; at++)
    for (const [letter, figure] of Object.entries({ D: 20 + (at % 7), E: 100 + at, G: 5 + (at % 11), H: 100 + at }))
      sheet.type(`${letter}${4 + at}`, String(figure));
  loaded.book.user = 'opd@contoh.go.id';
  loaded.book.calls.reset();
  const onEdit = loaded.evaluate('onEdit') as (event: unknown) => void;
  return {
    ...loaded,
    edit: (notation, name = SHEET, bare = false) => onEdit(editOf(loaded.book, name, notation, bare)),
  };
}

const dataCalls = (book: Book): number =>
  [...book.calls.counts].filter(([name]) => DATA.test(name)).reduce((sum, [, count]) => sum + count, 0);

const marked = (book: Book): string[] =>
  [...book.sheet(SHEET).cells].filter(([, cell]) => cell.note.includes(MARK)).map(([key]) => key);

describe('onEdit', () => {
  it('marks a wrong figure as it is typed, and takes the mark away when it is put right', () => {
    const { book, edit } = filled();
    book.sheet(SHEET).type('D5', '500');
    edit('D5');
    expect(book.sheet(SHEET).note('D5')).toContain(`${MARK}\nKesalahan: `);
    // The denominator is another agency's figure: its columns are not touched.
    expect(book.sheet(SHEET).note('E5')).toBe('');
    book.sheet(SHEET).type('D5', '22');
    edit('D5');
    expect(marked(book)).toEqual([]);
  });

  describe('with corrections of the district', () => {
    const HEADING = 'Promosi Makan Ikan';
    const corrected = (heading: string) => ({
      overlay: 1,
      edition: 'emonev-2024',
      district: '1702',
      author: 'Bappeda',
      date: '2024-02-10',
      forms: [{ key: 'keluarga-berisiko-3', heading }],
      // Long enough for more than one property.
      variables: ['n', 'd'].map((part) => ({
        key: `krs_promosi_ikan_${part}`,
        definition: 'Penjelasan. '.repeat(150),
      })),
    });
    const prepared = (overlay: string) => {
      const own = filled();
      own.book.user = own.book.owner;
      own.book.sheet('Pengaturan').paste('B4', overlay, '@');
      own.call('siapkanLembar');
      own.book.sheet(SHEET).type('D5', '500');
      return own;
    };

    it('speaks of a form as they call it, without reading a sheet more, until they are taken away', () => {
      const { book, edit, call } = prepared(JSON.stringify(corrected(HEADING)));
      book.calls.reset();
      edit('D5');
      expect(book.sheet(SHEET).note('D5')).toContain(HEADING);
      expect(dataCalls(book)).toBeLessThanOrEqual(3);
      book.sheet('Pengaturan').paste('B4', '', '@');
      call('siapkanLembar');
      expect([...book.properties.keys()]).toEqual([]);
      edit('D5');
      expect(book.sheet(SHEET).note('D5')).not.toContain(HEADING);
    });

    it('marks with the edition alone where the store does not answer', () => {
      const { book, edit, evaluate } = prepared(JSON.stringify(corrected(HEADING)));
      evaluate("PropertiesService = { getDocumentProperties() { throw new Error('not allowed') } }");
      edit('D5');
      expect(book.sheet(SHEET).note('D5')).toContain(MARK);
    });
  });

  it('says nothing about a sound figure', () => {
    const { book, edit } = filled();
    book.sheet(SHEET).type('D5', '21');
    edit('D5');
    expect(marked(book)).toEqual([]);
  });

  it('leaves wrong figures in other rows to whoever touches them', () => {
    const { book, edit } = filled();
    book.sheet(SHEET).type('D5', '500');
    book.sheet(SHEET).type('D9', '500');
    edit('D9');
    expect(book.sheet(SHEET).note('D5')).toBe('');
    expect(book.sheet(SHEET).note('D9')).toContain(MARK);
  });

  it('keeps what people wrote in a note', () => {
    const { book, edit } = filled();
    book.sheet(SHEET).at(4, 3).note = 'angka dari puskesmas';
    book.sheet(SHEET).type('D5', '500');
    edit('D5');
    expect(book.sheet(SHEET).note('D5')).toMatch(/^angka dari puskesmas\n\n— Cermat —/);
    book.sheet(SHEET).type('D5', '20');
    edit('D5');
    expect(book.sheet(SHEET).note('D5')).toBe('angka dari puskesmas');
  });

  it.each(['D5', 'D5:E40', 'D4:H63', 'A1:Z700'])('needs at most three data calls for %s', (notation) => {
    const { book, edit } = filled();
    book.sheet(SHEET).type('D5', '500');
    edit(notation);
    expect(marked(book)).toContain('4,3');
    expect(dataCalls(book)).toBeLessThanOrEqual(3);
    expect(book.calls.total).toBeLessThanOrEqual(10);
  });

  it('works with the documented fields of an event alone', () => {
    const { book, edit } = filled();
    book.sheet(SHEET).type('D5', '500');
    edit('D5', SHEET, true);
    expect(marked(book)).toContain('4,3');
  });

  it.each(['Pengaturan', 'Desa'])('returns at once in the sheet %s', (name) => {
    const { book, edit } = filled();
    edit('A2', name);
    expect(dataCalls(book)).toBe(0);
    expect(book.calls.total).toBeLessThanOrEqual(2);
  });

  it('returns at once for headings', () => {
    const { book, edit } = filled();
    edit('A1:H3');
    expect(book.calls.total).toBe(0);
  });

  it('leaves a paste of more than 20.000 cells to the full check', () => {
    const { book, edit } = filled();
    book.sheet(SHEET).type('D5', '500');
    book.sheet(SHEET).maxRows = 6000;
    edit('D4:H4004');
    expect(dataCalls(book)).toBe(0);
    edit('D4:H4003');
    expect(marked(book)).toContain('4,3');
  });

  it('stands in nobody’s way where the columns are kept for others', () => {
    const { book, edit } = filled();
    book.sheet(SHEET).type('D5', '500');
    book.user = 'lain@contoh.go.id';
    expect(() => edit('D5')).not.toThrow();
    expect(marked(book)).toEqual([]);
    book.user = 'opd@contoh.go.id';
    edit('D5');
    expect(marked(book)).not.toEqual([]);
  });

  it('asks for a text that can be read in two ways to be typed again', () => {
    const { book, edit } = filled();
    book.sheet(SHEET).paste('D7', '1.234', '@');
    edit('D7');
    expect(book.sheet(SHEET).note('D7')).toContain('Pertanyaan: ');
  });

  it('writes neither list nor log', () => {
    const { book, edit } = filled();
    const names = book.sheets.map(({ name }) => name);
    book.sheet(SHEET).type('D5', '500');
    edit('D5');
    expect(book.sheets.map(({ name }) => name)).toEqual(names);
  });

  it('says of a touched row what the full check says of it', () => {
    const { book, edit, call } = filled();
    book.sheet(SHEET).type('D5', '500');
    book.sheet(SHEET).paste('H5', 'dua puluh', '@');
    edit('D5:H5');
    const typed = ['D5', 'E5', 'G5', 'H5'].map((address) => book.sheet(SHEET).note(address));
    book.user = book.owner;
    call('periksaSemua');
    expect(['D5', 'E5', 'G5', 'H5'].map((address) => book.sheet(SHEET).note(address))).toEqual(typed);
    expect(typed.join()).toContain('Kesalahan');
  });
});
