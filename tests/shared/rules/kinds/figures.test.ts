import { emonev2024 } from '@shared/catalogue';
import { CellState } from '@shared/dataset/types';
import { renderFinding, check } from '@shared/rules';
import type { CheckInput } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { brief, findingsOf } from '../findings-of';
import { code, makeDataset, rows, villageList } from '../make-dataset';
import type { Cell, Row } from '../make-dataset';

const one = (cells: Row['cells'], total: Row['cells'] = {}) => makeDataset([{ code: code(0), cells }], total);
const rulesOn = (dataset: ReturnType<typeof makeDataset>) =>
  check({ edition: emonev2024, dataset, villages: villageList(dataset.rows.length) }).map(({ rule }) => rule);
const message = (rule: string, dataset: ReturnType<typeof makeDataset>, facts: CheckInput['facts'] = {}) =>
  renderFinding(
    findingsOf(rule, dataset, undefined, emonev2024, facts)[0]!,
    emonev2024,
    villageList(dataset.rows.length),
  ).message;
const count = (rule: string, cells: Row['cells'], total: Row['cells'] = {}) =>
  findingsOf(rule, one(cells, total)).length;

describe('a percentage of a counted whole', () => {
  it('is 0 to 100, ends included, in villages and on the total line', () => {
    expect([0, 100, 100.1, -0.1].map((p) => count('A05', { catin_ttd_p: p }))).toEqual([0, 0, 1, 1]);
    expect(count('A05', {}, { catin_ttd_p: 114.5 })).toBe(1);
  });

  it('may exceed 100 where the whole is projected', () => {
    expect(count('A05', { imunisasi_dasar_lengkap_p: 109.3 })).toBe(0);
  });

  it('is told once, by its figures where they say why', () => {
    const found = rulesOn(one({ asi_eksklusif_n: 10, asi_eksklusif_d: 20, asi_eksklusif_p: 500 }));
    expect(found.filter((rule) => ['A03', 'A05'].includes(rule))).toEqual(['A03']);
  });
});

describe('a percentage kept as a fraction', () => {
  const asi = (p: Cell, n = 3_963, d = 4_441) => one({ asi_eksklusif_n: n, asi_eksklusif_d: d, asi_eksklusif_p: p });

  it('is told with the percentage it means, offered as one value', () => {
    expect(findingsOf('A06', asi(0.892))[0]).toMatchObject({
      suggestion: { kind: 'value', value: 89.2, cell: { village: code(0), variable: 'asi_eksklusif_p' } },
    });
    expect(message('A06', asi(0.892))).toBe(
      'Kelurahan Suka 1, Balita 1: 0,892 tampaknya pecahan dari 89,2 % (3.963 dari 4.441).',
    );
  });

  it('is none where the share itself is below 1 %, or is another figure', () => {
    expect(findingsOf('A06', asi(0.8, 8, 1_000))).toEqual([]);
    expect(findingsOf('A06', asi(0.5))).toEqual([]);
    expect(findingsOf('A06', asi(null))).toEqual([]);
  });

  it('is told once, and stays as grave as a percentage that does not agree', () => {
    const found = check({ edition: emonev2024, dataset: asi(0.892), villages: villageList(1) });
    const percents = found.filter(({ rule }) => ['A03', 'A06'].includes(rule));
    expect(percents).toMatchObject([
      { rule: 'A06', severity: 'kesalahan', holds: [{ village: code(0), variable: 'asi_eksklusif_p' }] },
    ]);
  });

  it('in a whole column is told once; where another percentage of it disagrees too, both are', () => {
    const column = (last: number) =>
      rows(12, (k) => ({
        asi_eksklusif_n: 50 + k,
        asi_eksklusif_d: 100,
        asi_eksklusif_p: k < 11 ? 0.5 + k / 100 : last,
      }));
    const told = (last: number) => rulesOn(makeDataset(column(last))).filter((rule) => ['A03', 'A06'].includes(rule));
    expect(told(0.61)).toEqual(['A06']);
    expect(told(7).sort()).toEqual(['A03', 'A06']);
  });

  it('in a whole column is one finding that offers to compute it again', () => {
    const dataset = makeDataset(
      rows(12, (k) => ({ asi_eksklusif_n: 50 + k, asi_eksklusif_d: 100, asi_eksklusif_p: 0.5 + k / 100 })),
    );
    expect(findingsOf('A06', dataset)).toMatchObject([
      { scope: 'column', suggestion: { kind: 'recompute', variable: 'asi_eksklusif_p' } },
    ]);
  });
});

