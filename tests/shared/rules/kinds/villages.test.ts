import { emonev2024 } from '@shared/catalogue';
import { CellState } from '@shared/dataset/types';
import { check, renderFinding } from '@shared/rules';
import { plainName } from '@shared/rules/kit/village-names';
import { describe, expect, it } from 'vitest';
import { brief, findingsOf } from '../findings-of';
import { code, makeDataset, rows, villageList } from '../make-dataset';
import type { Row } from '../make-dataset';

const text = (rule: string, dataset: ReturnType<typeof makeDataset>, official: number) =>
  renderFinding(findingsOf(rule, dataset, official)[0]!, emonev2024, villageList(official));

describe('a village that stands twice', () => {
  const twice = makeDataset([
    { code: code(1), cells: { jumlah_krs: 300, krs_promosi_ikan_n: 10, krs_promosi_ikan_d: 300 } },
    { code: code(1), occurrence: 2, cells: { krs_promosi_ikan_n: 14, krs_promosi_ikan_d: 300 } },
  ]);

  it("holds that sheet's cells of the village and no other sheet's", () => {
    expect(findingsOf('G04', twice, 2)[0]?.holds.map((cell) => cell.variable)).toEqual([
      'krs_promosi_ikan_n',
      'krs_promosi_ikan_d',
    ]);
  });

  it('is told with its lines', () => {
    expect(text('G04', twice, 2).message).toBe('Desa Suka 2 tercatat 2 kali: Keluarga Berisiko 3 baris 5 dan 6.');
  });

  it('is judged by its first row only, so that nothing is told twice', () => {
    const both = makeDataset([
      { code: code(1), cells: { krs_promosi_ikan_n: 14, krs_promosi_ikan_d: 3 } },
      { code: code(1), occurrence: 2, cells: { krs_promosi_ikan_n: 14, krs_promosi_ikan_d: 3 } },
    ]);
    expect(findingsOf('A01', both, 2)).toHaveLength(1);
  });
});

describe('the code of a row', () => {
  const row = (value: string): Row => ({ code: value, name: 'Entah', cells: { jumlah_krs: 300 } });

  it.each([
    ['W03', '3604291001', 'milik daerah lain'],
    ['W04', '1702999999', 'tidak ada di daftar'],
    ['W01', '', 'tidak punya kode desa sepuluh digit'],
  ])('%s: %s blocks the row and says why', (rule, value, why) => {
    const dataset = makeDataset([row(value)]);
    expect(findingsOf(rule, dataset, 2)).toMatchObject([
      { severity: 'kesalahan', holds: [{ village: value, variable: '' }] },
    ]);
    expect(text(rule, dataset, 2).message).toContain(why);
  });

  it('keeps two rows without a code apart', () => {
    const keys = findingsOf('W01', makeDataset([row(''), row('')]), 2).map((finding) => finding.key);
    expect(new Set(keys).size).toBe(2);
  });

  it('of another district in every row is one finding on the file', () => {
    const elsewhere = makeDataset(Array.from({ length: 12 }, (_, k) => row(`36042910${10 + k}`)));
    expect(findingsOf('W03', elsewhere, 2)).toMatchObject([{ scope: 'district' }]);
    expect(text('W03', elsewhere, 2).action).toContain('kabupaten/kota lain');
  });
});

describe('the list of villages', () => {
  it('is complete or names up to five missing ones and counts the rest', () => {
    const dataset = makeDataset(rows(2, () => ({ jumlah_krs: 300 })));
    expect(findingsOf('G05', dataset, 2)).toEqual([]);
    expect(findingsOf('G05', dataset, 3)).toMatchObject([{ severity: 'peringatan', cells: [], holds: [] }]);
    expect(text('G05', dataset, 3).message).toBe(
      'Berkas ini: 1 dari 3 desa/kelurahan belum ada datanya. Yang belum: Suka 3.',
    );
    expect(text('G05', dataset, 10).message).toContain('Suka 3, Suka 4, Suka 5, Suka 6, Suka 7 dan 3 lainnya');
  });

  it('is asked form by form where a village stands in one form and not in the other', () => {
    const dataset = makeDataset([
      { code: code(0), cells: { jumlah_krs: 300, krs_promosi_ikan_d: 300 } },
      { code: code(1), cells: { jumlah_krs: 300 } },
    ]);
    expect(findingsOf('G05', dataset, 2).map((finding) => finding.key)).toEqual(['G05@1:keluarga-berisiko-3']);
    expect(text('G05', dataset, 2).message).toMatch(/^Keluarga Berisiko 3: 1 dari 2 .* Yang belum: Suka 2\.$/);
  });
});

