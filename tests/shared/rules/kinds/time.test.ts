import { emonev2024 } from '@shared/catalogue';
import { renderFinding, check } from '@shared/rules';
import type { CheckInput } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings-of';
import { code, makeDataset, rows, villageList } from '../make-dataset';
import type { Row } from '../make-dataset';

type Known = CheckInput['facts'];
const one = (cells: Row['cells']) => makeDataset([{ code: code(0), cells }]);
const ttd = (n: number, d: number) => ({ bumil_ttd90_n: n, bumil_ttd90_d: d });
const before = (cells: Row['cells'], year = 2023): Known => ({ previous: [{ ...one(cells), year }] });
const found = (rule: string, now: ReturnType<typeof makeDataset>, known: Known) =>
  findingsOf(rule, now, now.rows.length, emonev2024, known);
const message = (rule: string, now: ReturnType<typeof makeDataset>, known: Known) =>
  renderFinding(found(rule, now, known)[0]!, emonev2024, villageList(now.rows.length)).message;

describe('a share compared with the last period', () => {
  it('cannot be told without one, with one of two years ago, or with a figure missing', () => {
    const now = one(ttd(60, 62));
    expect(found('P09', now, before(ttd(8, 60)))).toHaveLength(1);
    expect(found('P09', now, {})).toEqual([]);
    expect(found('P09', now, before(ttd(8, 60), 2022))).toEqual([]);
    expect(found('P09', now, before({ bumil_ttd90_n: 8 }))).toEqual([]);
  });

  it('passes up to 3,3 standard errors and warns beyond', () => {
    // 100 of 1.000 before: 147 is 3,19 standard errors above, 149 is 3,31.
    expect(found('P09', one(ttd(147, 1_000)), before(ttd(100, 1_000)))).toEqual([]);
    expect(found('P09', one(ttd(149, 1_000)), before(ttd(100, 1_000)))).toHaveLength(1);
    expect(message('P09', one(ttd(149, 1_000)), before(ttd(100, 1_000)))).toMatch(
      /^Kelurahan Suka 1, .*: 100 dari 1\.000 \(2023\) menjadi 149 dari 1\.000 \(2024\), terlalu jauh untuk kebetulan\.$/,
    );
  });

  it('is added up per kecamatan over the villages known in both periods', () => {
    const share = (n: number, d: number) => ({ jumlah_sangat_pendek: 0, jumlah_pendek: n, jumlah_balita_diukur: d });
    const now = makeDataset([
      { code: code(0), cells: share(20, 500) },
      { code: code(1), cells: share(20, 500) },
      { code: code(2), cells: share(400, 500) },
    ]);
    const then = makeDataset([
      { code: code(0), cells: share(100, 500) },
      { code: code(1), cells: share(100, 500) },
    ]);
    const known = { previous: [{ ...then, year: 2023 }] };
    expect(found('P08', now, known)).toMatchObject([{ scope: 'district', values: { n1: 200, d1: 1_000, n2: 40 } }]);
    expect(message('P08', now, known)).toBe(
      'Kecamatan Curup, Prevalensi stunting: 20 % (2023) menjadi 4 % (2024), berubah 16 poin, biasanya paling banyak 10.',
    );
  });

  it('is one finding on the column where many villages changed', () => {
    const now = makeDataset(rows(12, () => ttd(90, 100)));
    const known = { previous: [{ ...makeDataset(rows(12, () => ttd(10, 100))), year: 2023 }] };
    expect(found('P09', now, known)).toMatchObject([{ scope: 'column', values: { wrong: 12, judged: 12 } }]);
  });
});

describe('a target group compared with the last period', () => {
  it.each([
    [75, 0],
    [74, 1],
    [125, 0],
    [126, 1],
  ])('of 100 then and %i now gives %i finding', (now, count) => {
    expect(found('P11', one(ttd(1, now)), before(ttd(1, 100)))).toHaveLength(count);
  });

  it('is told with both sizes, once however many forms ask for it', () => {
    const krs = (d: number) => ({
      krs_promosi_ikan_n: 1,
      krs_promosi_ikan_d: d,
      krs_pekarangan_n: 1,
      krs_pekarangan_d: d,
    });
    expect(found('P11', one(krs(300)), before(krs(100)))).toHaveLength(1);
    expect(message('P11', one(krs(300)), before(krs(100)))).toMatch(/: 100 \(2023\) menjadi 300 \(2024\), 3 kali\.$/);
  });
});

