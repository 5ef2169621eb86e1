import { emonev2024 } from '@shared/catalogue';
import type { VillageList } from '@shared/catalogue';
import {
  cellsOf,
  clockFault,
  completenessOf,
  CompletenessState,
  expectedVillages,
  soundSinceOf,
  Timing,
} from '@shared/completeness';
import type { CompletenessOptions, Figures } from '@shared/completeness';
import { buildDataset, CellState } from '@shared/dataset';
import { Decision } from '@shared/exchange';
import { check } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { code, makeDataset, villageList } from '../rules/make-dataset';
import type { Cell, Row } from '../rules/make-dataset';
import { fc, test } from '../rules/property';

const edition = emonev2024;
const villages: VillageList = {
  ...villageList(3),
  villages: villageList(3).villages.map((one, k) => ({ ...one, kecamatan: k < 2 ? 'Curup' : 'Selupu' })),
};
const FORM = 'keluarga-berisiko-3';
const N = 'krs_promosi_ikan_n';
const fish = (n: Cell, d: Cell = 10) => ({ [N]: n, krs_promosi_ikan_d: d });
const row = (k: number, cells: Row['cells']): Row => ({ code: code(k), cells });

function counted(rows: readonly Row[], options: CompletenessOptions = {}, list = villages) {
  const dataset = makeDataset(rows);
  return completenessOf(edition, dataset, list, check({ edition, dataset, villages: list }), [], options);
}
const ofForm = (completeness: ReturnType<typeof counted>) => completeness.byForm.find(({ form }) => form === FORM)!;
const declared = (means: 'nol' | 'tidak-berlaku' | 'dicabut', village = '', variable = N): Decision => ({
  kind: 'declaration',
  means,
  village,
  variable,
  reason: 'Tidak ada keluarga berisiko di desa ini',
  by: 'Bu Rina',
  at: '2024-02-01T00:00:00Z',
});

describe('the states of expected cells', () => {
  it('are blank, sound, wrong, zero or not applicable', () => {
    const rows = [row(0, fish(0)), row(1, fish(11)), row(2, fish({ state: CellState.notApplicable }))];
    const states = (variable: string) =>
      cellsOf(counted(rows), ({ form }) => form === FORM)
        .filter((cell) => cell.variable === variable)
        .map(({ state }) => state);
    const { nol, bermasalah, tidakBerlaku, kosong } = CompletenessState;
    expect(states(N)).toEqual([nol, bermasalah, tidakBerlaku]);
    expect(cellsOf(counted([]), ({ form }) => form === FORM).every(({ state }) => state === kosong)).toBe(true);
    expect(ofForm(counted(rows))).toMatchObject({ expected: 5, filled: 5, sound: 3, zero: 1, notApplicable: 1 });
  });

  it('follow what a person declared of blanks, and only of blanks', () => {
    const zero = counted([row(0, fish(null)), row(1, fish(4))], { decisions: [declared('nol')] });
    expect(ofForm(zero)).toMatchObject({ filled: 5, sound: 5, zero: 2 });
    const one = counted([row(0, fish(null))], { decisions: [declared('nol'), declared('tidak-berlaku', code(0))] });
    expect(ofForm(one)).toMatchObject({ expected: 5, zero: 2, notApplicable: 1 });
    const back = counted([], { decisions: [declared('nol'), declared('dicabut')] });
    expect(ofForm(back)).toMatchObject({ expected: 6, filled: 0 });
  });

  it('carry the reason of whoever declared them', () => {
    const decisions = [declared('tidak-berlaku', code(0))];
    const [cell] = cellsOf(counted([], { decisions }), ({ form, village }) => form === FORM && village === code(0), {
      decisions,
    });
    expect(cell).toMatchObject({
      variable: N,
      state: CompletenessState.tidakBerlaku,
      reason: 'Tidak ada keluarga berisiko di desa ini',
    });
  });

  it('want a reason for what does not apply, and none for a zero', () => {
    expect(Decision.safeParse({ ...declared('tidak-berlaku'), reason: 'tidak' }).success).toBe(false);
    expect(Decision.safeParse({ ...declared('nol'), reason: '' }).success).toBe(true);
  });

  it('are the same in the dataset itself: a declared zero can be filled and checked', () => {
    const table = {
      file: 'a.xlsx',
      sheet: 'Lembar',
      columns: [
        { heading: 'Kode', role: 'kode' as const, letter: 'A' },
        { heading: 'Ikan', role: 'variable' as const, variable: N, letter: 'B' },
      ],
      rows: [
        { line: 2, cells: [code(0), null] },
        { line: 3, cells: [code(1), 4] },
        { line: 4, cells: [code(2), '-'] },
      ],
      total: null,
    };
    const column = (...decisions: Decision[]) =>
      buildDataset({ edition, year: 2024, villages, tables: [table], decisions }).dataset.columns.get(N)!;
    expect([...column(declared('nol')).values]).toEqual([0, 4, 0]);
    expect([...column(declared('tidak-berlaku')).states]).toEqual([6, 1, 6]);
    expect([...column(declared('nol'), declared('dicabut')).values]).toEqual([NaN, 4, NaN]);
    expect([...column(declared('nol', code(2))).values]).toEqual([NaN, 4, 0]);
  });
});

