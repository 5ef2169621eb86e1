import { confirmTable, mergeParts, partChoices, readTable, splitTables } from '@shared/dataset';
import type { CellValue } from '@shared/dataset';
import { headingPart, partsTogether } from '@shared/dataset/reading/heading-parts';
import { describe, expect, it } from 'vitest';
import { grid, smallEdition } from '../small-edition';

const [A, B, C] = ['17.02.06.1004', '17.02.06.1015', '17.02.06.2001'] as const;

function read(rows: CellValue[][], year?: number) {
  const result = readTable(grid('Data', rows), smallEdition, undefined, year);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}
const refusal = (rows: CellValue[][]): string => {
  const result = readTable(grid('Data', rows), smallEdition);
  return result.ok ? '' : result.problem.message;
};
const proposals = (rows: CellValue[][], year?: number) =>
  read(rows, year).columns.map(({ heading, role, variable, sure }) => [heading, variable ?? role, sure]);

describe('the words that part a heading', () => {
  it.each([
    ['L', 'sex'],
    ['Laki-laki', 'sex'],
    ['PEREMPUAN', 'sex'],
    ['Jumlah L', 'sex'],
    ['Jumlah', 'whole'],
    ['L+P', 'whole'],
    ['Total', 'whole'],
    ['Semester I', 'half'],
    ['Januari', 'month'],
    ['Peb', 'month'],
    ['Agt 2024', 'month'],
    ['orang', 'unit'],
    [2024, 'year'],
    ['Tahun 2023', 'year'],
  ] as const)('%s is a %s', (text, kind) => expect(headingPart(text)?.kind).toBe(kind));

  it.each(['Balita pendek', '', 12, '2024/2025', 'Jumlah keluarga', 'Maretta', null])('%s is none', (text) =>
    expect(headingPart(text)).toBeNull(),
  );
});

