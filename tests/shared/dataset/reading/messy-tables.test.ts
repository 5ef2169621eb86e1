import { buildDataset, CellState, confirmTable, readTable, type CellValue, type Grid } from '@shared/dataset';
import { villagesOf } from '@shared/cli/villages.mjs';
import type { VillageList } from '@shared/catalogue/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grid, smallEdition } from '../small-edition';

const rejangLebong = villagesOf('1702');
const A = '17.02.06.1004';
const B = '17.02.06.1015';
const HEADER = ['Kode Desa', 'Kecamatan', 'Desa', 'Jumlah keluarga', 'Balita pendek'];

function read(rows: CellValue[][], more: Partial<Grid> = {}) {
  const sheet = { ...grid('Data Sasaran', rows), ...more };
  const result = readTable(sheet, smallEdition);
  if (!result.ok) throw new Error(result.problem.message);
  const columns = result.value.columns.map((column) => ({ ...column, sure: true }));
  const table = confirmTable('a.xlsx', sheet, { ...result.value, columns });
  const built = buildDataset({
    edition: smallEdition,
    year: 2024,
    villages: rejangLebong,
    tables: [table],
    decisions: [],
  });
  return { ...result.value, table, ...built };
}
const figures = (rows: CellValue[][], variable = 'jumlah_keluarga') => {
  const column = read(rows).dataset.columns.get(variable);
  return Array.from(column?.values ?? [], (value, row) => [column?.states[row], Number.isNaN(value) ? null : value]);
};
const rolesOf = (table: ReturnType<typeof read>) =>
  table.columns.flatMap(({ index, role, variable }) => (role === 'ignored' ? [] : [[index, variable ?? role]]));

describe('where a table stands in its sheet', () => {
  const village: CellValue[] = [A, 'Kota Padang', 'Kota Padang', 763, 5];
  const plain = rolesOf(read([HEADER, village]));

  it('may be below fourteen lines of letterhead', () => {
    const table = read([
      ...Array.from({ length: 14 }, (_, at): CellValue[] => [`Baris kop surat ${at}`]),
      HEADER,
      village,
    ]);
    expect([table.headerRow, table.bodyRows, rolesOf(table)]).toEqual([14, [15], plain]);
  });

  it('may begin at column D, beside empty columns', () => {
    const moved = (row: CellValue[]): CellValue[] => [null, '', null, ...row];
    const table = read([moved(HEADER), moved(village)]);
    expect(rolesOf(table)).toEqual(plain.map(([index, role]) => [Number(index) + 3, role]));
    expect(table.table.columns.map(({ letter }) => letter)).toEqual(['D', 'E', 'F', 'G', 'H']);
  });

  it('may have blank lines and columns inside', () => {
    const gap = (row: CellValue[]): CellValue[] => [row[0] ?? null, null, ...row.slice(1)];
    const table = read([gap(HEADER), [], gap(village), [null, null], gap([B, 'Kota Padang', 'Bedeng SS.', 1, 2])]);
    expect(table.bodyRows).toEqual([2, 4]);
  });
});