describe('a denominator of 0', () => {
  it('with somebody served blocks, where the denominator is counted and where it is projected', () => {
    const both = one({ asi_eksklusif_n: 12, asi_eksklusif_d: 0, balita_dipantau_n: 12, balita_dipantau_d: 0 });
    expect(brief(findingsOf('A07', both)).map(({ severity }) => severity)).toEqual(['kesalahan', 'kesalahan']);
    expect(findingsOf('A07', both)[0]?.suspects).toMatchObject([{ variable: expect.stringMatching(/_d$/) as string }]);
    expect(rulesOn(both)).not.toContain('A01');
  });

  it('with nobody served is one matter of the column, however many villages', () => {
    const none = makeDataset(rows(5, (k) => ({ asi_eksklusif_n: 0, asi_eksklusif_d: k < 3 ? 0 : 10 })));
    expect(brief(findingsOf('A08', none))).toMatchObject([{ severity: 'peringatan', scope: 'column' }]);
    expect(message('A08', none)).toContain('sama-sama 0 di 3 dari 5 desa');
    expect(findingsOf('A07', none)).toEqual([]);
  });

  it('that is missing or does not apply is not 0', () => {
    expect(count('A07', { asi_eksklusif_n: 12, asi_eksklusif_d: null })).toBe(0);
    expect(count('A08', { asi_eksklusif_n: 0, asi_eksklusif_d: { state: CellState.notApplicable } })).toBe(0);
  });
});

describe('parts of a whole that are all of it', () => {
  it('may not be one off, and may be two hundredths off where both were rounded', () => {
    const men = (total: number) => ({ catin_laki: 10, catin_perempuan: 12, catin: total });
    expect([21, 22, 23].map((total) => count('S19', men(total)))).toEqual([1, 0, 1]);
    const drop = (by: number) => ({ prevalensi_tahun_lalu: 21.96, prevalensi: 12.18, penurunan_prevalensi: by });
    expect([9.76, 9.8, 9.75, 9.81].map((by) => count('A11', drop(by)))).toEqual([0, 0, 1, 1]);
  });

  it('are told with both sides', () => {
    expect(message('S19', one({ catin_laki: 1_057, catin_perempuan: 1_754, catin: 2_907 }))).toContain(
      '= 2.811, bukan',
    );
  });
});

describe('a figure that other sheets state as their denominator', () => {
  it('is compared where it stands, and only warns where it is a projection', () => {
    const measured = one({ jumlah_balita_diukur: 101, balita_dipantau_d: 100 });
    expect(brief(findingsOf('S02', measured))).toMatchObject([{ severity: 'peringatan' }]);
    expect(count('S12', { bumil_kek_pmt_d: 12, kehamilan_tidak_diinginkan_d: 10 })).toBe(1);
    expect(count('S12', { bumil_kek_pmt_d: 10, kehamilan_tidak_diinginkan_d: 10 })).toBe(0);
  });
});

describe('children under two among children under five', () => {
  const family = (definition: string | null) =>
    one(
      { jumlah_baduta: 1_250, jumlah_balita: 1_100 },
      { definisi_balita: definition === null ? null : { state: CellState.ok, raw: definition } },
    );

  it('are compared only where the word means 0–59 months', () => {
    expect(findingsOf('S04', family('0–59 bulan'))).toHaveLength(1);
    expect(findingsOf('S04', family('24-59 bulan (BKKBN)'))).toEqual([]);
    expect(findingsOf('S04', family(null))).toEqual([]);
  });

  it('ask which meaning is used, once for the file', () => {
    expect(findingsOf('S05', family(null))).toMatchObject([{ scope: 'district', severity: 'peringatan' }]);
    expect(findingsOf('S05', family('24-59 bulan'))).toEqual([]);
  });
});