describe('the villages of a period', () => {
  const dated = (from?: string, until?: string): VillageList => ({
    ...villages,
    villages: villages.villages.map((one, k) =>
      k === 0 ? { ...one, ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) } : one,
    ),
  });
  const expected = (list: VillageList, period: 'tahun' | 'semester-1' = 'tahun') =>
    expectedVillages(list, 2024, period).villages.some((one) => one.code === code(0));

  it('are those that stand on its last day, and those of which nobody knows their days', () => {
    expect(expected(villages)).toBe(true);
    expect([expected(dated('2024-12-31')), expected(dated('2025-01-01'))]).toEqual([true, false]);
    expect([expected(dated(undefined, '2024-12-31')), expected(dated(undefined, '2024-12-30'))]).toEqual([true, false]);
    expect([expected(dated('2024-07-01'), 'semester-1'), expected(dated('2024-06-30'), 'semester-1')]).toEqual([
      false,
      true,
    ]);
  });

  it('are told where they began or ended during it', () => {
    expect(counted([], {}, dated('2024-03-01')).notes.join()).toContain('dibentuk pada tahun 2024');
    expect(counted([], {}, dated(undefined, '2024-03-01')).notes.join()).toContain('berakhir pada tahun 2024');
    expect(counted([], {}, dated('2020-03-01', '2025-03-01')).notes).toEqual([]);
    expect(ofForm(counted([], {}, dated(undefined, '2024-03-01'))).expected).toBe(4);
  });
});

