import { CellState, parseYesNo, type CellValue } from '@shared/dataset';
import { readCell } from '@shared/dataset/values/read-cell';
import { describe, expect, it } from 'vitest';
import { smallEdition } from '../small-edition';

describe('parseYesNo', () => {
  it.each<[CellValue]>([['ya'], ['Ya '], ['YA.'], ['sudah'], ['✓'], ['✔️'], ['1'], [1], [true]])(
    'takes %j for yes',
    (raw) => expect(parseYesNo(raw)).toEqual({ status: 'ok', value: 1 }),
  );
  it.each<[CellValue]>([['tidak'], ['TIDAK'], ['belum'], ['0'], [0], [false]])('takes %j for no', (raw) =>
    expect(parseYesNo(raw)).toEqual({ status: 'ok', value: 0 }),
  );
  it.each<[CellValue | undefined]>([[null], [undefined], [''], ['-'], ['N/A'], ['belum ada data']])(
    'takes %j for nothing entered',
    (raw) => expect(parseYesNo(raw)).toEqual({ status: 'missing', value: null }),
  );
  it.each<[CellValue]>([
    ['sudah dilaksanakan'],
    ['ya, sebagian'],
    ['x'],
    [2],
    [-1],
    [0.5],
    ['constructor'],
    [{ kind: 'date', iso: '2024-01-01' }],
    [{ kind: 'error', code: '#REF!' }],
  ])('cannot tell what %j means', (raw) => expect(parseYesNo(raw)).toEqual({ status: 'invalid', value: null }));
});

describe('cells that hold no figure', () => {
  const [first] = smallEdition.variables;
  if (!first) throw new Error('the small edition has variables');
  const read = (type: 'yesno' | 'text' | 'link' | 'file', raw: CellValue) => {
    const place = { variable: { ...first, type }, sheet: 'A', address: 'A!B2', format: null };
    const { state, value, raw: kept } = readCell(raw, place, new Map()).cell;
    return [state, Number.isNaN(value) ? null : value, kept];
  };

  it('make yes 1 and no 0, and keep what was written', () => {
    expect(read('yesno', 'Ya')).toEqual([CellState.ok, 1, 'Ya']);
    expect(read('yesno', 'belum')).toEqual([CellState.ok, 0, 'belum']);
    expect(read('yesno', 'sudah dilaksanakan')).toEqual([CellState.invalid, null, 'sudah dilaksanakan']);
    expect(read('yesno', '-')).toEqual([CellState.missing, null, '-']);
    expect(read('yesno', ' ')).toEqual([CellState.missing, null, null]);
  });

  it.each(['text', 'link', 'file'] as const)('keep the words of a %s column', (type) => {
    expect(read(type, 'SK Bupati 12/2024')).toEqual([CellState.ok, null, 'SK Bupati 12/2024']);
    expect(read(type, 'https://contoh.go.id/#!a')).toEqual([CellState.ok, null, 'https://contoh.go.id/#!a']);
    expect(read(type, '')).toEqual([CellState.missing, null, null]);
    expect(read(type, '—')).toEqual([CellState.missing, null, '—']);
    expect(read(type, '#REF!')).toEqual([CellState.invalid, null, '#REF!']);
    expect(read(type, { kind: 'error', code: '#N/A' })[0]).toBe(CellState.invalid);
  });
});