describe('overlapping factors', () => {
  const factors = (total: number) => ({
    jumlah_4t: total,
    krs_4t_muda: 5,
    krs_4t_tua: 6,
    krs_4t_dekat: 0,
    krs_4t_banyak: 0,
  });

  it('may have a total of their own, but not their sum', () => {
    expect([10, 11].map((total) => count('S11', factors(total)))).toEqual([0, 1]);
    expect(count('S11', { ...factors(5), krs_4t_tua: 0 })).toBe(0);
  });
});

describe('a usual proportion', () => {
  it('holds at its ends', () => {
    const measured = (part: number) => ({ jumlah_balita_diukur: part, jumlah_balita: 1_000 });
    expect([799, 800, 1_000].map((part) => count('S03', measured(part)))).toEqual([1, 0, 0]);
    const stunted = (veryShort: number, short: number) => ({ jumlah_sangat_pendek: veryShort, jumlah_pendek: short });
    expect(count('P18', stunted(15, 15))).toBe(0);
    expect(count('P18', stunted(16, 14))).toBe(1);
    expect(count('P18', stunted(15, 14))).toBe(0);
  });

  it('is not asked of small villages', () => {
    expect(count('S13', { bumil_kek: 0, ibu_hamil: 99 })).toBe(0);
    expect(count('S13', { bumil_kek: 0, ibu_hamil: 100 })).toBe(1);
  });
});

describe('the total line', () => {
  const line = (total: number) =>
    makeDataset(
      rows(2, () => ({ jumlah_krs: 100 })),
      { jumlah_krs: total },
    );
  const about = (total: number) => rulesOn(line(total)).filter((rule) => rule.startsWith('G0'));

  it('that differs is told by one rule, by another when it is far above', () => {
    expect([199, 200, 201, 220, 221].map(about)).toEqual([['G01'], [], ['G01'], ['G01'], ['G02']]);
  });

  it('whose percentage is the mean of its villages is told as that, once', () => {
    const villages = [
      { code: code(0), cells: { asi_eksklusif_n: 45, asi_eksklusif_d: 50 } },
      { code: code(1), cells: { asi_eksklusif_n: 10, asi_eksklusif_d: 200 } },
    ];
    const stated = (p: number) =>
      rulesOn(makeDataset(villages, { asi_eksklusif_n: 55, asi_eksklusif_d: 250, asi_eksklusif_p: p })).filter((rule) =>
        ['A03', 'G03'].includes(rule),
      );
    expect([stated(47.5), stated(22), stated(30)]).toEqual([['G03'], [], ['A03']]);
  });

  it('is compared with a target that is an upper limit, ends included', () => {
    const unwanted = (p: number) => count('P21', {}, { kehamilan_tidak_diinginkan_p: p });
    expect([15.5, 15.6].map(unwanted)).toEqual([0, 1]);
    expect(count('P21', {}, { kehamilan_tidak_diinginkan_n: 156, kehamilan_tidak_diinginkan_d: 1_000 })).toBe(1);
    expect(count('P21', {}, { asi_eksklusif_p: 90 })).toBe(0);
  });
});

