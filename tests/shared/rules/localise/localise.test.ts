import { emonev2024 } from '@shared/catalogue/editions/emonev-2024';
import { check } from '@shared/rules';
import { localise, renderLocalisation, withSuspects } from '@shared/rules/localise';
import { describe, expect, it } from 'vitest';
import { code, makeDataset, rows, villageList } from '../make-dataset';
import type { Row } from '../make-dataset';

const edition = emonev2024;

/** What is told of the first finding of a rule. */
function told(rule: string, dataset: ReturnType<typeof makeDataset>) {
  const villages = villageList(dataset.rows.length);
  const findings = check({ edition, dataset, villages });
  const finding = findings.find((one) => one.rule === rule)!;
  const localised = localise({ edition, dataset, villages, findings });
  const found = localised.get(finding?.key);
  return {
    finding,
    found,
    text: found && renderLocalisation(found, edition, villages),
    better: withSuspects(findings, localised, edition).find(({ key }) => key === finding?.key)!,
  };
}

const krs = (n: number, d: number, p: number, m: number, e: number, q: number): Row['cells'] => ({
  krs_promosi_ikan_n: n,
  krs_promosi_ikan_d: d,
  krs_promosi_ikan_p: p,
  krs_pekarangan_n: m,
  krs_pekarangan_d: e,
  krs_pekarangan_p: q,
});
const one = (cells: Row['cells'], total: Record<string, number> = {}) => makeDataset([{ code: code(0), cells }], total);

describe('the published total line: 1.895 of 56.000 stated as 2,56 %', () => {
  const published = makeDataset(
    rows(2, () => ({ jumlah_balita_diukur: 100 })),
    { jumlah_sangat_pendek: 0, jumlah_pendek: 1_895, jumlah_balita_diukur: 56_000, prevalensi: 2.56 },
  );

  it('cannot be told from the record alone, and lists its three repairs', () => {
    const { found } = told('A04', { ...published, columns: new Map() });
    expect(found).toMatchObject({ verdict: 'unknown', suspects: [] });
    expect(found).not.toHaveProperty('suggestion');
    const repairs = found?.repairs.filter(({ variable }) => variable !== 'jumlah_sangat_pendek');
    expect(repairs?.map(({ variable, low, high }) => [variable, low, high]).sort()).toEqual([
      ['jumlah_balita_diukur', 73_880, 74_168],
      ['jumlah_pendek', 1_431, 1_436],
      ['prevalensi', 3.38, 3.38],
    ]);
  });

  it('is told so', () => {
    expect(told('A04', { ...published, columns: new Map() }).text).toEqual({
      why: 'Dari angka yang ada belum bisa dipastikan mana yang salah. Semua cocok bila jumlah balita yang diukur 73.880–74.168, atau balita pendek 1.431–1.436, atau prevalensi stunting 3,38.',
    });
  });
});