describe('a village repeated in one form', () => {
  it('is not missing from the other forms', () => {
    const dataset = makeDataset([
      { code: code(0), cells: { jumlah_krs: 300, krs_promosi_ikan_d: 300 } },
      { code: code(0), occurrence: 2, cells: { krs_promosi_ikan_d: 304 } },
    ]);
    expect(findingsOf('G05', dataset, 1)).toEqual([]);
  });
});

describe('the name beside a code', () => {
  it.each([
    ['Kel. Husein Sastranegara', 'Husein Sastranegara', true],
    ['DESA  Suka-Rami', 'Suka Rami', true],
    ['Husen Sastranegara', 'Husein Sastranegara', false],
    ['Kelapa Dua', 'Kel. Kelapa Dua', true],
  ])('%s against %s', (written, official, same) => {
    expect(plainName(written) === plainName(official)).toBe(same);
  });

  it('two letters off informs, three warn', () => {
    const named = (name: string) => makeDataset([{ code: code(0), name, cells: { jumlah_krs: 1 } }]);
    expect(findingsOf('W07', named('Sukkka 1'))).toMatchObject([{ severity: 'catatan' }]);
    expect(findingsOf('W07', named('Sukkkka 1'))).toMatchObject([{ severity: 'peringatan' }]);
    expect(text('W07', named('Sukkka 1'), 1).message).toBe(
      '1 nama desa dieja lain dari nama resmi menurut kodenya: "Sukkka 1" resminya Suka 1.',
    );
  });
});

describe('a name beside a code that is not its own', () => {
  const held = (...rows: readonly (readonly [village: number, name: string, kecamatan?: string])[]) =>
    findingsOf(
      'W07',
      makeDataset(
        rows.map(([at, name, kecamatan = '']) => ({ code: code(at), name, kecamatan, cells: { jumlah_krs: 1 } })),
      ),
      5,
    );

  it('holds the row where another village goes by it', () => {
    expect(held([0, 'Suka 2'])).toMatchObject([{ severity: 'kesalahan', holds: [{ village: code(0), variable: '' }] }]);
    expect(text('W07', makeDataset([{ code: code(0), name: 'Suka 2', cells: { jumlah_krs: 1 } }]), 5)).toMatchObject({
      message: '1 baris memakai kode satu desa dan nama desa lain: "Suka 2" resminya Suka 1.',
      action: 'Betulkan kode atau nama di baris itu. Sampai itu jelas, angkanya tidak diisikan.',
    });
  });

  it('holds the row where it is no name, and does not where it is like none', () => {
    expect(held([0, '25'])).toMatchObject([{ severity: 'kesalahan' }]);
    expect(held([0, 'Entah Berantah'])).toMatchObject([{ severity: 'peringatan', holds: [] }]);
  });

  it('holds twins whose kecamatan is that of the other', () => {
    const list = villageList(3);
    const [one, other] = list.villages;
    const twins = {
      ...list,
      villages: [
        { ...one!, name: 'Sukamaju', kecamatan: 'Atas' },
        { ...other!, name: 'Sukamaju', kecamatan: 'Bawah' },
      ],
    };
    const sortsOf = (kecamatan: string) =>
      check({
        edition: emonev2024,
        dataset: makeDataset([{ code: one!.code, name: 'Sukamaju', kecamatan, cells: { jumlah_krs: 1 } }]),
        villages: twins,
      })
        .filter(({ rule }) => rule === 'W07')
        .map(({ severity }) => severity);
    expect([sortsOf('Kec. Bawah'), sortsOf('Atas'), sortsOf(''), sortsOf('Entah')]).toEqual([
      ['kesalahan'],
      [],
      [],
      [],
    ]);
  });

  it('holds a name like none too where other rows have the names of other villages', () => {
    expect(held([0, 'Suka 2'], [1, 'Suka 1'], [3, 'Entah Berantah'])).toMatchObject([
      { severity: 'kesalahan', holds: [{ village: code(0) }, { village: code(1) }, { village: code(3) }] },
    ]);
  });
});

