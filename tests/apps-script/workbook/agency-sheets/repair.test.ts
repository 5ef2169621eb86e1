import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { inventedVillages, preparedBook } from '../../fixture';
import type { Loaded } from '../../sheet/load';
import { ensureBuilt } from '../../sheet/load';
import type { SheetState } from '../../sheet/sheet-state';
import { insert, move, remove, sortRows } from '../../sheet/structure-edits';

const villages = inventedVillages(12);
const SHEET = 'Dinas Ketahanan Pangan';
const TOTAL = 4 + villages.villages.length;

vi.setConfig({ testTimeout: 60_000 });
beforeAll(ensureBuilt, 60_000);

/** A workbook with figures, a note of a person and a text that is no figure. */
function filled(): Loaded & { sheet: SheetState } {
  const loaded = preparedBook(villages, { [SHEET]: 'opd@contoh.go.id' });
  const sheet = loaded.book.sheet(SHEET);
  villages.villages.forEach((_, at) => {
    sheet.type(`D${4 + at}`, String(20 + at));
    sheet.type(`E${4 + at}`, String(100 + at));
    sheet.type(`G${4 + at}`, String(5 + at));
  });
  sheet.paste('H6', '1.234', '@');
  sheet.paste('H7', 45_323, 'dd/mm/yyyy');
  sheet.at(4, 3).note = 'menunggu puskesmas';
  return { ...loaded, sheet };
}

const repaired = (damage: (sheet: SheetState) => void): { before: unknown; after: unknown; said: string } => {
  const { book, call, sheet } = filled();
  const before = sheet.snapshot();
  damage(sheet);
  call('perbaikiStruktur');
  return { before, after: sheet.snapshot(), said: `${book.toasts.pop()} ${book.alerts.join()}` };
};

/** As people sort: whole rows, however far to the right a column was moved. */
const sortBy = (sheet: SheetState, column: number): void =>
  sortRows(sheet, { row: 3, column: 0, rows: villages.villages.length + 1, columns: 20 }, column);