describe('a wrong cell among connected figures', () => {
  it('is the denominator that both percentages and the other form contradict', () => {
    const { found, text, better } = told('A03', one(krs(120, 341, 38.22, 77, 314, 24.52)));
    expect(found).toMatchObject({
      verdict: 'one',
      suspects: [{ variable: 'krs_promosi_ikan_d' }],
      suggestion: { reason: 'swapped', changes: [{ value: 314, typed: 341 }] },
    });
    expect(text).toEqual({
      question: 'Pakai 314?',
      why: 'Untuk jumlah keluarga berisiko keseluruhan (DPPKB) tertulis 341: dua angka tampaknya tertukar tempat.',
    });
    expect(better.suggestion).toEqual({
      kind: 'value',
      cell: { village: code(0), variable: 'krs_promosi_ikan_d' },
      value: 314,
    });
    expect(better.suspects?.[0]).toEqual({ village: code(0), variable: 'krs_promosi_ikan_d' });
  });

  it('is the percentage where the figures fit everything else', () => {
    const { found, text } = told('A03', one(krs(120, 314, 83.22, 77, 314, 24.52)));
    expect(found?.suggestion).toEqual({
      reason: 'swapped',
      changes: [{ village: code(0), variable: 'krs_promosi_ikan_p', value: 38.22, typed: 83.22 }],
    });
    expect(text?.question).toBe('Pakai 38,22 %?');
  });

  it.each([
    [1_200, 'times-ten', 'tampaknya kelebihan satu nol'],
    [12, 'times-ten', 'tampaknya kurang satu nol'],
    [1_210, 'extra-digit', 'satu angka tampaknya berlebih'],
    [20, 'missing-digit', 'satu angka tampaknya hilang'],
    [210, 'swapped', 'dua angka tampaknya tertukar tempat'],
    [170, 'wrong-digit', 'satu angka tampaknya salah ketik'],
  ])('is the numerator typed as %i for 120: %s', (typed, reason, words) => {
    const rule = typed > 314 ? 'A01' : 'A03';
    const { found, text } = told(rule, one(krs(typed, 314, 38.22, 77, 314, 24.52), { krs_promosi_ikan_n: 120 }));
    expect(found?.suggestion).toMatchObject({ reason, changes: [{ variable: 'krs_promosi_ikan_n', value: 120 }] });
    expect(text?.why).toContain(words);
  });

  it('is a thousand whose dot was read as a comma', () => {
    const { found, text } = told('A13', one(krs(1.434, 5_600, 25.61, 77, 5_600, 1.38)));
    expect(found?.suggestion).toMatchObject({ reason: 'thousands-dot', changes: [{ value: 1_434, typed: 1.434 }] });
    expect(text?.why).toMatch(/tertulis 1,434: titik ribuan tampaknya terbaca sebagai koma\.$/);
  });

  it('is two cells where numerator and denominator changed places', () => {
    const { found, text, better } = told('A01', one(krs(314, 120, 38.22, 77, 314, 24.52)));
    expect(found?.suggestion).toMatchObject({ reason: 'exchanged', changes: [{ value: 120 }, { value: 314 }] });
    expect(text?.question).toBe('Tukar menjadi 120 dari 314?');
    expect(better).not.toHaveProperty('suggestion');
  });

  it('is named by the total line where the row alone cannot tell', () => {
    const figures = (k: number) => ({
      krs_promosi_ikan_n: 40 + k,
      krs_promosi_ikan_d: 100,
      krs_promosi_ikan_p: 40 + k,
    });
    const stale = { ...figures(0), krs_promosi_ikan_n: 23 };
    const total = { krs_promosi_ikan_n: 40 + 41 + 42, krs_promosi_ikan_d: 300 };
    const dataset = (line: Record<string, number>) =>
      makeDataset(
        rows(3, (k) => (k === 0 ? stale : figures(k))),
        line,
      );
    expect(told('A03', dataset(total)).found).toMatchObject({
      verdict: 'one',
      suspects: [{ variable: 'krs_promosi_ikan_n' }],
      suggestion: { reason: 'only-fit', changes: [{ value: 40, typed: 23 }] },
    });
    expect(told('A03', dataset({})).found?.suggestion).toBeUndefined();
  });

  it('must not be offered where two slips would explain it', () => {
    // 21 of 100 as 12 %: the numerator may be 12, the percentage 21.
    const { found, text, better } = told(
      'A03',
      one({ krs_promosi_ikan_n: 21, krs_promosi_ikan_d: 100, krs_promosi_ikan_p: 12 }),
    );
    expect(found).toMatchObject({ verdict: 'some' });
    expect(found?.suspects.map(({ variable }) => variable).sort()).toEqual([
      'krs_promosi_ikan_n',
      'krs_promosi_ikan_p',
    ]);
    expect(found).not.toHaveProperty('suggestion');
    expect(text).not.toHaveProperty('question');
    expect(better.suggestion).toEqual({ kind: 'recompute', variable: 'krs_promosi_ikan_p' });
  });

  it('must not be offered where a figure and its percentage may each have lost the same digit', () => {
    const { found } = told('A03', one(krs(12, 314, 38.22, 77, 314, 24.52)));
    expect(found?.suspects.map(({ variable }) => variable)).toEqual(['krs_promosi_ikan_n', 'krs_promosi_ikan_p']);
    expect(found).not.toHaveProperty('suggestion');
  });

  it('must not be told where no rule on connected figures is broken', () => {
    expect(told('G05', makeDataset(rows(2, () => krs(120, 314, 38.22, 77, 314, 24.52)))).found).toBeUndefined();
  });
});

