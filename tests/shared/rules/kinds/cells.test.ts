import { emonev2024 } from '@shared/catalogue';
import { CellState } from '@shared/dataset/types';
import { renderFinding } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { brief, findingsOf } from '../findings-of';
import { code, makeDataset, rows, villageList } from '../make-dataset';
import type { Cell } from '../make-dataset';

const families = (value: Cell) => makeDataset([{ code: code(1), cells: { jumlah_keluarga: value } }]);
const text = (rule: string, dataset: ReturnType<typeof makeDataset>) =>
  renderFinding(findingsOf(rule, dataset, 2)[0]!, emonev2024, villageList(2));

describe('whole numbers', () => {
  it('pass from 0 and are refused below 0 or with a fraction', () => {
    const refused = [0, 1, -1, 0.5, 1_895].map((value) => findingsOf('A13', families(value), 2).length);
    expect(refused).toEqual([0, 0, 1, 1, 0]);
  });

  it('are not asked of percentages or of cells that are missing or unanswered', () => {
    expect(findingsOf('A13', makeDataset(rows(1, () => ({ prevalensi: 2.56 }))))).toEqual([]);
    expect(findingsOf('A13', families(null), 2)).toEqual([]);
    expect(findingsOf('A13', families({ state: CellState.ambiguous, raw: 1.045 }), 2)).toEqual([]);
  });

  it('are told with the reading a thousands dot would give', () => {
    expect(text('A13', families(1.045))).toMatchObject({
      message: 'Desa Suka 2, Data Sasaran: Jumlah keluarga tertulis 1,045, bukan bilangan bulat.',
      action: 'Bila yang dimaksud 1.045, ketik tanpa titik. Betulkan angkanya di sumber atau di panel.',
    });
    expect(text('A13', families(-3)).message).toContain('tertulis -3, kurang dari 0');
  });
});

describe('a readable cell', () => {
  it('is held and told as it stands when it cannot be read', () => {
    const dataset = families({ state: CellState.invalid, raw: 'dua belas' });
    expect(brief(findingsOf('F01', dataset, 2))).toEqual([
      { severity: 'kesalahan', scope: 'cell', cells: [`${code(1)}/jumlah_keluarga`] },
    ]);
    expect(findingsOf('F01', dataset, 2)[0]?.holds).toHaveLength(1);
    expect(text('F01', dataset).message).toBe(
      'Desa Suka 2, Data Sasaran: Jumlah keluarga berisi tulisan "dua belas" (Data Sasaran!E5).',
    );
  });

  it('with a formula error is told as one', () => {
    const dataset = families({ state: CellState.invalid, raw: { kind: 'error', code: '#DIV/0!' } });
    expect(text('F06', dataset).message).toContain('galat rumus "#DIV/0!"');
    expect(text('F06', dataset).action).toContain('rumus');
  });

  it('may be blank, a number, or a spelling that is only noted', () => {
    const cells: Cell[] = [null, 12, { state: CellState.flagged, value: 12, raw: '12 orang' }];
    for (const cell of cells) expect(findingsOf('F01', families(cell), 2)).toEqual([]);
  });
});

describe('parts and their whole', () => {
  const children = (veryShort: Cell, short: Cell, measured: Cell) =>
    makeDataset([
      {
        code: code(1),
        cells: {
          jumlah_sangat_pendek: veryShort,
          jumlah_pendek: short,
          jumlah_balita_diukur: measured,
          prevalensi: 50,
        },
      },
    ]);

  it('may be equal, and are refused one above', () => {
    expect(findingsOf('S01', children(40, 60, 100), 2)).toEqual([]);
    expect(findingsOf('S01', children(41, 60, 100), 2)).toHaveLength(1);
  });

  it('hold the figures and the percentage that rests on them', () => {
    expect(findingsOf('S01', children(41, 60, 100), 2)[0]?.holds.map((cell) => cell.variable)).toEqual([
      'jumlah_sangat_pendek',
      'jumlah_pendek',
      'jumlah_balita_diukur',
      'prevalensi',
    ]);
  });

  it('cannot be told with a part missing, even if the other alone is near the whole', () => {
    expect(findingsOf('S01', children(null, 101, 100), 2)).toEqual([]);
  });

  it('are told with their sum', () => {
    expect(text('S01', children(41, 60, 100)).message).toBe(
      'Desa Suka 2, Data Sasaran: balita sangat pendek 41 + balita pendek 60 = 101 melebihi jumlah balita yang diukur 100.',
    );
  });
});

