import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { csv, put, run } from '../cli/run';
import { HEAD, villageRows, xlsx } from './support';

const blocking = ({ report }: Awaited<ReturnType<typeof run>>) =>
  report.findings.filter(({ severity }) => severity === 'kesalahan').map(({ rule, row }) => ({ rule, row }));
/** Line 4 says more families at risk than families. */
const spoiled = villageRows(6, (row, at) => (at === 2 ? [row[0] ?? null, row[1] ?? null, 300, 900] : row));
const SPOILED = [{ rule: 'S06', row: 4 }];

describe('the shape of a sheet', () => {
  it('may have merged cells and a header of two rows', async () => {
    const rows = [
      ['Data Sasaran Kabupaten Rejang Lebong', null, null, null],
      ['Kode Desa', 'Desa/Kelurahan', 'Keluarga', null],
      [null, null, 'Jumlah keluarga', 'Jumlah keluarga berisiko stunting'],
      ...spoiled.slice(1),
    ];
    const merges = [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 3 },
      { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
      { startRow: 1, startCol: 1, endRow: 2, endCol: 1 },
      { startRow: 1, startCol: 2, endRow: 1, endCol: 3 },
    ];
    const one = await run(put('gabung.xlsx', await xlsx(rows, { merges })));
    expect(blocking(one)).toEqual([{ rule: 'S06', row: 6 }]);
  });

  it('may repeat its header on every page: those lines are told, not taken for villages', async () => {
    const one = await run(put('ulang.xlsx', await xlsx([...spoiled.slice(0, 3), HEAD, ...spoiled.slice(3)])));
    expect(blocking(one)).toEqual([{ rule: 'S06', row: 5 }]);
    expect(one.report.notes.join()).toMatch(/bukan desa.*\b4\b/);
  });

  it('may hide rows and columns: what is hidden is checked too', async () => {
    const rowDefs = new Map([[3, { hidden: true }]]);
    const one = await run(
      put('sembunyi.xlsx', await xlsx(spoiled, { rowDefs, columns: [{}, {}, {}, { hidden: true }] })),
    );
    expect(blocking(one)).toEqual(SPOILED);
  });

  it('may stand beside hidden sheets: they are named', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Data Sasaran', rows: spoiled },
        { name: 'Rahasia', rows: spoiled, hidden: true },
        { name: 'Sangat rahasia', rows: spoiled, veryHidden: true },
      ],
    });
    const one = await run(put('lembar.xlsx', bytes));
    expect(blocking(one)).toEqual(SPOILED);
    expect(one.report.notes.join()).toContain('Rahasia, Sangat rahasia');
  });

  it('may stand beside sheets without a table: each is told', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Sampul', rows: [['Laporan tahunan']] },
        { name: 'Data Sasaran', rows: spoiled },
      ],
    });
    const one = await run(put('sampul.xlsx', bytes));
    expect(blocking(one)).toEqual(SPOILED);
    expect(one.report.notes.join()).toContain('Sampul');
  });

  it('may end with a total, a note and a signature: the total is checked, the rest is told', async () => {
    const total = ['', 'JUMLAH', 1, 1];
    const one = await run(
      put(
        'ttd.xlsx',
        await xlsx([
          ...spoiled,
          total,
          [null, null, null, null],
          ['Catatan: sementara', null, null, null],
          [null, null, 'Curup, 5 Mei 2024', null],
          [null, null, 'NIP 19700101', null],
        ]),
      ),
    );
    expect(blocking(one)).toEqual(SPOILED);
    expect(
      one.report.findings.filter(({ village }) => village === 'total').map(({ rule }) => rule).length,
    ).toBeGreaterThan(0);
    expect(one.report.notes.join()).toMatch(/10, 11(, 12)?/);
    expect(one.report.counts.rows).toBe(6);
  });

  it('may have columns named like the insides of objects: they are told and change nothing', async () => {
    const odd = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const rows = spoiled.map((row, at) => [...row, ...odd.map((name) => (at === 0 ? name : 7))]);
    const one = await run(put('proto.xlsx', await xlsx(rows)));
    expect(blocking(one)).toEqual(SPOILED);
    for (const name of odd) expect(one.report.notes.join()).toContain(name);
    expect(({} as Record<string, unknown>)['7']).toBeUndefined();
  });

  it('may have villages named like them', async () => {
    const rows = spoiled.map((row, at) =>
      at === 0
        ? row
        : [row[0] ?? null, ['__proto__', 'constructor', 'valueOf'][at % 3] ?? '', row[2] ?? null, row[3] ?? null],
    );
    expect(blocking(await run(put('nama.xlsx', await xlsx(rows))))).toEqual(expect.arrayContaining(SPOILED));
  });

  it('may hold formulas: their last results are checked', async () => {
    const cells = new Map([['3,3', { formula: 'C4*3', formulaResult: 900 }]]);
    expect(blocking(await run(put('rumus.xlsx', await xlsx(villageRows(), { cells }))))).toEqual(SPOILED);
  });
});

describe('the spelling of a CSV', () => {
  const text = csv(spoiled);

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 of Windows', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    [
      'Windows-1252 with a sign no UTF-8 has',
      Buffer.from(text.replace('Kode Desa', 'Kode Desa').concat('\n\x93catatan\x94 \xe9;'), 'latin1'),
    ],
    ['Windows line ends', Buffer.from(text.replace(/\n/g, '\r\n'))],
    ['tabs', Buffer.from(csv(spoiled, '\t'))],
    ['commas', Buffer.from(csv(spoiled, ','))],
  ])('%s is read', async (_, bytes) => {
    expect(blocking(await run(put('teks.csv', new Uint8Array(bytes))))).toEqual(SPOILED);
  });

  it('mixed delimiters lose no line silently', async () => {
    const mixed = text
      .split('\n')
      .map((line, at) => (at === 5 || at === 6 ? line.replace(/;/g, ',') : line))
      .join('\n');
    const one = await run(put('campur.csv', mixed));
    expect(one.code).toBe(2);
    expect(one.error).toMatch(/^Baris 6 dan 7 dipisahkan dengan koma/);
  });

  it('an open quotation mark does not swallow the file silently', async () => {
    const open = text.replace(/\n/, '\n"');
    const one = await run(put('kutip.csv', open));
    expect(one.code === 2 || one.report.findings.length + one.report.notes.length > 0).toBe(true);
  });
});