describe('a code that BPS and Kemendagri could both have written', () => {
  const unlisted = '1702012999';
  const among = (...codes: readonly string[]) =>
    findingsOf('W05', makeDataset([unlisted, ...codes].map((one) => ({ code: one, cells: {} }))), 5);

  it('is of BPS among codes that can only be theirs', () => {
    expect(among('1702010001', '1702010002')[0]?.values['count']).toBe(3);
  });

  it('is a former code alone, or among codes of the list', () => {
    expect(among()).toEqual([]);
    expect(among(code(0), code(1))).toEqual([]);
    expect(among('1702010001', '1702012998', '1702012997')[0]?.values['count']).toBe(1);
  });
});

describe('the year a row states', () => {
  const row = (more: Partial<Row>) =>
    makeDataset([{ code: code(1), cells: { jumlah_krs: 300, krs_promosi_ikan_d: 300 }, ...more }]);

  it('may be absent or right, and blocks the row when it is another', () => {
    expect(findingsOf('T02', row({}), 2)).toEqual([]);
    expect(findingsOf('T02', row({ years: [2024] }), 2)).toEqual([]);
    expect(findingsOf('T11', row({ years: [2023] }), 2)[0]?.holds).toHaveLength(2);
    expect(text('T11', row({ years: [2023] }), 2).message).toMatch(
      /^Desa Suka 2: baris ini tertulis tahun 2023, bukan 2024/,
    );
  });

  it("holds only that sheet's cells where the years are known by sheet", () => {
    const yearsBySheet = new Map([
      ['Data Sasaran', [2023]],
      ['Keluarga Berisiko 3', [2024]],
    ]);
    expect(brief(findingsOf('T11', row({ years: [2023, 2024], yearsBySheet }), 2))).toEqual([
      { severity: 'kesalahan', scope: 'row', cells: [`${code(1)}/jumlah_krs`] },
    ]);
  });
});

describe('the total line', () => {
  const total = (cells: readonly (number | null)[], stated: number, official = cells.length) =>
    findingsOf(
      'G01',
      makeDataset(
        rows(cells.length, (k) => ({ jumlah_krs: cells[k]! })),
        { jumlah_krs: stated },
      ),
      official,
    );

  it('is the sum of the villages, to the last family', () => {
    expect(total([300, 301], 601)).toEqual([]);
    expect(total([300, 301], 600)).toMatchObject([{ severity: 'kesalahan', holds: [] }]);
    expect(total([300, 301], 602)).toMatchObject([{ severity: 'kesalahan', holds: [] }]);
  });

  it('cannot be told while a village is missing or blank, unless the others already exceed it', () => {
    expect(total([300, null], 600)).toEqual([]);
    expect(total([300, 301], 700, 3)).toEqual([]);
    expect(total([300, 301], 600, 3)).toMatchObject([{ severity: 'catatan' }]);
  });

  it('cannot be told while a figure is held by another finding', () => {
    const cells = (k: number) => ({ jumlah_krs: k === 0 ? 3_000 : 300, jumlah_keluarga: 1_000 });
    const dataset = makeDataset(rows(2, cells), { jumlah_krs: 600 });
    expect(findingsOf('S06', dataset)).toHaveLength(1);
    expect(findingsOf('G01', dataset)).toEqual([]);
  });

  it('counts a village that the figure does not apply to', () => {
    const dataset = makeDataset(
      rows(2, (k) => ({ jumlah_krs: k === 0 ? { state: CellState.notApplicable } : 300 })),
      { jumlah_krs: 301 },
    );
    expect(findingsOf('G01', dataset)).toHaveLength(1);
  });

  it('is told with both sums and their difference', () => {
    const dataset = makeDataset(
      rows(2, () => ({ jumlah_krs: 1_000 })),
      { jumlah_krs: 1_895 },
    );
    expect(text('G01', dataset, 2).message).toBe(
      'Data Sasaran, Jumlah keluarga berisiko stunting: jumlah 2 desa 2.000, baris total tertulis 1.895 (selisih 105).',
    );
  });
});
