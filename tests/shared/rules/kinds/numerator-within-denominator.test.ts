import { emonev2024 } from '@shared/catalogue';
import { CellState } from '@shared/dataset/types';
import { renderFinding, verdicts } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { brief, findingsOf } from '../findings-of';
import { code, makeDataset, rows, villageList } from '../make-dataset';

const fish = (n: number | null, d: number | null, p: number | null = null) => ({
  krs_promosi_ikan_n: n,
  krs_promosi_ikan_d: d,
  krs_promosi_ikan_p: p,
});
const text = (dataset: ReturnType<typeof makeDataset>, rule = 'A01') =>
  renderFinding(findingsOf(rule, dataset)[0]!, emonev2024, villageList(30));

describe('numerator within denominator', () => {
  it('passes n = d and blocks n = d + 1, holding numerator, denominator and percentage', () => {
    expect(findingsOf('A01', makeDataset(rows(1, () => fish(100, 100))))).toEqual([]);
    const [finding] = findingsOf('A01', makeDataset(rows(1, () => fish(101, 100, 101))));
    expect(finding).toMatchObject({ severity: 'kesalahan', scope: 'cell', owner: 'dinas-ketahanan-pangan' });
    expect(finding?.others).toEqual(['dinas-kb']);
    expect(finding?.holds.map((cell) => cell.variable)).toEqual([
      'krs_promosi_ikan_n',
      'krs_promosi_ikan_d',
      'krs_promosi_ikan_p',
    ]);
  });

  it('leaves a numerator over a denominator of 0 to the rule that says so, and passes 0 of 0', () => {
    expect(findingsOf('A01', makeDataset(rows(1, () => fish(12, 0))))).toEqual([]);
    expect(findingsOf('A07', makeDataset(rows(1, () => fish(12, 0))))).toMatchObject([{ severity: 'kesalahan' }]);
    expect(findingsOf('A01', makeDataset(rows(1, () => fish(0, 0))))).toEqual([]);
  });

  it('warns only, and holds nothing, where the denominator is projected', () => {
    const dataset = makeDataset(rows(1, () => ({ balita_dipantau_n: 101, balita_dipantau_d: 100 })));
    expect(findingsOf('A02', dataset)).toMatchObject([{ severity: 'peringatan', holds: [] }]);
    expect(findingsOf('A01', dataset)).toEqual([]);
  });

  it('warns only where the denominator of a counted indicator is not stated by any source', () => {
    const dataset = makeDataset(rows(1, () => ({ pus_miskin_btb_n: 101, pus_miskin_btb_d: 100 })));
    expect(findingsOf('A01', dataset)).toMatchObject([{ severity: 'peringatan', holds: [] }]);
  });

  it('cannot tell while a figure is missing or unanswered, and does not read it as 0', () => {
    const unanswered = { state: CellState.ambiguous, raw: '1.234' } as const;
    const dataset = makeDataset([
      { code: code(0), cells: fish(5, null) },
      { code: code(1), cells: { krs_promosi_ikan_n: 5, krs_promosi_ikan_d: unanswered } },
      { code: code(2), cells: fish(5, 10) },
    ]);
    const outcome = verdicts({ edition: emonev2024, dataset, villages: villageList(3) }).find(
      (one) => one.rule === 'A01',
    );
    expect(outcome).toMatchObject({ sound: 1, wrong: 0, unknown: 2, findings: [] });
  });

  it('tells exchanged figures where another form states the numerator as the target group, and not elsewhere', () => {
    const exchanged = makeDataset(rows(1, () => ({ ...fish(300, 120), jumlah_krs: 300 })));
    expect(text(exchanged).action).toContain('Tampaknya kedua angka tertukar');
    const plain = makeDataset(rows(1, () => ({ ...fish(301, 120), jumlah_krs: 300 })));
    expect(text(plain).action).toBe('Periksa kedua angka di sumbernya, lalu betulkan yang salah.');
    expect(text(plain).message).toBe(
      'Kelurahan Suka 1, Keluarga Berisiko 3: pembilang 301 lebih besar dari penyebut 120.',
    );
  });

  it('keeps 10 of 50 broken rows apart and tells 11 of 50 as one finding on the column', () => {
    const broken = (count: number) => makeDataset(rows(50, (k) => (k < count ? fish(2, 1) : fish(1, 1))));
    expect(findingsOf('A01', broken(10))).toHaveLength(10);
    const [column, ...others] = findingsOf('A01', broken(11));
    expect(others).toEqual([]);
    expect(column?.scope).toBe('column');
    expect(column?.holds).toHaveLength(11 * 3);
    expect(text(broken(11)).message).toMatch(/^Keluarga Berisiko 3: di 11 dari 50 desa/);
  });

  it('keeps 9 of 9 broken rows apart: too few to suspect the column', () => {
    expect(findingsOf('A01', makeDataset(rows(9, () => fish(2, 1))))).toHaveLength(9);
  });

  it('judges the total line and holds nothing there', () => {
    const dataset = makeDataset(
      rows(1, () => fish(1, 2)),
      { krs_promosi_ikan_n: 9, krs_promosi_ikan_d: 8 },
    );
    expect(brief(findingsOf('A01', dataset))).toEqual([
      { severity: 'kesalahan', scope: 'cell', cells: ['total/krs_promosi_ikan_n', 'total/krs_promosi_ikan_d'] },
    ]);
    expect(findingsOf('A01', dataset)[0]?.holds).toEqual([]);
  });
});