describe('Perbaiki struktur', () => {
  it('changes nothing in a sheet that is whole', () => {
    const { before, after, said } = repaired(() => undefined);
    expect(after).toEqual(before);
    expect(said).toContain(`Sudah ada, tidak diubah: ${SHEET}.`);
  });

  it.each<readonly [string, (sheet: SheetState) => void]>([
    ['moved columns', (sheet) => move(sheet, 'column', 3, 7)],
    ['columns moved before the codes', (sheet) => move(sheet, 'column', 8, 0)],
    ['a column moved far to the right', (sheet) => move(sheet, 'column', 4, 20)],
    ['rows sorted by a figure, the total line among them', (sheet) => sortBy(sheet, 3)],
    ['rows moved', (sheet) => move(sheet, 'row', 5, 10)],
    ['an empty row inserted', (sheet) => insert(sheet, 'row', 6)],
    ['overwritten headings', (sheet) => ['A3', 'D3', 'E3'].forEach((cell) => sheet.paste(cell, 'Ikan'))],
    ['overwritten keys and headings', (sheet) => ['E1', 'E3'].forEach((cell) => sheet.paste(cell, 'Ikan'))],
    ['an overwritten title', (sheet) => sheet.paste('A2', 'Data kami')],
    ['overwritten codes', (sheet) => ['A5', 'A9'].forEach((cell) => sheet.paste(cell, 'x'))],
    ['a code that became a number', (sheet) => sheet.paste('A5', Number(villages.villages[1]?.code))],
    ['an overwritten name', (sheet) => sheet.paste('B5', 'Desa Kita')],
    ['a total line that was typed', (sheet) => sheet.paste(`A${TOTAL}`, '', '@')],
    ['a number format that was cleared', (sheet) => sheet.paste('D4', 20, 'General')],
    ['validation that was pasted over', (sheet) => void (sheet.at(5, 3).rule = null)],
    ['colours that were deleted', (sheet) => void (sheet.colours = [])],
    ['protections that were removed', (sheet) => void sheet.protections.splice(0)],
    ['a protection let go', (sheet) => void sheet.protections[1]?.editors.push('lain@contoh.go.id')],
    ['hidden rows and columns', (sheet) => void (sheet.hiddenRows.add(7), sheet.hiddenColumns.add(4))],
    ['a filter', (sheet) => void (sheet.filtered = true)],
    ['merged cells', (sheet) => void sheet.merges.push({ row: 4, column: 1, rows: 1, columns: 2 })],
    ['frozen panes that were let go', (sheet) => void (sheet.frozenRows = 0)],
    ['a row of keys that was shown', (sheet) => sheet.hiddenRows.clear()],
    ['colours and weights of headings', (sheet) => void sheet.appearance.set('background 2,3', null)],
    ['a heading’s note that was deleted', (sheet) => void (sheet.at(2, 3).note = '')],
  ])('mends %s and leaves every figure, note and format of people alone', (_, damage) => {
    const { before, after } = repaired(damage);
    const sized = (state: unknown): unknown => {
      const { protections, ...rest } = state as { protections: { description: string }[] };
      const byName = [...protections].sort((left, right) => left.description.localeCompare(right.description));
      return { ...rest, protections: byName, size: null };
    };
    expect(sized(after)).toEqual(sized(before));
  });

  it('moves nothing where names and figures were sorted away from their codes, and says so', () => {
    const { book, call, sheet } = filled();
    sheet.paste('D4', 999);
    const part = { row: 3, column: 1, rows: villages.villages.length, columns: 8 };
    sortRows(sheet, part, 3);
    const cells = (state: unknown): unknown => (state as { cells: unknown }).cells;
    const torn = cells(sheet.snapshot());
    call('perbaikiStruktur');
    expect(cells(sheet.snapshot())).toEqual(torn);
    expect(book.alerts.join()).toContain('kode dan nama desa tidak sejalan di 12 baris (misalnya baris 4, 5, 6)');
    expect(book.toasts.join()).not.toContain(`Dipulihkan: ${SHEET}`);
  });

  it('still mends one name that was copied from another village', () => {
    const { before, after } = repaired((sheet) => {
      sheet.paste('B5', villages.villages[3]?.name ?? '');
      sheet.paste('C5', villages.villages[3]?.kecamatan ?? '');
    });
    expect(after).toEqual(before);
  });

  it('makes a deleted column anew, empty, and says which', () => {
    const { book, call, sheet } = filled();
    remove(sheet, 'column', 4);
    call('perbaikiStruktur');
    const [keys] = sheet.table();
    expect(keys?.slice(3, 6)).toEqual(['krs_promosi_ikan_n', 'krs_promosi_ikan_d', 'krs_promosi_ikan_p']);
    expect([sheet.read('D4'), sheet.read('E4'), sheet.read('F4'), sheet.read('G4')]).toEqual([20, '', '', 5]);
    sheet.type('E4', '100');
    expect(sheet.read('F4')).toBe(20);
    expect(sheet.type('E5', 'x')).toBe(false);
    expect(book.toasts.pop()).toContain('dibuat lagi dan masih kosong: ');
  });

  it('makes a deleted row anew at its place, empty, and says so', () => {
    const { book, call, sheet } = filled();
    remove(sheet, 'row', 5);
    call('perbaikiStruktur');
    expect(sheet.read('A6')).toBe(villages.villages[2]?.code);
    expect([sheet.read('D5'), sheet.read('D6'), sheet.read('D7')]).toEqual([21, '', 23]);
    expect(sheet.read(`D${TOTAL}`)).toBe(12 * 20 + 66 - 22);
    expect(book.toasts.pop()).toContain('1 desa di lembar');
  });

  it('keeps columns and rows that people made, at the edge, and says so', () => {
    const { book, call, sheet } = filled();
    insert(sheet, 'column', 4);
    sheet.paste('E3', 'Catatan kami');
    sheet.paste('E9', 'tanya bidan');
    insert(sheet, 'row', 8);
    sheet.paste('B9', 'Desa lain');
    sheet.paste('D9', 77);
    call('perbaikiStruktur');
    expect(sheet.read('J3')).toBe('Catatan kami');
    expect([sheet.read(`B${TOTAL + 1}`), sheet.read(`D${TOTAL + 1}`)]).toEqual(['Desa lain', 77]);
    expect(sheet.read('J8')).toBe('');
    expect(sheet.read('J10') === 'tanya bidan' || sheet.read('J9') === 'tanya bidan').toBe(true);
    const said = book.toasts.pop();
    expect(said).toContain('1 kolom tambahan');
    expect(said).toContain('1 baris di lembar');
  });

  it('puts formulas back and keeps in a note what was typed in their place', () => {
    const { call, sheet } = filled();
    sheet.paste('F5', 2.56, '0.00');
    sheet.paste(`D${TOTAL}`, 999, '#,##0');
    call('perbaikiStruktur');
    expect(sheet.read('F5')).toBe(20.79);
    expect(sheet.note('F5')).toBe('Sebelum rumusnya dipulihkan, di sini tertulis 2,56.');
    expect(sheet.read(`D${TOTAL}`)).toBe(12 * 20 + 66);
    expect(sheet.note(`D${TOTAL}`)).toContain('999');
  });

  it('never makes a plain number of a date that stands where a count belongs', () => {
    const { after } = repaired((sheet) => sheet.paste('A2', 'x'));
    expect(JSON.stringify(after)).toContain('"dd/mm/yyyy"');
  });

  it('keeps colours and protections that people made', () => {
    const { call, sheet } = filled();
    sheet.colours.push({
      formula: '=D4>10',
      background: '#00ff00',
      areas: [{ row: 3, column: 3, rows: 1, columns: 1 }],
    });
    const own = { row: 0, column: 20, rows: 5, columns: 1 };
    sheet.protections.push({
      description: 'milik kami',
      warningOnly: false,
      domainEdit: false,
      editors: [],
      area: own,
      open: [],
    });
    call('perbaikiStruktur');
    call('perbaikiStruktur');
    expect(sheet.colours.filter(({ background }) => background === '#00ff00')).toHaveLength(1);
    expect(sheet.protections.filter(({ description }) => description === 'milik kami')).toHaveLength(1);
  });

  it('mends any mix of moves, sorts and insertions without losing a figure', () => {
    const step = fc.oneof(
      fc.tuple(fc.constant('column' as const), fc.nat(8), fc.nat(10)),
      fc.tuple(fc.constant('row' as const), fc.integer({ min: 3, max: 15 }), fc.integer({ min: 3, max: 16 })),
      fc.tuple(fc.constant('sort' as const), fc.nat(8), fc.constant(0)),
    );
    const { before } = repaired(() => undefined);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
        const { after } = repaired((sheet) => {
          for (const [kind, from, to] of steps)
            if (kind === 'sort') sortBy(sheet, from);
            else move(sheet, kind, from, to);
        });
        const cells = (state: unknown): unknown => (state as { cells: unknown }).cells;
        expect(cells(after)).toEqual(cells(before));
      }),
      { numRuns: 15 },
    );
  });
});