describe('a heading over several columns', () => {
  const BY_SEX: CellValue[][] = [
    ['Kode Desa', 'Desa', 'Balita pendek', null, null],
    [null, null, 'L', 'P', 'Jumlah'],
  ];

  it('is proposed for the one that means the whole, and asked about', () => {
    const rows = [...BY_SEX, [A, 'a', 4, 5, 9]];
    expect(proposals(rows)).toEqual([
      ['Kode Desa', 'kode', true],
      ['Desa', 'desa', true],
      ['Balita pendek › L', 'ignored', true],
      ['Balita pendek › P', 'ignored', true],
      ['Balita pendek › Jumlah', 'jumlah_pendek', false],
    ]);
    expect(read(rows)).toMatchObject({ headerRow: 1, bodyRows: [2], totalRow: null });
    expect(read(rows).notes).toContain(
      'Untuk "Balita pendek" ada L, P, Jumlah: yang diusulkan Jumlah. Periksa pilihannya.',
    );
  });

  it('is proposed for none where no column means the whole', () => {
    const rows = [
      ['Kode Desa', 'Balita pendek', null],
      [null, 'L', 'P'],
      [A, 4, 5],
    ];
    expect(proposals(rows).slice(1)).toEqual([
      ['Balita pendek › L', 'unknown', false],
      ['Balita pendek › P', 'unknown', false],
    ]);
    expect(read(rows).notes.join()).toContain('tidak ada satu kolom yang memuat semuanya');
  });

  it('is proposed for the year worked on, or that of the title, and for none where neither is known', () => {
    const rows: CellValue[][] = [
      ['Kode Desa', 'Balita pendek', null],
      [null, 2023, 2024],
      [A, 20, 10],
    ];
    const shownFor = (year?: number, title: CellValue[][] = []) =>
      proposals([...title, ...rows], year).flatMap(([heading, role]) => (role === 'jumlah_pendek' ? [heading] : []));
    expect(shownFor(2024)).toEqual(['Balita pendek › 2024']);
    expect(shownFor(2023)).toEqual(['Balita pendek › 2023']);
    expect(shownFor(2022)).toEqual([]);
    expect(shownFor(undefined, [['Rekap tahun 2023', null]])).toEqual(['Balita pendek › 2023']);
    expect(shownFor()).toEqual([]);
    expect(read(rows, 2024).partYears).toEqual([2023, 2024]);
  });

  it('is parted by any words that it spans, and by years above it', () => {
    const ages: CellValue[][] = [
      ['Kode Desa', 'Balita pendek', null, null],
      [null, '0-23 bulan', '24-59 bulan', 'Jumlah'],
      [A, 4, 5, 9],
    ];
    expect(proposals(ages).slice(1)).toEqual([
      ['Balita pendek › 0-23 bulan', 'ignored', true],
      ['Balita pendek › 24-59 bulan', 'ignored', true],
      ['Balita pendek › Jumlah', 'jumlah_pendek', false],
    ]);
    const years: CellValue[][] = [
      ['Kode Desa', 2023, null, 2024, null],
      [null, 'Balita pendek', 'Jumlah keluarga', 'Balita pendek', 'Jumlah keluarga'],
      [A, 4, 40, 5, 50],
    ];
    expect(proposals(years, 2024).slice(1)).toEqual([
      ['Balita pendek › 2023', 'ignored', true],
      ['Jumlah keluarga › 2023', 'ignored', true],
      ['Balita pendek › 2024', 'jumlah_pendek', false],
      ['Jumlah keluarga › 2024', 'jumlah_keluarga', false],
    ]);
  });

  it('keeps its own meaning over a line of units alone, and over a first village', () => {
    const units: CellValue[][] = [
      ['Kode Desa', 'Desa', 'Balita pendek'],
      [null, null, 'orang'],
      [A, 'a', 4],
    ];
    expect(proposals(units)[2]).toEqual(['Balita pendek', 'jumlah_pendek', true]);
    expect(read(units)).toMatchObject({ headerRow: 1, bodyRows: [2] });
    expect(
      read([
        ['Desa', 'Balita pendek'],
        ['L', 4],
      ]),
    ).toMatchObject({ headerRow: 0, bodyRows: [1] });
  });

  it('may stand up to three rows above the last one, the codes with it', () => {
    const rows: CellValue[][] = [
      ['DATA SASARAN TAHUN 2024', null, null, null],
      ['No', 'Kode Desa', 'Status gizi', null],
      [null, null, 'Diukur', 'TB/U'],
      [null, null, 'Jumlah keluarga', 'Balita pendek'],
      [1, A, 200, 9],
    ];
    expect(proposals(rows).map(([, role]) => role)).toEqual(['ignored', 'kode', 'jumlah_keluarga', 'jumlah_pendek']);
    expect(read(rows)).toMatchObject({ headerRow: 3, bodyRows: [4], years: [2024] });
  });
});

describe('a line right above the headings', () => {
  it('is read as a title too: it may say the year', () => {
    const rows: CellValue[][] = [
      ['DATA SASARAN', 'Tahun 2024', null],
      ['Kode Desa', 'Jumlah keluarga', 'Balita pendek'],
      [A, 200, 9],
    ];
    expect(read(rows)).toMatchObject({ headerRow: 1, years: [2024] });
  });
});