describe('a column moved by a row', () => {
  const figures = Array.from({ length: 12 }, (_, k) => ({ n: 11 + 7 * k, d: 100 + 13 * k * k }));
  const moved = (by: number, first: number, last: number) =>
    makeDataset(
      rows(12, (k) => {
        const { n, d } = figures[k]!;
        const other = k >= first && k <= last ? figures[k + by]! : figures[k]!;
        return {
          krs_promosi_ikan_n: other.n,
          krs_promosi_ikan_d: d,
          krs_promosi_ikan_p: Number(((100 * n) / d).toFixed(2)),
        };
      }),
    );

  it.each([
    [-1, 3, 9, 1],
    [1, 2, 8, -1],
  ])('by %i in rows %i to %i is told as such', (by, first, last, back) => {
    const { found, text } = told('A03', moved(by, first, last));
    expect(found?.shifted).toMatchObject({ variable: 'krs_promosi_ikan_n', by: back });
    expect(text?.why).toContain(`tampaknya ${back === 1 ? 'turun' : 'naik'} satu baris dari Desa`);
  });

  it('must not be told of villages that are merely unusual', () => {
    const measured = [
      [70, 100],
      [75, 101],
      [72, 103],
      [71, 99],
      [88, 102],
    ];
    const dataset = makeDataset(
      rows(5, (k) => ({ jumlah_balita_diukur: measured[k]![0]!, jumlah_balita: measured[k]![1]! })),
    );
    const { finding, found } = told('S03', dataset);
    expect(finding.severity).toBe('peringatan');
    expect(found).toBeUndefined();
  });

  it('must not be told of two equal columns', () => {
    const equal = makeDataset(
      rows(12, (k) => ({
        krs_promosi_ikan_n: 40 + 3 * k,
        krs_promosi_ikan_d: 100 + k,
        krs_pekarangan_n: 40 + 3 * k,
        krs_pekarangan_d: 100 + k,
      })),
    );
    const { finding, found } = told('P13', equal);
    expect(finding.cells).toHaveLength(24);
    expect(found).toBeUndefined();
  });

  it('must not be told where two columns may each have moved the other way', () => {
    const families = Array.from({ length: 12 }, (_, k) => 100 + 13 * k * k);
    const apart = makeDataset(
      rows(12, (k) => ({ krs_promosi_ikan_d: families[k]!, krs_pekarangan_d: families[Math.max(0, k - 1)]! })),
    );
    const { finding, found } = told('S17', apart);
    expect(finding.cells.length).toBeGreaterThan(8);
    expect(found?.shifted).toBeUndefined();
  });

  it('must not be told where moving it would make as many rows unsound as it mends', () => {
    // Every third numerator has a 0 too many; any neighbour's figure would fit these rows, but none fits the others.
    const dataset = makeDataset(
      rows(30, (k) => {
        const d = 100 + 13 * k;
        const n = 40 + ((7 * k) % 50);
        return {
          krs_promosi_ikan_n: k % 3 === 0 ? 10 * n + 2000 : n,
          krs_promosi_ikan_d: d,
          ...(k % 3 === 0 ? {} : { krs_promosi_ikan_p: Number(((100 * n) / d).toFixed(2)) }),
        };
      }),
    );
    const { finding, found } = told('A01', dataset);
    expect(finding).toBeDefined();
    expect(found?.shifted).toBeUndefined();
  });

  // The last figure of a moved stretch is lost, so that one row more is wrong than can be mended.
  it.each([
    [5, true],
    [4, false],
  ])('in %i rows is told: %s', (count, isTold) => {
    expect(told('A03', moved(-1, 3, 2 + count)).found?.shifted !== undefined).toBe(isTold);
  });

  it('must not be told where each row is wrong in its own way', () => {
    const dataset = makeDataset(
      rows(12, (k) => ({ krs_promosi_ikan_n: 10 + k, krs_promosi_ikan_d: 100, krs_promosi_ikan_p: 90 - 3 * k })),
    );
    expect(told('A03', dataset).found?.shifted).toBeUndefined();
  });
});

