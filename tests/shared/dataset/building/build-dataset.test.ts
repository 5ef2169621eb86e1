import { buildDataset, CellState, confirmTable, readTable, type CellValue, type SourceTable } from '@shared/dataset';
import type { Decision } from '@shared/exchange';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { build, by, grid, smallEdition, source, villages } from '../small-edition';

const A = '1702061004';
const B = '1702061015';
const SASARAN = ['Kode Desa', 'Kecamatan', 'Desa', 'Jumlah keluarga', 'Jumlah keluarga berisiko stunting'];
const sasaran = (...rows: CellValue[][]): SourceTable => source('Data Sasaran', [SASARAN, ...rows]);
const fish = (...rows: CellValue[][]): SourceTable =>
  source('Keluarga Berisiko 3', [
    [
      'Kode Desa',
      'Desa',
      'Jumlah keluarga berisiko yang mendapat promosi konsumsi ikan',
      'Jumlah keluarga berisiko keseluruhan (DPPKB)',
      'Persentase',
    ],
    ...rows,
  ]);

/** State and value of a variable's cells, row by row. */
function cells(built: ReturnType<typeof build>, variable: string) {
  const column = built.dataset.columns.get(variable);
  return Array.from(column?.values ?? [], (value, row) => [column?.states[row], Number.isNaN(value) ? null : value]);
}
const answer = (question: string, value: string): Decision => ({ kind: 'answer', question, answer: value, ...by });
const correction = (variable: string, from: CellValue, to: number, village = A): Decision => ({
  kind: 'correction',
  village,
  variable,
  from,
  to,
  ...by,
});
const recompute = (figures: Record<string, [number, number, number | null]>): Decision => ({
  kind: 'recompute',
  variable: 'krs_promosi_ikan_p',
  cells: figures,
  ...by,
});