describe('headers', () => {
  it('of two rows with merged cells are read as one', () => {
    const table = read([
      ['Kode Desa', 'Desa', 'Keluarga Berisiko 3', null, null, 'Keluarga Berisiko 6', null, null],
      [
        null,
        null,
        'Jumlah keluarga berisiko yang mendapat promosi konsumsi ikan',
        'Jumlah keluarga berisiko keseluruhan (DPPKB)',
        'Persentase',
        'Jumlah keluarga berisiko yang mendapat manfaat pekarangan',
        'Jumlah keluarga berisiko keseluruhan (DPPKB)',
        'Persentase',
      ],
      [A, 'Kota Padang', 1, 2, 50, 3, 4, 75],
    ]);
    expect(rolesOf(table).map(([, role]) => role)).toEqual([
      'kode',
      'desa',
      'krs_promosi_ikan_n',
      'krs_promosi_ikan_d',
      'krs_promosi_ikan_p',
      'krs_pekarangan_n',
      'krs_pekarangan_d',
      'krs_pekarangan_p',
    ]);
  });

  it('repeated on every printed page are skipped, not read as villages', () => {
    const table = read([HEADER, [A, 'K', 'a', 1, 2], HEADER, [B, 'K', 'b', 3, 4]]);
    expect([table.bodyRows, table.skippedRows]).toEqual([[1, 3], [2]]);
  });

  it('that name one variable twice leave the second column to a person', () => {
    const result = readTable(
      grid('x', [
        [...HEADER, 'Jumlah keluarga'],
        [A, '', 'a', 1, 2, 3],
      ]),
      smallEdition,
    );
    const twice = result.ok ? result.value.columns.filter(({ variable }) => variable === 'jumlah_keluarga') : [];
    expect(twice.map(({ sure }) => sure)).toEqual([true, false]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'named %s are unknown columns like others',
    (name) => {
      const rows: CellValue[][] = [
        [...HEADER, name],
        [A, name, name, 1, 2, 3],
        [B, 'K', 'b', name, 4, 5],
      ];
      const table = read(rows);
      expect(table.columns[5]).toMatchObject({ heading: name, role: 'unknown' });
      expect(figures(rows)).toEqual([
        [CellState.ok, 1],
        [CellState.invalid, null],
      ]);
      expect(table.dataset.rows[0]).toMatchObject({ name, kecamatan: name });
      expect(Object.keys({})).toEqual([]);
    },
  );
});

describe('figures a spreadsheet can hold', () => {
  it.each<[string, CellValue, number, number | null]>([
    ['10⁹ as a number', 1e9, CellState.ok, 1e9],
    ['10⁹ with a superscript', '10⁹', CellState.invalid, null],
    ['1E+09', '1E+09', CellState.flagged, 1e9],
    ['a negative nought', -0, CellState.ok, 0],
    ['NaN', NaN, CellState.invalid, null],
    ['an endless number', Infinity, CellState.invalid, null],
    ['more than can be counted exactly', 1e300, CellState.invalid, null],
    ['a date', { kind: 'date', iso: '2024-02-01' }, CellState.invalid, null],
    ['a formula error', { kind: 'error', code: '#REF!' }, CellState.invalid, null],
    ['a ticked box', true, CellState.invalid, null],
    ['a very long text', 'x'.repeat(50_000), CellState.invalid, null],
    ['a very long number', '9'.repeat(50_000), CellState.invalid, null],
    ['spaces', ' \u00A0\t', CellState.missing, null],
  ])('%s', (_, raw, state, value) => {
    const [first] = figures([HEADER, [A, 'K', 'a', raw, 1]]);
    expect(first).toEqual([state, value]);
    expect(Object.is(first?.[1], -0)).toBe(false);
  });
});

describe('lines that are no villages', () => {
  it('are listed: subtotals of a kecamatan in any wording, averages, signatures', () => {
    const table = read([
      HEADER,
      [A, 'Kota Padang', 'Kota Padang', 10, 1],
      [B, 'Kota Padang', 'Bedeng SS.', 20, 2],
      ['', 'Kota Padang', 'Jumlah', 30, 3],
      ['17.02.09.1013', 'Curup', 'Air Putih Lama', 40, 4],
      ['', '', 'Jumlah Kec. Curup', 40, 4],
      ['', '', 'Jumlah Curup', 40, 4],
      ['', '', 'Rata-rata', 23.3, 2.3],
      ['', '', 'TOTAL', 70, 7],
      ['', '', 'Target', 100, 0],
      ['', '', '', 'Curup, 3 Mei 2024', ''],
      ['', '', '', 'NIP. 19700101 199003 1 001', ''],
    ]);
    expect(table).toMatchObject({ bodyRows: [1, 2, 4], totalRow: 8, skippedRows: [3, 5, 6, 7, 9, 10, 11] });
  });

  it('do not make the last kecamatan’s unnamed subtotal the district’s total', () => {
    const rows: CellValue[][] = [
      HEADER,
      [A, 'Kota Padang', 'Kota Padang', 10, 1],
      [B, 'Kota Padang', 'Bedeng SS.', 20, 2],
      ['', '', 'Jumlah', 30, 3],
      ['17.02.09.1013', 'Curup', 'Air Putih Lama', 40, 4],
      ['', '', 'Jumlah', 40, 4],
    ];
    expect(read(rows)).toMatchObject({ totalRow: null, skippedRows: [3, 5] });
    expect(read(rows).notes).toEqual([
      'Jumlah di baris 6 hanya mencakup sebagian desa, jadi tidak dipakai sebagai total kabupaten/kota.',
    ]);
    expect(read([...rows, ['', '', 'Jumlah', 70, 7]])).toMatchObject({ totalRow: 6, skippedRows: [3, 5], notes: [] });
  });

  it('keep a total that adds up wrongly: a rule speaks of it', () => {
    expect(read([HEADER, [A, '', 'a', 10, 1], ['', '', 'Total', 11, 1]])).toMatchObject({ totalRow: 2, notes: [] });
  });

  it('of several totals leave the last one', () => {
    const totals: CellValue[][] = [
      ['', '', 'Jumlah', 10, 1],
      ['', '', 'Total', 10, 1],
    ];
    expect(read([HEADER, [A, '', 'a', 10, 1], ...totals])).toMatchObject({ totalRow: 3, skippedRows: [2] });
  });
});

describe('the kecamatan of a village', () => {
  const NAMED = ['Desa', 'Jumlah keluarga', 'Balita pendek'];
  const kecamatan = (rows: CellValue[][]) => read(rows).dataset.rows.map((row) => row.kecamatan);

  it('may stand in a row above its villages, figures or none', () => {
    const table = read([
      NAMED,
      ['Kecamatan Kota Padang', null, null],
      ['Kota Padang', 10, 1],
      ['Bedeng SS.', 20, 2],
      ['II. KEC. CURUP', 30, 3],
      ['Air Putih Lama', 30, 3],
      ['Jumlah', 60, 6],
    ]);
    expect(table).toMatchObject({ bodyRows: [2, 3, 5], totalRow: 6, skippedRows: [1, 4], questions: [] });
    expect(table.dataset.rows.map(({ code, kecamatan: name }) => [code, name])).toEqual([
      ['1702061004', 'Kota Padang'],
      ['1702061015', 'Kota Padang'],
      ['1702091013', 'CURUP'],
    ]);
  });

  it('is not taken from a line below its villages', () => {
    expect(
      kecamatan([NAMED, ['a', 1, 1], ['Kecamatan Curup', 1, 1], ['b', 1, 1], ['Kecamatan Kota Padang', 1, 1]]),
    ).toEqual(['', '']);
  });

  it('may be the title of the sheet', () => {
    expect(kecamatan([['DATA SASARAN'], ['Kecamatan : Curup Tahun 2024'], NAMED, ['a', 1, 1]])).toEqual(['Curup']);
    expect(kecamatan([['Data per kecamatan'], NAMED, ['a', 1, 1]])).toEqual(['']);
  });

  it('may be merged over its villages', () => {
    const rows = (...names: string[]): CellValue[][] => [
      HEADER,
      ...names.map((name, at): CellValue[] => [`170206101${at}`, name, 'x', 1, 1]),
    ];
    expect(kecamatan(rows('Curup', '', '', 'Kota Padang', ''))).toEqual([
      'Curup',
      'Curup',
      'Curup',
      'Kota Padang',
      'Kota Padang',
    ]);
    expect(kecamatan(rows('Curup', 'Curup', '', 'Kota Padang'))).toEqual(['Curup', 'Curup', '', 'Kota Padang']);
  });
});

describe('columns of codes', () => {
  const swapped: CellValue[][] = [
    ['kode_kemendagri', 'kode_bps', 'Desa', 'Jumlah keluarga'],
    ['1702060004', '1702061004', 'Kota Padang', 1],
    ['1702060015', '1702061015', 'Bedeng SS.', 2],
  ];
  it('that are swapped are told apart by what they hold', () => {
    const table = read(swapped);
    expect(table.columns.slice(0, 2).map(({ role }) => role)).toEqual(['kode-bps', 'kode']);
    expect(table.dataset.rows.map(({ code }) => code)).toEqual(['1702061004', '1702061015']);
    expect(table.notes).toEqual(['Kode desa dibaca dari kolom "kode_bps", karena isinya kode Kemendagri.']);
  });

  it('are looked up where the district is known', () => {
    const rows: CellValue[][] = [
      ['kode_kemendagri', 'kode_bps', 'Desa', 'Jumlah keluarga'],
      ['1702991001', '1702061004', 'Kota Padang', 1],
      ['1702991002', '1702061015', 'Bedeng SS.', 2],
    ];
    const kode = (villages?: VillageList) => {
      const result = readTable(grid('x', rows), smallEdition, villages);
      return result.ok ? result.value.columns.findIndex(({ role }) => role === 'kode') : -1;
    };
    expect([kode(), kode(rejangLebong)]).toEqual([0, 1]);
  });

  it('that stand beside each other as headed stay so, the BPS code unused', () => {
    const table = read([
      ['Kode BPS', 'Kode Desa', 'Desa', 'Jumlah keluarga'],
      ['1702060004', '1702061004', 'Kota Padang', 1],
    ]);
    expect(table.columns.map(({ role, sure }) => [role, sure])).toEqual([
      ['kode-bps', true],
      ['kode', true],
      ['desa', true],
      ['variable', true],
    ]);
    expect(JSON.stringify(table.table)).not.toContain('1702060004');
    expect(table.notes).toEqual([]);
  });

  it('that hold nothing but BPS codes are kept as headed: a rule speaks of them', () => {
    const table = read([
      ['Kode Desa', 'Desa', 'Jumlah keluarga'],
      ['1702060004', 'Kota Padang', 1],
    ]);
    expect(table.dataset.rows).toMatchObject([{ code: '1702060004', matched: 'kode' }]);
  });

  it('that a spreadsheet program damaged are told with an example', () => {
    const table = read([
      HEADER,
      ['1,7E+09', 'Kota Padang', 'Kota Padang', 1, 1],
      [B, 'Kota Padang', 'Bedeng SS.', 1, 1],
    ]);
    expect(table.notes).toEqual([
      '1 kode desa rusak oleh program spreadsheet, misalnya "1,7E+09": desanya dicari dari namanya.',
    ]);
    expect(table.dataset.rows.map(({ code }) => code)).toEqual(['1702061004', '1702061015']);
  });

  it('that are missing are told', () => {
    expect(read([HEADER.slice(1), ['Kota Padang', 'Bedeng SS.', 1, 1]]).notes[0]).toContain(
      'Tidak ada kolom kode desa',
    );
  });
});

describe('hidden rows', () => {
  const rows: CellValue[][] = [HEADER, [A, '', 'a', 1, 1], [B, '', 'b', 2, 2], ['', '', 'Total', 3, 3]];
  it('are read and told', () => {
    const table = read(rows, { hiddenRows: [0, 2, 3] });
    expect([table.bodyRows, table.totalRow]).toEqual([[1, 2], 3]);
    expect(table.notes).toEqual(['1 baris desa tersembunyi di berkas ikut dibaca: baris 3.']);
  });
  it('are told by the first five where they are many', () => {
    const many = Array.from({ length: 8 }, (_, at): CellValue[] => [`170206101${at}`, '', 'a', 1, 1]);
    expect(read([HEADER, ...many], { hiddenRows: [1, 2, 3, 4, 5, 6, 7, 8] }).notes).toEqual([
      '8 baris desa tersembunyi di berkas ikut dibaca: baris 2, 3, 4, 5, 6 dan 3 baris lain.',
    ]);
  });
  it('are not spoken of where there are none', () => expect(read(rows).notes).toEqual([]));
});

describe('codes in two columns', () => {
  const TWO = ['Kode Kecamatan', 'Kode Desa', 'Desa', 'Jumlah keluarga'];
  const codesOf = (rows: CellValue[][]) => read(rows).dataset.rows.map(({ code }) => code);

  it.each<[CellValue, CellValue]>([
    ['17.02.06', '1004'],
    ['170206', 1004],
    ['17-02-06', ' 1004 '],
  ])('are put together: %j and %j', (kecamatan, own) => {
    expect(codesOf([TWO, [kecamatan, own, 'Kota Padang', 10]])).toEqual([A.replaceAll('.', '')]);
  });

  it('are left alone where either is no such part', () => {
    expect(codesOf([TWO, ['17.02', '1004', 'Kota Padang', 10]])).not.toContain('1702061004');
    expect(codesOf([TWO, ['17.02.06', A, 'Kota Padang', 10]])).toEqual(['1702061004']);
  });

  it('are no district’s, however many villages have four digits', () => {
    const rows: CellValue[][] = [
      ['Kode Desa', 'Kecamatan', 'Desa', 'Jumlah keluarga'],
      ['1004', 'Kota Padang', 'Kota Padang', 10],
      ['1015', 'Kota Padang', 'Bedeng SS.', 20],
    ];
    expect(read(rows)).toMatchObject({ bodyRows: [1, 2], totalRow: null });
    const withTotal: CellValue[][] = [
      ['2024', 'Data Sasaran'],
      HEADER,
      [A, '', 'a', 10, 1],
      ['17.02', '', 'Rejang Lebong', 10, 1],
    ];
    expect(read(withTotal)).toMatchObject({ bodyRows: [2], totalRow: 3 });
  });
});

describe('rows that hold words for figures', () => {
  const NAMED = ['Kecamatan', 'Desa', 'Jumlah keluarga', 'Balita pendek'];

  it.each(['nihil', '-', 'Ya', 'tidak', 'tidak ada', 'belum ada data', 'NOL'])('are villages: %s', (word) => {
    expect(read([NAMED, ['Kota Padang', 'Bedeng SS.', word, word]]).bodyRows).toEqual([1]);
  });

  it('are none where a signature or a note stands beside a name', () => {
    const rows: CellValue[][] = [
      NAMED,
      ['Kota Padang', 'Bedeng SS.', 1, 1],
      ['', 'Kepala Dinas', 'Curup, 3 Mei 2024', ''],
      ['', 'Sumber', 'Dinas Kesehatan', ''],
    ];
    expect(read(rows)).toMatchObject({ bodyRows: [1], skippedRows: [2, 3] });
  });
});

describe('figures without a place', () => {
  it('are named with their line, as against what is written in words', () => {
    const rows: CellValue[][] = [HEADER, [A, '', 'a', 1, 1], ['', '', '', 12, 3], ['', '', 'Rata-rata', 6.5, 2]];
    expect(read(rows).notes).toEqual([
      'Angka di baris 3 tidak dipakai, karena barisnya tidak menyebut desa. Tulis kode atau nama desanya, lalu muat lagi.',
    ]);
    expect(read([HEADER, [1, 2, 3, 4, 5], [A, '', 'a', 1, 1]]).notes).toEqual([]);
  });
});

describe('hidden columns', () => {
  const rows: CellValue[][] = [HEADER, [A, '', 'a', 1, 1]];
  it('of figures are read and told', () => {
    const table = read(rows, { hiddenColumns: [1, 4] });
    expect(table.notes).toEqual(['Kolom E (Balita pendek) tersembunyi di berkas, dan ikut dibaca.']);
    expect(figures(rows, 'jumlah_pendek')[0]?.[1]).toBe(1);
  });
});

describe('separated text with more cells in a row than in its heading', () => {
  const village = (...cells: CellValue[]): CellValue[] => [A, '', 'a', ...cells];
  const readAs = (separator: string, row: CellValue[]) =>
    readTable({ ...grid('Data', [HEADER, row]), widths: [5, row.length], separator }, smallEdition);

  it.each([
    [',', village('5', '25', '1')],
    [',', village('5', '25', null)],
    [';', village('5', '25', '1')],
  ])('is refused with the line: %s %j', (separator, row) => {
    const result = readAs(separator, row);
    expect(result.ok ? '' : result.problem.message).toMatch(/^Baris 2 .* 6 kolom.* 5/);
  });

  it.each([
    [';', village('5', '25', null)],
    [';', village('5', '25', 'data sementara')],
    [',', village('5', '25', 'data sementara')],
  ])('is read where it may be a remark beside the table: %s %j', (separator, row) => {
    expect(readAs(separator, row).ok).toBe(true);
  });

  it('is told where a remark is not read, and not of a workbook', () => {
    const result = readAs(';', village('5', '25', 'data sementara'));
    expect(result.ok && result.value.notes[0]).toBe(
      'Isian di sebelah kanan judul terakhir tidak dibaca, misalnya di baris 2.',
    );
    expect(read([HEADER, village('5', '25', '1')]).notes).toEqual([]);
  });
});

const WORDS =
  'Total|Jumlah|Kecamatan Curup|Jumlah Kec. Curup|Kota Padang|__proto__|1.234|1,7E+09|(1)|-|#REF!|Rata-rata'.split('|');

describe('any sheet at all', () => {
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constantFrom(...WORDS, ...HEADER, A, B),
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant({ kind: 'date', iso: '2024-01-01' } as const),
    fc.constant({ kind: 'error', code: '#N/A' } as const),
  );
  const lines = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 });

  it('is read or refused with a remedy, and every line below the header is accounted for once', () => {
    fc.assert(
      fc.property(lines, lines, (above, below) => {
        const rows = [...above, HEADER, ...below];
        const result = readTable(grid('Lembar', rows), smallEdition);
        if (!result.ok) {
          expect(result.problem.remedy).not.toBe('');
          return;
        }
        const { headerRow, bodyRows, totalRow, skippedRows } = result.value;
        const told = [...bodyRows, ...(totalRow === null ? [] : [totalRow]), ...skippedRows].sort((a, b) => a - b);
        const filled = rows.flatMap((row, at) => (at > headerRow && row.some(isSeen) ? [at] : []));
        expect(told).toEqual(filled);
        expect(() => read(rows)).not.toThrow();
      }),
    );
  });
  const INVISIBLE = /^[\s\u00AD\u200B-\u200F\u2060\uFEFF]*$/;
  const isSeen = (one: CellValue) => one !== null && !(typeof one === 'string' && INVISIBLE.test(one));
});