describe('tables of one sheet', () => {
  const FIRST: CellValue[][] = [
    ['Kode Desa', 'Desa', 'Jumlah keluarga'],
    [A, 'a', 200],
  ];
  const tables = (rows: CellValue[][]) =>
    splitTables(grid('Data', rows), smallEdition).map((one) => {
      const result = readTable(one, smallEdition);
      if (!result.ok) return [one.name, result.problem.message];
      const table = confirmTable('a.xlsx', one, {
        ...result.value,
        columns: result.value.columns.map((column) => ({ ...column, sure: true })),
      });
      const figures = table.rows.map(({ line, cells }) => [line, ...cells]);
      return [one.name, figures];
    });

  it('below each other are told apart by their headings, each with its own lines', () => {
    const rows: CellValue[][] = [...FIRST, [], ['Tabel kedua'], ['Kode Desa', 'Desa', 'Balita pendek'], [B, 'b', 5]];
    expect(tables(rows)).toEqual([
      ['Data', [[2, A, 'a', 200]]],
      ['Data (tabel 2)', [[6, B, 'b', 5]]],
    ]);
  });

  it('are one where the same headings only come again', () => {
    const rows: CellValue[][] = [...FIRST, ['Kode Desa', 'Desa', 'Jumlah keluarga'], [B, 'b', 300]];
    expect(tables(rows)).toEqual([
      [
        'Data',
        [
          [2, A, 'a', 200],
          [4, B, 'b', 300],
        ],
      ],
    ]);
  });

  it('beside each other are told apart by their own codes behind a blank column', () => {
    const rows: CellValue[][] = [
      ['Kode Desa', 'Jumlah keluarga', null, 'Kode Desa', 'Balita pendek'],
      [A, 200, null, B, 5],
      [B, 300, null, A, 4],
    ];
    expect(tables(rows)).toEqual([
      [
        'Data',
        [
          [2, A, 200],
          [3, B, 300],
        ],
      ],
      [
        'Data (tabel 2)',
        [
          [2, B, 5],
          [3, A, 4],
        ],
      ],
    ]);
  });

  it('beside each other may begin with numbers of their lines', () => {
    const rows: CellValue[][] = [
      ['No', 'Desa', 'Jumlah keluarga', null, 'No', 'Desa', 'Balita pendek'],
      [1, 'a', 200, null, 1, 'b', 5],
    ];
    const split = splitTables(grid('Data', rows), smallEdition);
    expect(split.map(({ name, rows: cells }) => [name, cells[1]])).toEqual([
      ['Data', [1, 'a', 200, null, null, null, null]],
      ['Data (tabel 2)', [null, null, null, null, 1, 'b', 5]],
    ]);
  });

  it('are one where desa and kelurahan follow each other, and where a row of keys stands above', () => {
    const blocks: CellValue[][] = [...FIRST, ['Kode Desa', 'Nama Kelurahan', 'Jumlah keluarga'], [B, 'b', 300]];
    expect(splitTables(grid('Data', blocks), smallEdition)).toHaveLength(1);
    const own: CellValue[][] = [
      ['kode_desa', 'desa', 'jumlah_keluarga'],
      ['Data Sasaran', null, null],
      ['Kode Desa', 'Desa', 'Jumlah KK'],
      [A, 'a', 200],
    ];
    expect(splitTables(grid('Data', own), smallEdition)).toHaveLength(1);
  });

  it('far below each other are both read', () => {
    const many = Array.from({ length: 60 }, (_, at): CellValue[] => [
      `17.02.06.2${String(at).padStart(3, '0')}`,
      'x',
      at,
    ]);
    const rows: CellValue[][] = [...FIRST, ...many, [], ['Kode Desa', 'Desa', 'Balita pendek'], [B, 'b', 5]];
    expect(tables(rows)[1]).toEqual(['Data (tabel 2)', [[65, B, 'b', 5]]]);
  });

  it('are one where a blank column stands between codes and names', () => {
    const rows: CellValue[][] = [
      ['Kode Desa', null, 'Desa', 'Jumlah keluarga'],
      [A, null, 'a', 200],
    ];
    expect(splitTables(grid('Data', rows), smallEdition)).toHaveLength(1);
  });
});