describe('figures on time', () => {
  const rows = [row(0, fish(1)), row(1, fish(2))];
  const since = (time: string | null) => soundSinceOf(counted(rows), new Map(), time);
  const timed = (time: string | null, today: string | null = '2024-03-10') => {
    const { onTime, late, timeUnknown } = ofForm(counted(rows, { today, soundSince: since(time) }));
    return [onTime, late, timeUnknown];
  };

  it('are those sound by the end of the last day of their aksi, in western Indonesia too', () => {
    expect(timed('2024-02-29T16:59:59Z')).toEqual([4, 0, 0]);
    expect(timed('2024-02-29T17:00:00Z')).toEqual([0, 4, 0]);
  });

  it('stay unknown where nobody knows since when, unless the last day has not passed', () => {
    expect(timed(null)).toEqual([0, 0, 4]);
    expect(timed(null, null)).toEqual([0, 0, 4]);
    expect(timed(null, '2024-02-29')).toEqual([4, 0, 0]);
  });

  it('do not believe clocks that are wrong by years, and say so', () => {
    expect(timed('2031-01-01T00:00:00Z')).toEqual([0, 0, 4]);
    expect(timed('2009-01-01T00:00:00Z')).toEqual([0, 0, 4]);
    const { notes } = counted(rows, { today: '2024-03-10', soundSince: since('2031-01-01T00:00:00Z') });
    expect(notes).toEqual([
      '4 angka mencatat waktu sesudah hari ini, jadi waktunya dianggap tidak diketahui. Periksa jam komputer pengirimnya.',
    ]);
  });

  it('tolerate a clock that is a day ahead', () => {
    expect(clockFault('2024-03-11T23:00:00Z', edition, '2024-03-10')).toBeNull();
    expect(clockFault('2024-03-12T00:00:00Z', edition, '2024-03-10')).toBe('future');
    expect(clockFault('2021-12-31T23:59:59Z', edition, null)).toBe('before-edition');
    expect(clockFault('2022-01-01T00:00:00Z', edition, null)).toBeNull();
    expect(clockFault('kemarin', edition, null)).toBe('unreadable');
  });

  it('keep since when a cell is sound while it is, and forget it when it no longer is', () => {
    const first = soundSinceOf(counted([row(0, fish(1))]), new Map(), '2024-02-01T00:00:00Z');
    const second = soundSinceOf(counted(rows), first, '2024-02-05T00:00:00Z');
    expect(second.get(N)).toEqual(
      new Map([
        [code(0), '2024-02-01T00:00:00Z'],
        [code(1), '2024-02-05T00:00:00Z'],
      ]),
    );
    expect(
      soundSinceOf(counted([row(0, fish(11)), row(1, fish(2))]), second, '2024-02-06T00:00:00Z')
        .get(N)
        ?.has(code(0)),
    ).toBe(false);
    expect(soundSinceOf(counted(rows), since(null), '2024-02-06T00:00:00Z').get(N)?.get(code(0))).toBeNull();
  });
});

const cell = fc.constantFrom<Cell>(
  null,
  0,
  3,
  11,
  { state: CellState.notApplicable },
  { state: CellState.invalid, raw: 'x' },
);
describe('roll-ups', () => {
  const keys = ['expected', 'filled', 'sound', 'onTime', 'late', 'timeUnknown', 'zero', 'notApplicable'] as const;
  const sum = (list: readonly Figures[]) => keys.map((key) => list.reduce((total, one) => total + one[key], 0));

  test.prop([fc.array(fc.tuple(fc.nat(2), cell, cell), { maxLength: 4 })])(
    'add up to the same whole, whichever way',
    (cells) => {
      const list = counted(
        cells.map(([k, n, d]) => row(k, fish(n, d))),
        { today: '2024-03-10' },
      );
      const whole = sum([list.whole]);
      for (const group of [list.byForm, list.byOwner, list.byAgency, list.byAksi]) expect(sum(group)).toEqual(whole);
      const ofVillages = sum(list.byVillage);
      expect(sum(list.byKecamatan)).toEqual(ofVillages);
      expect(sum(list.byKecamatanForm)).toEqual(ofVillages);
      for (const one of [list.whole, ...list.byVillage]) {
        expect(one.onTime + one.late + one.timeUnknown).toBe(one.sound);
        expect(one.sound).toBeLessThanOrEqual(one.filled);
        expect(one.filled).toBeLessThanOrEqual(one.expected);
      }
      const drilled = cellsOf(list, () => true);
      expect(drilled.filter(({ timing }) => timing !== Timing.none)).toHaveLength(list.whole.sound);
      expect(drilled).toHaveLength(list.whole.expected + list.whole.notApplicable);
    },
  );

  it('count kecamatan and villages apart, without the figures of the district itself', () => {
    const { byKecamatan, byVillage, whole } = counted([row(2, fish(1))]);
    expect(byKecamatan.map(({ kecamatan, filled }) => [kecamatan, filled])).toEqual([
      ['Curup', 0],
      ['Selupu', 2],
    ]);
    expect(byVillage[2]).toMatchObject({ village: code(2), filled: 2 });
    expect(byVillage[0]!.expected * 3).toBeLessThan(whole.expected);
  });
});