describe('a column that misses its total line', () => {
  const figures = (k: number) => ({ krs_promosi_ikan_n: 141 + 3 * k });
  const district = (total: number, first = figures(0).krs_promosi_ikan_n, more: Row['cells'] = {}) =>
    makeDataset(
      rows(5, (k) => (k === 0 ? { krs_promosi_ikan_n: first, ...more } : figures(k))),
      { krs_promosi_ikan_n: total },
    );
  const SUM = 141 + 144 + 147 + 150 + 153;

  it('may be a slip in the total, which is offered where no village explains it', () => {
    const { found } = told('G01', district(753));
    expect(SUM).toBe(735);
    expect(found?.suggestion).toMatchObject({
      reason: 'swapped',
      changes: [{ village: 'total', value: SUM, typed: 753 }],
    });
  });

  it('may be a village, so that nothing is offered and all that may be it are named', () => {
    // The first village's 141 was typed as 114, so the sum is 27 short; the third's 147 may be 174 as well.
    const { found } = told('G01', district(SUM, 114));
    expect(found?.suspects.map(({ village }) => village)).toEqual([code(0), code(2), 'total']);
    expect(found).not.toHaveProperty('suggestion');
  });

  it('must not blame a village whose own percentage speaks for its figure', () => {
    const speaking = { krs_promosi_ikan_d: 200, krs_promosi_ikan_p: 57 };
    const { found } = told('G01', district(SUM, 114, speaking));
    expect(found?.suspects.map(({ village }) => village)).not.toContain(code(0));
  });
});

describe('several wrong figures', () => {
  it('in one column leave each row to be told by itself', () => {
    const dataset = makeDataset(
      rows(3, (k) => (k < 2 ? krs(120, 341, 38.22, 77, 314, 24.52) : { ...krs(50, 200, 25, 20, 200, 10) })),
      { krs_promosi_ikan_d: 314 + 314 + 200 },
    );
    expect(told('A03', dataset).found?.suggestion).toMatchObject({ reason: 'swapped', changes: [{ value: 314 }] });
  });

  it('in one row cannot be told by the row, and are named without a value where the total line speaks', () => {
    const cells = krs(127, 314, 38.22, 71, 314, 24.52);
    expect(told('A03', one(cells)).found).toEqual({ verdict: 'unknown', suspects: [], repairs: [] });
    const { found } = told(
      'A03',
      one(cells, { krs_promosi_ikan_n: 120, krs_pekarangan_n: 77, krs_promosi_ikan_d: 314 }),
    );
    expect(found).toMatchObject({ verdict: 'some', repairs: [] });
    expect(found?.suspects.map(({ variable }) => variable).sort()).toEqual(['krs_pekarangan_n', 'krs_promosi_ikan_n']);
    expect(found).not.toHaveProperty('suggestion');
  });
});

describe('a percentage left at 100 in the whole column', () => {
  // 446 of 446 would be 100 %, and 446 is one digit away: the column says nothing about the village.
  const dataset = makeDataset(
    rows(12, (k) =>
      krs(
        k === 0 ? 512 : 100 + k,
        446,
        k === 0 ? 25.34 : Number(((100 + k) / 4.46).toFixed(2)),
        k === 0 ? 146 : 90 + k,
        446,
        100,
      ),
    ),
  );

  it('must not speak against single figures', () => {
    const { found } = told('A01', dataset);
    expect(found?.suspects[0]).toMatchObject({ variable: 'krs_promosi_ikan_n' });
    expect(found?.repairs.map(({ variable }) => variable)).not.toContain('krs_pekarangan_n');
    expect(told('A03', dataset).finding.scope).toBe('column');
    expect(told('A03', dataset).found).toBeUndefined();
  });
});

describe('what is said of a whole row', () => {
  it('must not be taken for a matter of its figures', () => {
    const dataset = makeDataset([{ code: code(0), years: [2023], cells: krs(12, 314, 38.22, 77, 314, 24.52) }]);
    expect(told('T11', dataset).finding).toBeDefined();
    expect(told('T11', dataset).found).toBeUndefined();
  });
});
