import { emonev2024, konvergensi2025 } from '@shared/catalogue';
import { calendarOf, completenessOf } from '@shared/completeness';
import { describe, expect, it } from 'vitest';
import { code, makeDataset, villageList } from '../rules/make-dataset';
import type { Row } from '../rules/make-dataset';

const villages = villageList(1);
const counted = (rows: readonly Row[], totals = {}, edition = emonev2024) =>
  completenessOf(edition, makeDataset(rows, totals), villages, [], []);
/** Everything the edition asks for, as 1. */
const full = () => {
  const keys = emonev2024.forms.flatMap(({ fields }) => fields.map(({ variable }) => variable));
  const ones = Object.fromEntries(keys.map((key) => [key, 1]));
  return counted([{ code: code(0), cells: ones }], ones);
};
const on = (today: string, completeness = counted([])) => {
  const list = calendarOf(emonev2024, today, completeness);
  return (aksi: string) => list.find((one) => one.aksi === aksi)!;
};

describe('the calendar of the aksi', () => {
  it('has a window for each of the eight, up to the last day of its last month', () => {
    expect(
      calendarOf(emonev2024, '2024-02-20', counted([]))
        .map(({ aksi }) => aksi)
        .join(),
    ).toBe('1,2,3,4,5,6,7,8');
    expect(on('2024-02-20')('1').window).toEqual({ from: '2024-01-01', until: '2024-02-29' });
    expect(on('2024-02-20')('8').window).toEqual({ from: '2025-01-01', until: '2025-02-28' });
  });

  it('knows days on both sides of a boundary', () => {
    expect(on('2024-02-29')('1')).toMatchObject({ state: 'berjalan', daysLeft: 0 });
    expect(on('2024-03-01')('1')).toMatchObject({ state: 'terlambat', daysLeft: -1 });
    expect(on('2023-12-31')('1')).toMatchObject({ state: 'belum-mulai', daysLeft: 60 });
    expect(on('2024-01-01')('1').state).toBe('berjalan');
  });

  it('calls an aksi finished when every cell of its forms is sound, also before its last day', () => {
    expect(on('2024-02-20', full())('1')).toMatchObject({ state: 'selesai', blockedBy: [], waiting: [] });
    expect(on('2024-05-20', full())('1').state).toBe('selesai');
  });

  it('never calls an aksi finished or late of which no form is known', () => {
    expect(on('2024-05-20', full())('2')).toMatchObject({ state: 'tidak-diketahui', figures: null });
    expect(on('2024-03-20', full())('2').state).toBe('berjalan');
  });

  it('says what blocks what, through others as well, and no longer when it is done', () => {
    expect(on('2024-03-20')('2').blockedBy).toEqual([{ aksi: '1', name: 'Analisis situasi' }]);
    expect(on('2024-03-20')('3').blockedBy.map(({ aksi }) => aksi)).toEqual(['1']);
    expect(on('2024-03-20')('1').blockedBy).toEqual([]);
    expect(on('2024-03-20', full())('3').blockedBy).toEqual([]);
  });

  it('lists forms that wait for Data Sasaran, until that is sound', () => {
    expect(on('2024-02-20')('1').waiting).toContainEqual({ form: 'balita-1', for: ['data-sasaran'] });
    const keys = emonev2024.forms[0]!.fields.map(({ variable }) => [variable, 5] as const);
    const sasaran = counted([{ code: code(0), cells: Object.fromEntries(keys) }]);
    expect(on('2024-02-20', sasaran)('1').waiting).toEqual([]);
  });

  it('lists the aksi of an edition without a calendar, without days', () => {
    const list = calendarOf(konvergensi2025, '2025-05-01', counted([], {}, konvergensi2025));
    expect(list).toHaveLength(6);
    for (const one of list) expect(one).toMatchObject({ state: 'tanpa-jadwal', window: null, daysLeft: null });
  });
});