describe('joining tables', () => {
  it('joins on the village code however it is written, never on the name', () => {
    const { dataset } = build([
      sasaran([A, 'Curup', 'Talang', 763, 195], [B, 'Curup', 'Bedeng', 5, 4]),
      fish(['17.02.06.1015', 'Bedeng SS.', 1, 4, 25]),
    ]);
    expect(dataset.rows).toEqual([
      {
        code: A,
        matched: 'kode',
        rawCode: '1702061004',
        name: 'Talang',
        kecamatan: 'Curup',
        yearsBySheet: new Map(),
        occurrence: 1,
        lines: ['Data Sasaran!2'],
      },
      {
        code: B,
        matched: 'kode',
        rawCode: '1702061015',
        name: 'Bedeng',
        kecamatan: 'Curup',
        yearsBySheet: new Map(),
        occurrence: 1,
        lines: ['Data Sasaran!3', 'Keluarga Berisiko 3!2'],
      },
    ]);
    const column = dataset.columns.get('krs_promosi_ikan_n');
    expect([...(column?.values ?? [])]).toEqual([NaN, 1]);
    expect(column?.addresses).toEqual(['', 'Keluarga Berisiko 3!C2']);
    expect(column?.raw).toEqual([null, 1]);
    expect(dataset).toMatchObject({ edition: 'small', year: 2024, district: '1702' });
  });

  it('keeps a blank apart from zero, and what cannot be read apart from both', () => {
    const built = build([
      sasaran(
        [A, '', 'a', null, 0],
        [B, '', 'b', '-', { kind: 'error', code: '#DIV/0!' }],
        ['1702061016', '', 'c', 'nihil', 'dua belas'],
      ),
    ]);
    expect(cells(built, 'jumlah_keluarga')).toEqual([
      [CellState.missing, null],
      [CellState.missing, null],
      [CellState.flagged, 0],
    ]);
    expect(cells(built, 'jumlah_krs')).toEqual([
      [CellState.ok, 0],
      [CellState.invalid, null],
      [CellState.invalid, null],
    ]);
  });

  it('gives a village that stands twice in a sheet a second row with its own figures', () => {
    const built = build([sasaran([A, '', 'a', 10, 1], [A, '', 'a', 20, 2]), fish([A, 'a', 1, 2, 50])]);
    expect(built.dataset.rows.map((row) => [row.code, row.occurrence])).toEqual([
      [A, 1],
      [A, 2],
    ]);
    expect(cells(built, 'jumlah_keluarga')).toEqual([
      [CellState.ok, 10],
      [CellState.ok, 20],
    ]);
    expect(cells(built, 'krs_promosi_ikan_n')).toEqual([
      [CellState.ok, 1],
      [CellState.missing, null],
    ]);
  });

  it('keeps rows whose code cannot be read, each for itself, and drops blank ones', () => {
    const table = sasaran(['1,7E+09', '', 'Talang', 10, 1], ['rusak', '', 'Talang', 20, 2]);
    const blank = { ...table, rows: [...table.rows, { line: 9, cells: [null, '', '  ', null, null] }] };
    const built = build([blank, fish(['rusak', 'Talang', 1, 2, 50])]);
    expect(built.dataset.rows.map((row) => [row.code, row.name])).toEqual([
      ['', 'Talang'],
      ['', 'Talang'],
      ['', 'Talang'],
    ]);
  });

  it('sees a conflict only where two sheets state different figures', () => {
    const again = (keluarga: CellValue) => ({ ...sasaran([A, '', 'a', keluarga, 1]), sheet: 'Rekap' });
    const state = (value: CellValue) =>
      cells(build([sasaran([A, '', 'a', 10, 1]), again(value)]), 'jumlah_keluarga')[0];
    expect(state(10)).toEqual([CellState.ok, 10]);
    expect(state('10')).toEqual([CellState.ok, 10]);
    expect(state(null)).toEqual([CellState.ok, 10]);
    expect(state(11)).toEqual([CellState.conflict, null]);
    expect(state('1.010')).toEqual([CellState.conflict, null]);
    const built = build([sasaran([A, '', 'a', 10, 1]), again(11)]);
    expect(built.dataset.columns.get('jumlah_keluarga')).toMatchObject({
      raw: ['10 / 11'],
      addresses: ['Data Sasaran!D2, Rekap!D2'],
    });
  });

  it('takes the figure from the sheet that has one', () => {
    const built = build([sasaran([A, '', 'a', null, 1]), { ...sasaran([A, '', 'a', 7, 1]), sheet: 'Rekap' }]);
    expect(cells(built, 'jumlah_keluarga')).toEqual([[CellState.ok, 7]]);
  });

  it('keeps the total line apart, and only the figures it states', () => {
    const { dataset } = build([sasaran([A, '', 'a', 10, 1], ['', '', 'Total', 10, null])]);
    expect([...dataset.totals.keys()]).toEqual(['jumlah_keluarga']);
    expect(dataset.totals.get('jumlah_keluarga')?.values[0]).toBe(10);
    expect(dataset.rows).toHaveLength(1);
  });

  it('reads percentages by their number format and keeps the decimals', () => {
    const table = source(
      'Keluarga Berisiko 3',
      [
        ['Kode Desa', 'Persentase'],
        [A, 0.0256],
        [B, '3,5'],
      ],
      [[], [null, '0.00%']],
    );
    const column = build([table]).dataset.columns.get('krs_promosi_ikan_p');
    expect([...(column?.values ?? [])]).toEqual([2.56, 3.5]);
    expect([...(column?.decimals ?? [])]).toEqual([2, 1]);
  });

  it('reads columns of dates, and does not take them for dates of birth', () => {
    const [first] = smallEdition.variables;
    if (!first) throw new Error('the small edition has variables');
    const when = { ...first, key: 'tanggal_rembuk', label: 'Tanggal rembuk', synonyms: [], type: 'date' as const };
    const edition = { ...smallEdition, variables: [...smallEdition.variables, when] };
    const dates: CellValue[] = ['31/12/2024', { kind: 'date', iso: '2024-05-01' }, '12/31/2024', '30/02/2024', '-'];
    const rows = dates.map((date, at): CellValue[] => [`170206101${at}`, date]);
    const sheet = grid('Rembuk', [['Kode Desa', 'Tanggal rembuk'], ...rows]);
    const proposal = readTable(sheet, edition);
    if (!proposal.ok) throw new Error(proposal.problem.message);
    const tables = [confirmTable('a.xlsx', sheet, proposal.value)];
    const { dataset } = buildDataset({ edition, year: 2024, villages, tables, decisions: [] });
    const { ok, flagged, invalid, missing } = CellState;
    expect([...(dataset.columns.get('tanggal_rembuk')?.states ?? [])]).toEqual([ok, ok, flagged, invalid, missing]);
  });

  it('reads the year of each row', () => {
    const table = source('Data Sasaran', [
      ['Kode Desa', 'Tahun', 'Jumlah keluarga'],
      [A, 2023, 5],
      [B, 'Tahun 2024', 6],
    ]);
    expect(build([table]).dataset.rows.map((row) => [...row.yearsBySheet])).toEqual([
      [['Data Sasaran', [2023]]],
      [['Data Sasaran', [2024]]],
    ]);
  });

  it('does not depend on the order of columns', () => {
    const order = SASARAN.map((_, at) => at);
    const rows: CellValue[][] = [SASARAN, [A, 'Curup', 'Talang', 763, '1.195'], [B, 'Curup', 'Bedeng', 5, 4]];
    const plain = build([source('Data Sasaran', rows)]);
    fc.assert(
      fc.property(fc.shuffledSubarray(order, { minLength: order.length }), (shuffled) => {
        const built = build([
          source(
            'Data Sasaran',
            rows.map((row) => shuffled.map((at) => row[at] ?? null)),
          ),
        ]);
        for (const key of ['jumlah_keluarga', 'jumlah_krs']) expect(cells(built, key)).toEqual(cells(plain, key));
        expect(built.dataset.rows).toEqual(plain.dataset.rows);
      }),
    );
  });

  it('does not depend on the order of sheets, conflicts and all', () => {
    const one = sasaran([A, '', 'a', 10, 1], [B, '', 'b', 3, null]);
    const other = { ...sasaran([A, '', 'a', 11, 1], [B, '', 'b', 3, 2]), sheet: 'Rekap' };
    for (const key of ['jumlah_keluarga', 'jumlah_krs'])
      expect(cells(build([one, other]), key)).toEqual(cells(build([other, one]), key));
  });
});