describe('rows of one village', () => {
  it('that are parted by sex are refused, with the column and the way out', () => {
    const rows: CellValue[][] = [
      ['Kode Desa', 'Desa', 'JK', 'Balita pendek'],
      [A, 'a', 'L', 4],
      [null, null, 'P', 5],
    ];
    expect(refusal(rows)).toContain('memuat baris L dan P untuk satu desa (kolom C)');
    const named: CellValue[][] = [rows[0]!, [A, 'a', 'L', 4], [A, 'a', 'P', 5]];
    expect(refusal(named)).toContain('L dan P');
  });

  it('that are parted by sex can be summed up or chosen from, each village once', () => {
    const rows: CellValue[][] = [
      ['Kode Desa', 'Desa', 'JK', 'Balita pendek', 'Prevalensi stunting'],
      [A, 'a', 'L', 4, 5.5],
      [null, null, 'P', '5', 6.5],
      [B, 'b', 'L', 7, 1],
      [B, 'b', 'P', 'nihil', 2],
      ['', 'Total', null, 16, 3],
    ];
    const sheet = grid('Data', rows);
    expect(partChoices(sheet, smallEdition)).toEqual([
      { take: 'sum' },
      { take: 'one', word: 'L' },
      { take: 'one', word: 'P' },
    ]);
    const summed = mergeParts(sheet, smallEdition, { take: 'sum' });
    expect([1, 2, 3, 4].map((row) => summed.rows[row])).toEqual([
      [A, 'a', null, 9, null],
      [],
      [B, 'b', null, '7 + nihil', null],
      [],
    ]);
    expect(partChoices(summed, smallEdition)).toEqual([]);
    const girls = mergeParts(sheet, smallEdition, { take: 'one', word: 'P' });
    expect([girls.rows[1], girls.rows[3]]).toEqual([
      [A, 'a', null, '5', 6.5],
      [B, 'b', null, 'nihil', 2],
    ]);
    const alone = mergeParts(grid('Data', [rows[0]!, [A, 'a', 'L', 4, 5]]), smallEdition, { take: 'one', word: 'L' });
    expect(alone.rows[1]).toEqual([A, 'a', null, 4, 5]);
  });

  it('that have one for the whole are taken by that, and a line of totals is no village’s', () => {
    const rows: CellValue[][] = [
      ['Kode Desa', 'Desa', 'JK', 'Balita pendek'],
      [A, 'a', 'L', 4],
      [null, null, 'P', 5],
      [null, null, 'Jumlah', 9],
      [B, 'b', 'L', 1],
      [null, null, 'P', 1],
      [null, null, 'Jumlah', 2],
      ['', 'TOTAL', 'L', 5],
      ['', '', 'P', 6],
    ];
    const sheet = grid('Data', rows);
    expect(partChoices(sheet, smallEdition)[0]).toEqual({ take: 'one', word: 'Jumlah' });
    const whole = mergeParts(sheet, smallEdition, { take: 'one', word: 'Jumlah' });
    expect([whole.rows[1]?.[3], whole.rows[4]?.[3]]).toEqual([9, 2]);
    expect([whole.rows[7]?.[3], whole.rows[8]?.[3]]).toEqual([5, 6]);
    const summed = mergeParts(sheet, smallEdition, { take: 'sum' });
    expect([summed.rows[1]?.[3], summed.rows[4]?.[3]]).toEqual([9, 2]);
  });

  it('of which one is blank or absent are no sum that could be taken for the village’s', () => {
    const rows: CellValue[][] = [
      ['Kode Desa', 'Desa', 'JK', 'Balita pendek', 'Jumlah keluarga'],
      [A, 'a', 'L', 4, null],
      [null, null, 'P', null, null],
      [B, 'b', 'L', 7, 1],
      [null, null, 'P', 2, 1],
      [C, 'c', 'P', 3, 1],
    ];
    const summed = mergeParts(grid('Data', rows), smallEdition, { take: 'sum' }).rows;
    expect([summed[1]?.[3], summed[1]?.[4]]).toEqual(['4 + kosong', null]);
    expect([summed[3]?.[3], summed[3]?.[4]]).toEqual([9, 2]);
    expect([summed[5]?.[3], summed[5]?.[4]]).toEqual(['kosong + 3', 'kosong + 1']);
    const table = readTable({ ...grid('Data', rows), rows: summed }, smallEdition);
    expect(table.ok && table.value.bodyRows).toEqual([1, 3, 5]);
  });

  it('of several years, and villages of one name, are kept apart', () => {
    const rows: CellValue[][] = [
      ['Kecamatan', 'Desa', 'JK', 'Tahun', 'Balita pendek'],
      ['K', 'a', 'L', 2024, 4],
      ['K', 'a', 'P', 2024, 5],
      ['K', 'a', 'L', 2023, 40],
      ['K', 'a', 'P', 2023, 50],
      ['M', 'a', 'L', 2024, 1],
      ['M', 'a', 'P', 2024, 1],
    ];
    const summed = mergeParts(grid('Data', rows), smallEdition, { take: 'sum' }).rows.map((row) => row[4]);
    expect(summed.slice(1)).toEqual([9, undefined, 90, undefined, 2, undefined]);
  });

  it('of persons are offered for nothing', () => {
    const person = (code: string, sex: string, at: number): CellValue[] => [
      code,
      `170206450199000${at}`,
      'Contoh',
      sex,
      1,
    ];
    const rows = [['Kode Desa', 'NIK', 'Nama Anak', 'JK', 'Balita pendek'], person(A, 'L', 1), person(A, 'P', 2)];
    expect(partChoices(grid('Data', rows), smallEdition)).toEqual([]);
    expect(refusal(rows)).toContain('daftar orang');
  });

  it('that are each of one sex are asked about all the same, and left or taken as a person says', () => {
    const rows: CellValue[][] = [
      ['Kode Desa', 'Desa', 'JK', 'Balita pendek'],
      [A, 'a', 'L', 4],
      [B, 'b', 'P', 5],
    ];
    expect(refusal(rows)).toContain('hanya berisi JK L dan P (kolom C)');
    const sheet = grid('Data', rows);
    expect(partChoices(sheet, smallEdition)).toEqual([
      { take: 'one', word: 'L' },
      { take: 'one', word: 'P' },
      { take: 'none' },
    ]);
    const boys = mergeParts(sheet, smallEdition, { take: 'one', word: 'L' });
    expect([boys.rows[1], boys.rows[2]]).toEqual([
      [A, 'a', null, 4],
      [B, 'b', null, null],
    ]);
  });

  it.each([
    ['Jenis Kelamin', 'L', 'L'],
    ['Kelompok Umur', '0-23 bulan', '0-23 bulan'],
    ['Keterangan', 'Target', 'Target'],
    ['Uraian', 'Proyeksi', 'Realisasi'],
    ['RW', '001', '001'],
    ['Semester', '1', '2'],
    ['Bulan', 'Agustus', 'September'],
  ])('are asked about under "%s": %s, %s', (heading, one, other) => {
    const rows: CellValue[][] = [
      ['Kode Desa', 'Desa', heading, 'Balita pendek'],
      [A, 'a', one, 4],
      [B, 'b', other, 5],
    ];
    expect(refusal(rows)).toContain(heading);
  });

  it.each([
    ['Jenis Kelamin', 'L+P', 'L+P'],
    ['Kelompok Umur', '0-59 bulan', '0-59 bulan'],
    ['Keterangan', 'Realisasi', 'Realisasi'],
    ['Keterangan', 'Lokus', 'sementara'],
    ['Semester', '2', '2'],
    ['Bulan', 'Agustus', 'Agustus'],
    ['Status lokus', 'L', 'P'],
  ])('are read under "%s": %s, %s', (heading, one, other) => {
    const rows: CellValue[][] = [
      ['Kode Desa', 'Desa', heading, 'Balita pendek'],
      [A, 'a', one, 4],
      [B, 'b', other, 5],
    ];
    expect(read(rows).bodyRows).toEqual([1, 2]);
  });

  it('that are each of a posyandu are summed up, whatever their names', () => {
    const rows: CellValue[][] = [
      ['Kode Desa', 'Desa', 'Posyandu', 'Balita pendek'],
      [A, 'a', 'Melati', 4],
      [A, 'a', 'Mawar', 5],
      [B, 'b', 'Anggrek', 6],
    ];
    const sheet = grid('Data', rows);
    expect(partChoices(sheet, smallEdition)).toEqual([{ take: 'sum' }, { take: 'none' }]);
    const summed = mergeParts(sheet, smallEdition, { take: 'sum' }).rows;
    expect([summed[1]?.[3], summed[3]?.[3]]).toEqual([9, 6]);
  });

  it('that are parted by years are told, and those of the chosen year are kept', () => {
    const rows: CellValue[][] = [
      ['Kode Desa', 'Tahun', 'Balita pendek'],
      [A, 2023, 20],
      [B, 2023, 21],
      [A, 2024, 10],
      [B, 2024, 11],
    ];
    const sheet = grid('Data', rows);
    const proposal = read(rows);
    expect(proposal.rowYears).toEqual([2023, 2024]);
    const kept = (year?: number) => confirmTable('a.xlsx', sheet, proposal, year).rows.map(({ line }) => line);
    expect([kept(2023), kept(2024), kept()]).toEqual([
      [2, 3],
      [4, 5],
      [2, 3, 4, 5],
    ]);
  });

  it('are not parted by a year that is wrong in one of them', () => {
    const rows: CellValue[][] = [
      ['Kode Desa', 'Tahun', 'Balita pendek'],
      [A, 2024, 10],
      [B, 2023, 11],
      [C, 2024, 12],
      [C, 2023, 12],
    ];
    expect(read(rows).rowYears).toEqual([]);
  });
});