describe('a required field', () => {
  const fish = (n: Cell, d: Cell, p: Cell = null) =>
    makeDataset([{ code: code(1), cells: { krs_promosi_ikan_n: n, krs_promosi_ikan_d: d, krs_promosi_ikan_p: p } }]);

  it('is asked for when another cell of the form and village is filled, and holds nothing', () => {
    expect(findingsOf('L01', fish(null, 100), 2)).toMatchObject([
      { severity: 'peringatan', holds: [], cells: [{ village: code(1), variable: 'krs_promosi_ikan_n' }] },
    ]);
    expect(text('L01', fish(null, 100)).message).toBe(
      'Desa Suka 2, Keluarga Berisiko 3: Jumlah keluarga berisiko yang mendapat promosi konsumsi ikan kosong.',
    );
  });

  it('is not asked for when the whole form is blank, when it holds 0, or when it does not apply', () => {
    expect(findingsOf('L01', fish(null, null), 2)).toEqual([]);
    expect(findingsOf('L01', fish(0, 100), 2)).toEqual([]);
    expect(findingsOf('L01', fish({ state: CellState.notApplicable }, 100), 2)).toEqual([]);
  });

  it('is only a field the form requires: a blank percentage is no finding', () => {
    expect(findingsOf('L01', fish(10, 100), 2)).toEqual([]);
  });
});

describe('figures that belong together', () => {
  it('are asked for where no form requires both, and only then', () => {
    const dataset = makeDataset([{ code: code(1), cells: { prevalensi: 3, krs_promosi_ikan_n: 5 } }]);
    expect(findingsOf('L02', dataset, 2).map((finding) => finding.values['need'])).toEqual([
      'jumlah_balita_diukur',
      'jumlah_pendek',
      'jumlah_sangat_pendek',
    ]);
    expect(findingsOf('L02', makeDataset([{ code: code(1), cells: { jumlah_pendek: 3 } }]), 2)).toEqual([]);
  });
});

describe('a blank figure that its form requires', () => {
  it('is asked for once, by its form', () => {
    const cells = { prevalensi: 3, jumlah_balita_diukur: 100, jumlah_sangat_pendek: 1, jumlah_pendek: null };
    const dataset = makeDataset([{ code: code(1), cells }]);
    expect(findingsOf('L01', dataset, 2)).toHaveLength(1);
    expect(findingsOf('L02', dataset, 2)).toEqual([]);
  });
});

describe('one target group in several forms', () => {
  const group = (fish: Cell, yard: Cell, sasaran: Cell) =>
    makeDataset([{ code: code(1), cells: { krs_promosi_ikan_d: fish, krs_pekarangan_d: yard, jumlah_krs: sasaran } }]);

  it('warns when it differs by one, led by the agency whose figure it is', () => {
    expect(findingsOf('S17', group(300, 300, 300), 2)).toEqual([]);
    expect(findingsOf('S17', group(300, 301, 300), 2)).toMatchObject([
      { severity: 'peringatan', holds: [], owner: 'dinas-kb', others: ['dinas-ketahanan-pangan'] },
    ]);
    expect(text('S17', group(300, 301, 300)).message).toBe(
      'Desa Suka 2: Jumlah keluarga berisiko stunting 300 di Data Sasaran, 301 di Keluarga Berisiko 6.',
    );
  });

  it('waits while one of the figures is wrong by itself', () => {
    const exchanged = makeDataset([
      { code: code(1), cells: { krs_promosi_ikan_n: 300, krs_promosi_ikan_d: 120, jumlah_krs: 300 } },
    ]);
    expect(findingsOf('A01', exchanged, 2)).toHaveLength(1);
    expect(findingsOf('S17', exchanged, 2)).toEqual([]);
  });

  it('says nothing of a form that left it blank', () => {
    expect(findingsOf('S17', group(null, 300, 300), 2)).toEqual([]);
    expect(findingsOf('S17', group(null, null, 300), 2)).toEqual([]);
  });
});

describe('numerator equal to denominator', () => {
  const equal = (count: number, total: number) =>
    makeDataset(rows(total, (k) => ({ krs_promosi_ikan_n: k < count ? 20 : 10, krs_promosi_ikan_d: 20 })));

  it('warns above half of at least ten rows', () => {
    expect(findingsOf('A09', equal(10, 20))).toEqual([]);
    expect(findingsOf('A09', equal(11, 20))).toMatchObject([{ severity: 'peringatan', scope: 'column', holds: [] }]);
    expect(findingsOf('A09', equal(9, 9))).toEqual([]);
    expect(findingsOf('A09', equal(10, 10))).toHaveLength(1);
  });

  it('does not count rows of 0 of 0', () => {
    expect(findingsOf('A09', makeDataset(rows(20, () => ({ krs_promosi_ikan_n: 0, krs_promosi_ikan_d: 0 }))))).toEqual(
      [],
    );
  });
});