describe('questions about spelling', () => {
  const DOTS = 'spelling:jumlah_keluarga:Data Sasaran:ddd.ddd';
  const table = sasaran(
    [A, '', 'Talang', '1.895', 1],
    [B, '', 'Bedeng', '12.345', 1.895],
    ['1702061016', '', 'c', '1,234', 'tidak ada'],
  );

  it('asks once per column and pattern', () => {
    const { questions } = build([table]);
    expect(questions.map(({ key, count }) => [key, count])).toEqual([
      [DOTS, 2],
      ['spelling:jumlah_krs:Data Sasaran:angka', 1],
      ['spelling:jumlah_keluarga:Data Sasaran:ddd,ddd', 1],
      ['spelling:jumlah_krs:Data Sasaran:tidak ada', 1],
    ]);
    expect(questions[0]).toMatchObject({
      kind: 'spelling',
      variable: 'jumlah_keluarga',
      heading: 'Jumlah keluarga',
      sheet: 'Data Sasaran',
      examples: [
        { village: 'Talang', raw: '1.895', address: 'Data Sasaran!D2' },
        { village: 'Bedeng', raw: '12.345', address: 'Data Sasaran!D3' },
      ],
      answers: [
        { value: 'ribuan', label: '1895, titik sebagai ribuan' },
        { value: 'desimal', label: '1,895, titik sebagai desimal' },
      ],
    });
    expect(questions[1]).toMatchObject({
      examples: [{ raw: '1,895' }],
      answers: [
        { value: 'ribuan', label: '1895, ribuan yang kehilangan titiknya' },
        { value: 'desimal', label: '1,895, bilangan pecahan' },
      ],
    });
    expect(questions[3]?.answers).toEqual([
      { value: 'nol', label: '0, memang tidak ada' },
      { value: 'kosong', label: 'kosong, belum ada datanya' },
    ]);
  });

  it('says by the sign as written what each reading rests on', () => {
    const labels = (...raw: CellValue[]) =>
      build([sasaran(...raw.map((cell, at): CellValue[] => [`170206101${at}`, '', 'x', cell, 1]))]).questions.map(
        ({ answers }) => answers.map(({ label }) => label),
      );
    expect(labels('1,234')).toEqual([['1234, koma sebagai ribuan', '1,234, koma sebagai desimal']]);
    expect(labels('(5)')).toEqual([['-5, bilangan negatif', '5, bilangan positif']]);
    expect(labels('12ribu')).toEqual([['12000, ditulis lengkap', 'kosong, belum ada datanya']]);
  });

  it('leaves the cells ambiguous until answered, and shows five examples at most', () => {
    const rows = Array.from({ length: 7 }, (_, at): CellValue[] => [`170206101${at}`, '', 'x', '1.000', 1]);
    const { questions, dataset } = build([sasaran(...rows)]);
    expect([...(dataset.columns.get('jumlah_keluarga')?.states ?? [])]).toEqual(Array(7).fill(CellState.ambiguous));
    expect([questions[0]?.examples.length, questions[0]?.count]).toEqual([5, 7]);
  });

  it('settles every cell of the pattern with one answer, and only those', () => {
    const built = build([table], [answer(DOTS, 'ribuan')]);
    expect(cells(built, 'jumlah_keluarga')).toEqual([
      [CellState.ok, 1895],
      [CellState.ok, 12345],
      [CellState.ambiguous, null],
    ]);
    expect(built.questions.map((question) => question.key)).not.toContain(DOTS);
  });

  it('reads the same cells as decimals if that is the answer, and by the latest answer', () => {
    const built = build([table], [answer(DOTS, 'ribuan'), answer(DOTS, 'desimal')]);
    expect(cells(built, 'jumlah_keluarga').slice(0, 2)).toEqual([
      [CellState.ok, 1.895],
      [CellState.ok, 12.345],
    ]);
    expect(built.dataset.columns.get('jumlah_keluarga')?.decimals[0]).toBe(3);
  });

  it('takes "tidak ada" for nought or blank, as answered', () => {
    const key = 'spelling:jumlah_krs:Data Sasaran:tidak ada';
    expect(cells(build([table], [answer(key, 'nol')]), 'jumlah_krs')[2]).toEqual([CellState.ok, 0]);
    expect(cells(build([table], [answer(key, 'kosong')]), 'jumlah_krs')[2]).toEqual([CellState.missing, null]);
  });

  it('keeps asking when the answer is none of its own', () => {
    expect(build([table], [answer(DOTS, 'constructor')]).questions.map(({ key }) => key)).toContain(DOTS);
  });

  it('asks about the total line too', () => {
    const { questions } = build([sasaran([A, '', 'a', 10, 1], ['', '', 'Total', '56.000', 1])]);
    expect(questions[0]?.examples).toEqual([{ village: 'Total', raw: '56.000', address: 'Data Sasaran!D3' }]);
  });
});