describe('lists of persons', () => {
  const HEADINGS = ['Kode Desa', 'NIK', 'Nama Anak', 'Balita pendek'];
  const person = (code: string, at: number): CellValue[] => [code, `170206450199000${at}`, `Contoh ${at}`, 1];

  it('are refused though they have codes, without a word of what stands in them', () => {
    const message = refusal([HEADINGS, person(A, 1), person(A, 2), person(B, 3)]);
    expect(message).toContain('daftar orang');
    expect(message).not.toMatch(/Contoh|\d{6}/);
  });

  it('are none where every village has one row', () => {
    expect(read([HEADINGS, person(A, 1), person(B, 2)]).bodyRows).toEqual([1, 2]);
  });
});

describe('parts of several rows', () => {
  const together = (...texts: string[]) => partsTogether(texts.flatMap((text) => headingPart(text) ?? []));

  it('are one: the whole of a year, the girls of it, or of none', () => {
    expect(together('2024', 'Jumlah')).toMatchObject({
      kind: 'year',
      year: 2024,
      isWhole: true,
      text: '2024 › Jumlah',
    });
    expect(together('2024', 'P')).toMatchObject({ kind: 'year', isWhole: false });
    expect(together('Semester I', 'Jumlah')).toMatchObject({ kind: 'half' });
    expect(together('L')).toEqual(headingPart('L'));
    expect(together()).toBeNull();
  });

  it('tell apart the columns of two years and two sexes', () => {
    const rows = [
      ['Kode Desa', 'Desa', 'Jumlah keluarga', null, null, null, null, null],
      [null, null, 2023, null, null, 2024, null, null],
      [null, null, 'L', 'P', 'Jml', 'L', 'P', 'Jml'],
      [A, 'Kota Padang', 1, 2, 3, 4, 5, 9],
      [B, 'Bedeng', 1, 2, 3, 4, 5, 9],
    ];
    expect(proposals(rows, 2024).filter(([, role]) => role === 'jumlah_keluarga')).toEqual([
      ['Jumlah keluarga › 2024 › Jml', 'jumlah_keluarga', false],
    ]);
    expect(proposals(rows, 2022).some(([, role]) => role === 'jumlah_keluarga')).toBe(false);
  });

  it('stand below a heading that alone spans them, not below a title', () => {
    const spanned = [
      ['No', 'Kode Desa', 'Desa', 'DATA KELUARGA', null, null],
      [null, null, null, 'PENDATAAN', null, null],
      [null, null, null, 'Jumlah keluarga', null, null],
      [null, null, null, 'L', 'P', 'Jumlah'],
      [1, A, 'Kota Padang', 1, 2, 3],
    ];
    expect(proposals(spanned).map(([, role]) => role)).toEqual([
      'ignored',
      'kode',
      'desa',
      'ignored',
      'ignored',
      'jumlah_keluarga',
    ]);
    const titled = [
      ['DINAS', null, 'Keadaan: Desember'],
      [null, 'REKAP KELUARGA', null],
      ['Kode Desa', 'Desa', 'Jumlah keluarga'],
      [A, 'Kota Padang', 3],
    ];
    expect(read(titled).columns.map(({ heading }) => heading)).toEqual(['Kode Desa', 'Desa', 'Jumlah keluarga']);
    expect(read(titled).headerRow).toBe(2);
  });
});
