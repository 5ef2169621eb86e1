import { describe, expect, it } from 'vitest';
import { emonev2024 } from '@shared/catalogue';
import { CellState } from '@shared/dataset/types';
import type { Column, Dataset } from '@shared/dataset/types';
import { cellKey } from '@shared/findings';
import type { Hold } from '@shared/findings';
import { planTableForm, planVillageForm, plainNumber, recognise, toFillItems } from '@extension/forms';
import type { TableForm, VillageForm } from '@extension/forms';
import { CONTEXT, field, KRS3, page, villageSelect } from '../pages';

const KEYS = ['krs_promosi_ikan_n', 'krs_promosi_ikan_d', 'krs_promosi_ikan_p'];
const A = '1702011001';
const B = '1702011002';

type Cell = number | { state: CellState };
const column = (variable: string, cells: Cell[]): Column => ({
  variable,
  values: Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : Number.NaN)),
  states: Uint8Array.from(cells, (cell) => (typeof cell === 'number' ? CellState.ok : cell.state)),
  decimals: new Uint8Array(cells.length).fill(255),
  raw: cells.map(() => null),
  addresses: cells.map(() => ''),
  heading: variable,
});
const dataset = (rows: Record<string, Cell[]>, year = 2024): Dataset => ({
  edition: 'emonev-2024',
  year,
  district: '1702',
  rows: Object.keys(rows).map((code) => ({
    code,
    occurrence: 1,
    name: '',
    kecamatan: '',
    yearsBySheet: new Map(),
    lines: [],
  })),
  columns: new Map(
    KEYS.map((key, at) => [
      key,
      column(
        key,
        Object.values(rows).map((cells) => cells[at] ?? { state: CellState.missing }),
      ),
    ]),
  ),
  totals: new Map(),
});

const form = (present: string[] = [], value = '', more = {}): VillageForm => {
  const fields = [
    villageSelect(value),
    ...KRS3.map((label, at) => field(label, { value: present[at] ?? '', ...more })),
  ];
  const seen = recognise(page({ headings: ['Keluarga Berisiko 3'], fields }), CONTEXT);
  if (seen.kind !== 'village-form') throw new Error(seen.kind);
  return seen;
};
const none: ReadonlyMap<string, Hold> = new Map();
const plan = (recognition: VillageForm, data: Dataset, holds = none, partly = false, village = A) =>
  planVillageForm({ recognition, dataset: data, holds, village, edition: emonev2024, partly });
const states = ({ items }: ReturnType<typeof plan>) => items.map(({ status }) => status);