describe('corrections', () => {
  const table = sasaran([A, '', 'a', '1.895', 'dua'], [B, '', 'b', 20, null]);

  it('replaces the figure while the source still says what was corrected, and keeps the source', () => {
    const built = build([table], [correction('jumlah_krs', 'dua', 2)]);
    expect(cells(built, 'jumlah_krs')[0]).toEqual([CellState.ok, 2]);
    expect(built.dataset.columns.get('jumlah_krs')?.raw[0]).toBe('dua');
  });

  it('lapses when the source says something else', () => {
    expect(cells(build([table], [correction('jumlah_krs', 'tiga', 2)]), 'jumlah_krs')[0]).toEqual([
      CellState.invalid,
      null,
    ]);
    expect(cells(build([table], [correction('jumlah_keluarga', '20', 21, B)]), 'jumlah_keluarga')[1]).toEqual([
      CellState.ok,
      20,
    ]);
  });

  it('fills in a blank, in a column of no sheet as well', () => {
    expect(cells(build([table], [correction('jumlah_krs', null, 9, B)]), 'jumlah_krs')[1]).toEqual([CellState.ok, 9]);
    expect(cells(build([table], [correction('jumlah_pendek', null, 3)]), 'jumlah_pendek')).toEqual([
      [CellState.ok, 3],
      [CellState.missing, null],
    ]);
  });

  it('settles a conflict until either sheet changes', () => {
    const other = (keluarga: number) => ({ ...sasaran([A, '', 'a', keluarga, 1]), sheet: 'Rekap' });
    const decide = [correction('jumlah_keluarga', '10 / 11', 11)];
    expect(cells(build([sasaran([A, '', 'a', 10, 1]), other(11)], decide), 'jumlah_keluarga')[0]).toEqual([
      CellState.ok,
      11,
    ]);
    expect(cells(build([sasaran([A, '', 'a', 10, 1]), other(12)], decide), 'jumlah_keluarga')[0]).toEqual([
      CellState.conflict,
      null,
    ]);
  });

  it('comes after answers and reaches the total line', () => {
    const decisions = [
      correction('jumlah_keluarga', '1.895', 1900),
      answer('spelling:jumlah_keluarga:Data Sasaran:ddd.ddd', 'ribuan'),
    ];
    expect(cells(build([table], decisions), 'jumlah_keluarga')[0]).toEqual([CellState.ok, 1900]);
    const total = build(
      [sasaran([A, '', 'a', 10, 1], ['', '', 'Total', 11, 1])],
      [correction('jumlah_keluarga', 11, 10, 'total')],
    );
    expect(total.dataset.totals.get('jumlah_keluarga')?.values[0]).toBe(10);
  });
});

