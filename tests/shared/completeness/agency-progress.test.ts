import { emonev2024 } from '@shared/catalogue';
import { completenessOf, dayBefore, dayFiguresOf, gainsSince, agencyProgress, withDay } from '@shared/completeness';
import type { DayFigures } from '@shared/completeness';
import { CellState } from '@shared/dataset/types';
import { describe, expect, it } from 'vitest';
import { code, makeDataset, villageList } from '../rules/make-dataset';
import type { Row } from '../rules/make-dataset';

const villages = villageList(3);
const standings = (rows: readonly Row[], today = '2024-02-10', saved: readonly string[] = [], totals = {}) =>
  agencyProgress(
    completenessOf(emonev2024, makeDataset(rows, totals), villages, [], []),
    today,
    (_, variable, village) => saved.includes(`${village} ${variable}`),
  );
const FISH = { krs_promosi_ikan_n: 3, krs_promosi_ikan_d: 9 };

describe('what an agency owes', () => {
  it('is told per form with the villages it is missing for, and adds up to what is not sound', () => {
    const all = standings([
      { code: code(0), cells: FISH },
      { code: code(1), cells: { krs_promosi_ikan_n: { state: CellState.invalid, raw: 'x' } } },
    ]);
    const food = all.find(({ agency }) => agency === 'dinas-ketahanan-pangan')!;
    const form = food.forms.find((one) => one.form === 'keluarga-berisiko-3')!;
    const own = emonev2024.forms
      .find(({ key }) => key === 'keluarga-berisiko-3')!
      .fields.filter(
        ({ variable, required }) =>
          required && emonev2024.variables.find(({ key }) => key === variable)?.owner === 'dinas-ketahanan-pangan',
      ).length;
    expect(form.lacking).toEqual([
      { village: code(1), empty: own - 1, held: 1 },
      { village: code(2), empty: own, held: 0 },
    ]);
    for (const agency of all) {
      expect(agency.empty + agency.held).toBe(agency.expected - agency.sound);
      expect(agency.forms.reduce((sum, one) => sum + one.empty + one.held, 0)).toBe(agency.empty + agency.held);
    }
  });

  it('is late the day after the last day of its aksi, and never when nothing is lacking', () => {
    const on = (today: string) => standings([], today).find(({ agency }) => agency === 'dinas-ketahanan-pangan')!;
    expect(on('2024-02-29')).toMatchObject({ lateForms: 0, daysLeft: 0, deadline: '2024-02-29', villages: 3 });
    expect(on('2024-03-01').lateForms).toBe(on('2024-03-01').forms.length);
    expect(on('2024-03-01').forms[0]).toMatchObject({ isLate: true, daysLeft: -1 });
    const full = standings(
      [0, 1, 2].map((k) => ({
        code: code(k),
        cells: Object.fromEntries(emonev2024.variables.map(({ key }) => [key, 1])),
      })),
      '2024-03-01',
    ).find(({ agency }) => agency === 'dinas-ketahanan-pangan')!;
    expect(full).toMatchObject({ lateForms: 0, deadline: null, daysLeft: null, villages: 0 });
  });

  it('counts a cell the site was seen to have saved only while it is sound', () => {
    const seen = [`${code(0)} krs_promosi_ikan_n`, `${code(1)} krs_promosi_ikan_n`];
    const [food] = standings([{ code: code(0), cells: FISH }], '2024-02-10', seen).filter(
      ({ agency }) => agency === 'dinas-ketahanan-pangan',
    );
    expect(food?.saved).toBe(1);
  });

  it('names the district itself where a figure of the district is missing, and counts no village for it', () => {
    const bappeda = standings([]).find(({ agency }) => agency === 'bappeda')!;
    expect(bappeda.villages).toBe(0);
    expect(bappeda.forms.flatMap(({ lacking }) => lacking.map(({ village }) => village))).toContain('total');
  });
});

describe('the days that are kept', () => {
  const day = (date: string, more: Partial<DayFigures> = {}): DayFigures => ({
    ...dayFiguresOf(standings([{ code: code(0), cells: FISH }]), { district: '1702', year: 2024, day: date }),
    ...more,
  });
  const today = { district: '1702', year: 2024, day: '2024-02-20' };

  it('are compared with the newest that is a week old, else with the oldest', () => {
    const kept = ['2024-02-01', '2024-02-13', '2024-02-14'].map((date) => day(date));
    expect(dayBefore(kept, today)?.day).toBe('2024-02-13');
    expect(dayBefore(kept.slice(2), today)?.day).toBe('2024-02-14');
    expect(dayBefore([day('2024-02-20'), day('2024-02-21')], today)).toBeUndefined();
    expect(
      dayBefore([day('2024-02-01', { district: '3273' }), day('2024-02-01', { year: 2023 })], today),
    ).toBeUndefined();
  });

  it('hold one count a day, the last, and the sixty newest of a district and year', () => {
    const first = day('2024-02-01');
    expect(withDay([first], first)).toBeNull();
    const changed = { ...first, forms: first.forms.slice(1) };
    expect(withDay([first], changed)).toEqual([changed]);
    const other = day('2024-01-01', { district: '3273' });
    let kept: readonly DayFigures[] = [other];
    for (let k = 1; k <= 70; k += 1) {
      const date = new Date(Date.UTC(2024, 0, k)).toISOString().slice(0, 10);
      kept = withDay(kept, day(date)) ?? kept;
    }
    expect(kept).toHaveLength(61);
    expect(kept).toContain(other);
    expect(kept[1]?.day).toBe('2024-01-11');
  });

  it('tell what each agency gained or lost since', () => {
    const then = day('2024-02-01');
    const now = standings([
      { code: code(0), cells: { krs_promosi_ikan_d: 9 } },
      { code: code(1), cells: { jumlah_pendek: 4, jumlah_balita_diukur: 30 } },
    ]);
    const { byAgency, of } = gainsSince(then, now);
    expect(of('dinas-ketahanan-pangan', 'keluarga-berisiko-3').sound).toBe(-1);
    expect(of('dinas-kesehatan', 'data-sasaran').sound).toBe(2);
    expect(byAgency.get('dinas-kesehatan')?.sound).toBe(2);
    expect(byAgency.get('kemenag')).toEqual({ sound: 0, saved: 0 });
  });
});