describe('the calls of setting up', () => {
  const BUILDERS = /Builder\.|^SpreadsheetApp\.new/;
  const callsOf = ({ counts }: { counts: ReadonlyMap<string, number> }): number =>
    [...counts].reduce((sum, [name, count]) => (BUILDERS.test(name) ? sum : sum + count), 0);

  it.each([20, 300])('are at most 25 per sheet and 6 per protection for %i villages', (count) => {
    const list = inventedVillages(count);
    const agencies = { 'Dinas Kesehatan': 'a@contoh.go.id', 'Dinas Sosial': 'b@contoh.go.id', Bappeda: '' };
    const { book, call } = preparedBook(list, agencies);
    book.sheets.splice(2);
    book.calls.reset();
    call('siapkanLembar');
    const guards = book.sheets.flatMap(({ protections }) => protections).length;
    // Those of three agencies, and three that a check writes.
    expect(book.sheets).toHaveLength(2 + 6);
    expect(callsOf(book.calls)).toBeLessThanOrEqual(25 * 6 + 6 * guards);
  });

  it('are reads alone where everything is there already', () => {
    const { book, call } = preparedBook(villages, { [SHEET]: 'opd@contoh.go.id' });
    call('siapkanLembar');
    const writes = [...book.calls.counts.keys()].filter((name) =>
      /\.(set|insert|move|sort|add(?!Ui)|remove|clear|hide)/.test(name),
    );
    expect(writes).toEqual([]);
  });
});