describe('recomputed percentages', () => {
  const table = fish([A, 'a', 1895, 56000, 2.56], [B, 'b', 1, 3, null], ['1702061016', 'c', 5, 0, 100]);
  const percents = (...decisions: Decision[]) =>
    cells(build([table], decisions), 'krs_promosi_ikan_p').map(([, value]) => value);

  it('puts 100 n ÷ d with two decimals where the figures still stand', () => {
    expect(percents(recompute({ [A]: [1895, 56000, 2.56], [B]: [1, 3, null] }))).toEqual([3.38, 33.33, 100]);
    const column = build([table], [recompute({ [A]: [1895, 56000, 2.56] })]).dataset.columns.get('krs_promosi_ikan_p');
    expect([column?.decimals[0], column?.states[0], column?.raw[0]]).toEqual([2, CellState.ok, 2.56]);
  });

  it('lapses cell by cell when a figure changed', () => {
    expect(percents(recompute({ [A]: [1895, 56001, 2.56], [B]: [1, 3, null] }))).toEqual([2.56, 33.33, 100]);
    expect(percents(recompute({ [A]: [1894, 56000, 2.56] }))).toEqual([2.56, null, 100]);
    expect(percents(recompute({ [A]: [1895, 56000, 2.5] }))).toEqual([2.56, null, 100]);
    expect(percents(recompute({ [A]: [1895, 56000, null] }))).toEqual([2.56, null, 100]);
  });

  it('never divides by nought', () => {
    expect(percents(recompute({ '1702061016': [5, 0, 100] }))).toEqual([2.56, null, 100]);
  });

  it('uses corrected figures, whichever was decided first', () => {
    const decisions = [recompute({ [A]: [1900, 56000, 2.56] }), correction('krs_promosi_ikan_n', 1895, 1900)];
    expect(percents(...decisions)[0]).toBe(3.39);
  });
});