describe('figures as in the last period', () => {
  it('are told from 30 on, and only where both are the same', () => {
    expect(found('P12', one(ttd(29, 40)), before(ttd(29, 40)))).toEqual([]);
    expect(found('P12', one(ttd(30, 40)), before(ttd(30, 41)))).toEqual([]);
    expect(message('P12', one(ttd(30, 40)), before(ttd(30, 40)))).toMatch(
      /30 dari 40, sama persis dengan tahun 2023\.$/,
    );
  });
});

describe('surveys', () => {
  const surveys = (...all: readonly (readonly [number, number])[]): Known => ({
    surveys: all.map(([year, percent]) => ({ source: 'SSGI', year, percent })),
  });
  const now = one(ttd(1, 10));

  it('are compared in order of time, a year apart with P06 and longer with P07', () => {
    expect(found('P06', now, surveys([2023, 4.1], [2022, 23.8]))).toHaveLength(1);
    expect(found('P06', now, surveys([2020, 23.8], [2022, 4.1]))).toEqual([]);
    expect(found('P07', now, surveys([2020, 23.8], [2022, 4.1]))).toHaveLength(1);
    expect(found('P06', now, surveys([2022, 23.8]))).toEqual([]);
  });

  it('are told with both figures and the speed', () => {
    expect(message('P07', now, surveys([2019, 37], [2022, 3.7]))).toBe(
      'Survei Kabupaten Rejang Lebong: 37 % (2019) menjadi 3,7 % (2022), berubah 33,3 poin atau 11,1 poin per tahun.',
    );
  });
});

describe('a village far from the others', () => {
  it('needs twenty villages to be told', () => {
    const far = (count: number) => makeDataset(rows(count, (k) => ttd(k === 0 ? 90 : k % 2 === 0 ? 20 : 25, 100)));
    expect(found('P22', far(19), {})).toEqual([]);
    expect(found('P22', far(20), {})).toMatchObject([{ severity: 'peringatan', holds: [] }]);
    expect(message('P22', far(20), {})).toMatch(
      /^Kelurahan Suka 1, .*: 90 dari 100 \(90 %\), sedangkan seluruhnya 26 %\.$/,
    );
  });
});

describe('the schedule', () => {
  it('is kept on the last day of the month and not a day later', () => {
    const now = one({ jumlah_krs: 300 });
    expect(found('T01', now, { today: '2024-02-29' })).toEqual([]);
    expect(message('T01', now, { today: '2024-03-01' })).toBe(
      'Analisis situasi dijadwalkan sampai Februari 2024, sedangkan hari ini 1 Maret 2024.',
    );
    expect(found('T01', now, {})).toEqual([]);
  });
});

describe('who fills', () => {
  it('is the owner or a coordinator; others are told form by form', () => {
    const now = one(ttd(1, 10));
    expect(found('T08', now, { filler: 'dinas-kesehatan' })).toEqual([]);
    expect(found('T08', now, { filler: 'bappeda' })).toEqual([]);
    expect(found('T08', now, {})).toEqual([]);
    expect(message('T08', now, { filler: 'dinas-kominfo' })).toBe(
      'Bumil 2 biasanya diisi Dinas Kesehatan, bukan Dinas Komunikasi dan Informatika.',
    );
  });
});

describe('the year', () => {
  it('is told from 2025 on', () => {
    const tenth = (year: number) =>
      check({ edition: emonev2024, dataset: { ...one({ jumlah_krs: 1 }), year }, villages: villageList(1) }).filter(
        ({ rule }) => rule === 'T10',
      );
    expect([tenth(2024).length, tenth(2025).length]).toEqual([0, 1]);
  });
});