describe('planning the form of one village', () => {
  it('fills every figure after choosing the village, in plain notation for the page and Indonesian for people', () => {
    const made = plan(form(), dataset({ [A]: [1895, 56000, 3.38] }));
    expect(made).toMatchObject({ skip: null, village: A });
    expect(made.items.map(({ text }) => text)).toEqual(['1.895', '56.000', '3,38']);
    expect(toFillItems(made).map(({ value }) => value)).toEqual(['91', '1895', '56000', '3.38']);
  });

  it('does not choose the village again, and leaves right figures alone in whatever notation', () => {
    const made = plan(form(['1.895', '', '3,38'], '91'), dataset({ [A]: [1895, 56000, 3.38] }));
    expect(made.villageItem).toBeNull();
    expect(states(made)).toEqual(['already', 'fill', 'already']);
    expect(toFillItems(made).map(({ value, before }) => [before, value])).toEqual([['', '56000']]);
  });

  it('takes a blank for no figure, also where 0 is meant', () => {
    expect(states(plan(form(), dataset({ [A]: [0, 5, 0] })))).toEqual(['fill', 'fill', 'fill']);
  });

  it('skips the form when a required field is held, with the reason on every field it would have filled', () => {
    const holds = new Map([[cellKey(A, KEYS[0] ?? ''), { reason: 'pembilang melebihi penyebut' }]]);
    const made = plan(form(), dataset({ [A]: [9, 5, 180] }), holds);
    expect(made.skip).toBe(`${KRS3[0]}: pembilang melebihi penyebut`);
    expect(states(made)).toEqual(['held', 'held', 'held']);
    expect(made.items[1]?.reason).toBe(`formulir dilewati: ${KRS3[0]}: pembilang melebihi penyebut`);
    expect(toFillItems(made)).toEqual([]);
  });

  it('skips the form when a required figure is missing; a missing percentage does not matter', () => {
    expect(plan(form(), dataset({ [A]: [9, { state: CellState.missing }, 1] })).skip).toBe(
      `${KRS3[1]}: belum ada angkanya`,
    );
    const made = plan(form(), dataset({ [A]: [4, 5, { state: CellState.missing }] }));
    expect([made.skip, ...states(made)]).toEqual([null, 'fill', 'fill', 'missing']);
  });

  it('holds back only the percentage when only that is held', () => {
    const holds = new Map([[cellKey(A, KEYS[2] ?? ''), { reason: 'persentase tidak cocok' }]]);
    const made = plan(form(), dataset({ [A]: [4, 5, 8] }), holds);
    expect([made.skip, ...states(made)]).toEqual([null, 'fill', 'fill', 'held']);
  });

  it('fills the rest when the officer chose to fill partly', () => {
    const made = plan(form(), dataset({ [A]: [{ state: CellState.ambiguous }, 5, 80] }), none, true);
    expect([made.skip, ...states(made)]).toEqual([null, 'held', 'fill', 'fill']);
  });

  it.each([CellState.ambiguous, CellState.invalid, CellState.conflict])(
    'never fills a cell of state %d, hold or no hold',
    (state) => {
      expect(states(plan(form(), dataset({ [A]: [{ state }, 5, 80] }), none, true))[0]).toBe('held');
    },
  );

  it('never fills a fraction into a count', () => {
    expect(states(plan(form(), dataset({ [A]: [4.5, 5, 90] }), none, true))[0]).toBe('held');
  });

  it('fills nothing on a page of another year or another village, even partly', () => {
    const data = dataset({ [A]: [4, 5, 80] });
    const wrong = plan({ ...form(), year: 2023 }, data, none, true);
    expect(wrong.skip).toContain('2023');
    expect(toFillItems(wrong)).toEqual([]);
    expect(plan(form([], '17'), data, none, true).skip).toBe('halaman ini untuk desa lain');
    expect(plan({ ...form(), villageField: null, options: new Map() }, data).skip).toContain('tidak menunjukkan desa');
    expect(plan(form(), data, none, true, '1702999999').skip).toContain('tidak ada dalam pilihan');
  });

  it('chooses the village where an entry that only asks for a choice stands', () => {
    const recognition = form();
    const villageField = { ...villageSelect(), value: '0', shown: '-- Pilih desa --' };
    expect(plan({ ...recognition, villageField }, dataset({ [A]: [4, 5, 80] })).villageItem).toMatchObject({
      value: '91',
      before: '0',
    });
    const other = { ...villageField, shown: 'Desa Lain' };
    expect(plan({ ...recognition, villageField: other }, dataset({ [A]: [4, 5, 80] })).skip).toContain(
      'tidak dikenali',
    );
  });

  it('does not plan a write into a locked field: right is already there, anything else is held', () => {
    const data = dataset({ [A]: [4, 5, 80] });
    expect(states(plan(form(['4', '5', '80'], '91', { editable: false }), data))).toEqual([
      'already',
      'already',
      'already',
    ]);
    expect(plan(form(['4', '6', '80'], '91', { editable: false }), data).skip).toBe(`${KRS3[1]}: terkunci di halaman`);
  });
});

describe('planning a table page', () => {
  const tableForm = (): TableForm => {
    const fields = [A, B].flatMap((code) =>
      KRS3.map((label) => field(label, { columnHeader: label, rowCells: [code] })),
    );
    const seen = recognise(page({ headings: ['Keluarga Berisiko 3'], fields }), CONTEXT);
    if (seen.kind !== 'table-form') throw new Error(seen.kind);
    return seen;
  };
  const planned = (data: Dataset, partly = false) =>
    planTableForm({ recognition: tableForm(), dataset: data, holds: none, edition: emonev2024, partly });

  it('skips the village that lacks a required figure and fills the others', () => {
    const made = planned(dataset({ [A]: [4, 5, 80], [B]: [{ state: CellState.missing }, 5, 80] }));
    expect(made.skipped).toEqual([{ village: B, reason: `${KRS3[0]}: belum ada angkanya` }]);
    expect(made.items.map(({ village, status }) => [village, status])).toEqual([
      [A, 'fill'],
      [A, 'fill'],
      [A, 'fill'],
      [B, 'missing'],
      [B, 'held'],
      [B, 'held'],
    ]);
    expect(toFillItems(made)).toHaveLength(3);
  });

  it('skips a village the figures do not know', () => {
    expect(planned(dataset({ [A]: [4, 5, 80] })).skipped.map(({ village }) => village)).toEqual([B]);
  });

  it('fills nothing for another year', () => {
    const made = planned(dataset({ [A]: [4, 5, 80], [B]: [4, 5, 80] }, 2023));
    expect([made.skip, toFillItems(made).length]).toEqual([null, 6]);
    const other = planTableForm({
      recognition: { ...tableForm(), year: 2022 },
      dataset: dataset({ [A]: [4, 5, 80] }),
      holds: none,
      edition: emonev2024,
      partly: true,
    });
    expect([other.skip !== null, toFillItems(other).length]).toEqual([true, 0]);
  });
});

describe('plain notation', () => {
  it.each([
    [0, '0'],
    [10, '10'],
    [1200, '1200'],
    [0.5, '0.5'],
    [3.38, '3.38'],
    [0.1 + 0.2, '0.3'],
    [1e9, '1000000000'],
  ])('writes %d as %s', (value, text) => {
    expect(plainNumber(value)).toBe(text);
  });
});