describe('columns that were not counted', () => {
  it('equal each other in every village with figures, not in zeros and not with one that differs', () => {
    const twins = (second: (k: number) => number) =>
      findingsOf('P13', makeDataset(rows(12, (k) => ({ bumil_ttd90_n: 10 + k, rematri_ttd_n: second(k) })))).length;
    expect([twins((k) => 10 + k), twins((k) => (k === 5 ? 9 : 10 + k))]).toEqual([1, 0]);
    expect(findingsOf('P13', makeDataset(rows(12, () => ({ bumil_ttd90_n: 0, rematri_ttd_n: 0 }))))).toEqual([]);
  });

  it('are round in more than three of ten figures of three digits', () => {
    const round = (share: number) =>
      findingsOf('P17', makeDataset(rows(10, (k) => ({ jumlah_keluarga: k < share ? 300 : 301 + k })))).length;
    expect([round(3), round(4)]).toEqual([0, 1]);
    expect(findingsOf('P17', makeDataset(rows(10, () => ({ jumlah_keluarga: 0 }))))).toEqual([]);
  });

  it('repeat a figure of three digits in the next village, by code and not by place in the sheet', () => {
    const sheet = (...figures: readonly number[]) =>
      makeDataset(figures.map((jumlah_keluarga, k) => ({ code: code(k), cells: { jumlah_keluarga } })));
    expect(findingsOf('P19', sheet(99, 99, 5))).toEqual([]);
    expect(findingsOf('P19', sheet(100, 5, 100))).toEqual([]);
    expect(brief(findingsOf('P19', sheet(5, 100, 100)))).toMatchObject([{ severity: 'catatan', scope: 'column' }]);
    const sorted = makeDataset(
      [2, 0, 1].map((k) => ({ code: code(k), cells: { jumlah_keluarga: k === 0 ? 5 : 100 } })),
    );
    expect(findingsOf('P19', sorted)[0]?.key).toBe(findingsOf('P19', sheet(5, 100, 100))[0]?.key);
  });

  it('warn where the same two villages agree in several columns', () => {
    const copied = makeDataset(rows(3, (k) => ({ jumlah_keluarga: k < 2 ? 500 : 7, jumlah_krs: k < 2 ? 120 : 8 })));
    expect(findingsOf('P19', copied).map(({ severity }) => severity)).toEqual(['peringatan', 'peringatan']);
  });
});

describe('surveys and earlier periods', () => {
  const survey = (percent: number) => ({ surveys: [{ source: 'SSGI', year: 2022, percent }] });
  const stated = (total: Row['cells']) => one({ jumlah_keluarga: null }, total);
  const found = (rule: string, total: Row['cells'], facts: CheckInput['facts']) =>
    findingsOf(rule, stated(total), 1, emonev2024, facts).length;

  it('cannot tell without what they compare with', () => {
    for (const rule of ['P03', 'P04', 'P05', 'G09', 'G10'])
      expect(found(rule, { prevalensi: 1.4, prevalensi_survei: 26.2 }, {})).toBe(0);
  });

  it('want a routine prevalence between a tenth and eight tenths of the survey', () => {
    expect([1.9, 2, 16, 16.1].map((prevalensi) => found('P03', { prevalensi }, survey(20)))).toEqual([1, 0, 0, 1]);
  });

  it('compare a stated survey with the published one of that name and year only', () => {
    const own = (name: string) => ({
      prevalensi_survei: 26.2,
      sumber_prevalensi_survei: { state: CellState.ok, raw: name },
    });
    expect(found('P05', own('SSGI 2022'), survey(26.4))).toBe(1);
    expect(found('P05', own('SSGI 2022'), survey(26.3))).toBe(0);
    expect(found('P05', own('SSGI 2021'), survey(26.4))).toBe(0);
  });

  it('let cases rise and the percentage fall when the denominator rose', () => {
    const period = (cases: number, p: number, d: number) => ({
      jumlah_sangat_pendek: 0,
      jumlah_pendek: cases,
      prevalensi: p,
      jumlah_balita_diukur: d,
    });
    const before = { previous: [{ ...makeDataset([], period(236, 4.6, 5_130)), year: 2023 }] };
    expect(found('G09', period(238, 4.5, 5_131), before)).toBe(0);
    expect(found('G09', period(238, 4.5, 5_130), before)).toBe(1);
    expect(found('G09', period(236, 4.5, 5_130), before)).toBe(0);
  });
});
