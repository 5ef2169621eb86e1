import { readTable, type ColumnProposal } from '@shared/dataset';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grid, smallEdition } from '../small-edition';

/** Columns proposed for a sheet of one header (one or more rows) and one village. */
function columnsOf(
  sheet: string,
  header: string[] | string[][],
  cells?: (string | number)[],
): readonly ColumnProposal[] {
  const headers = Array.isArray(header[0]) ? (header as string[][]) : [header as string[]];
  const width = headers[headers.length - 1]?.length ?? 0;
  const village = cells ?? ['1702061004', ...Array.from({ length: width - 1 }, (_, at) => 100 + at)];
  const result = readTable(grid(sheet, [...headers, village]), smallEdition);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.columns;
}
const meaning = (columns: readonly ColumnProposal[]) => columns.map(({ role, variable }) => variable ?? role);
const FISH = 'Jumlah keluarga berisiko yang mendapat promosi konsumsi ikan';
const YARD = 'Jumlah keluarga berisiko yang mendapat manfaat pekarangan';
const TOTAL = 'Jumlah keluarga berisiko keseluruhan (DPPKB)';

describe('matching of headings', () => {
  it('knows a column by the label of its field, however it is dressed up', () => {
    for (const heading of [
      'Jumlah keluarga',
      'JUMLAH  KELUARGA *',
      '2. Jumlah\u00A0keluarga:',
      'jumlah_keluarga',
      'Jumlah keluarga (KK)',
      'a) Jumlah keluarga',
    ]) {
      expect(columnsOf('Lembar1', ['Kode Desa', heading])[1]).toMatchObject({
        variable: 'jumlah_keluarga',
        score: 1,
        sure: true,
      });
    }
  });

  it('knows it by key and by synonym', () => {
    expect(meaning(columnsOf('x', ['Kode', 'jumlah_krs', 'Jumlah seluruh keluarga']))).toEqual([
      'kode',
      'jumlah_krs',
      'jumlah_keluarga',
    ]);
  });

  it.each([
    ['desa', 'namadesa namakel nama_kel nm_desa nm_kel desa_kel nama_kelurahan namakelurahan nama_desa_kelurahan'],
    [
      'desa',
      'kemendagri_nama_desa_kelurahan bps_nama_desa_kelurahan NAMA_DESKEL namadesakelurahan Nama_Gampong nagari',
    ],
    [
      'kecamatan',
      'namakec nm_kec kec nama_kec bps_nama_kecamatan kemendagri_nama_kecamatan namakecamatan Nm_Kecamatan',
    ],
    ['kode', 'kemendagri_kode_desa_kelurahan kd_kel kodedesa kode_desa_kemendagri kemendagri_kode iddesa kd_desa'],
    ['kode-bps', 'bps_kode_desa_kelurahan bps_kode kode_desa_bps kd_kel_bps'],
    ['ignored', 'kemendagri_kode_kecamatan kd_kec namakab bps_kode_kabupaten_kota kemendagri_nama_provinsi id_kec'],
  ])('knows columns of %s: %s', (role, headings) => {
    for (const heading of headings.split(' ')) {
      const beside = role === 'desa' || role === 'kode' ? 'No' : 'Kode Desa';
      const [column] = columnsOf('x', [heading, beside, 'Jumlah keluarga'], ['x', '1702061004', 5]);
      expect([heading, column?.role]).toEqual([heading, role]);
    }
  });

  it.each(['kel', 'nama_ibu', 'nama_desa_kecamatan_asal', 'id', 'bps', 'kode_barang', 'jumlah_desa'])(
    'does not take %s for the name or code of a place',
    (heading) => {
      const [column] = columnsOf('x', [heading, 'Kode Desa', 'Jumlah keluarga'], [7, '1702061004', 5]);
      expect(['desa', 'kecamatan', 'kode', 'kode-bps']).not.toContain(column?.role);
    },
  );

  it('reads codes and names of Kemendagri where those of BPS stand beside them, whichever come first', () => {
    const bps = ['bps_kode_kecamatan', 'bps_nama_kecamatan', 'bps_kode_desa_kelurahan', 'bps_nama_desa_kelurahan'];
    const dagri = bps.map((heading) => heading.replace('bps', 'kemendagri'));
    const ofBps = ['1702061', 'KOTA PADANG', '1702061004', 'KOTA PADANG BARU'];
    const ofDagri = ['17.02.06', 'Kota Padang', '17.02.06.1004', 'Kota Padang'];
    for (const [headings, cells] of [
      [
        [...bps, ...dagri],
        [...ofBps, ...ofDagri],
      ],
      [
        [...dagri, ...bps],
        [...ofDagri, ...ofBps],
      ],
    ] as const) {
      const columns = columnsOf('x', [...headings, 'Jumlah keluarga'], [...cells, 5]);
      const used = columns.filter(({ role }) => role === 'kode' || role === 'desa' || role === 'kecamatan');
      expect(used.map(({ heading, role }) => `${role} ${heading}`).sort()).toEqual([
        'desa kemendagri_nama_desa_kelurahan',
        'kecamatan kemendagri_nama_kecamatan',
        'kode kemendagri_kode_desa_kelurahan',
      ]);
    }
    const [nama, own] = columnsOf('x', ['bps_nama_desa', 'nama_desa', 'Jumlah keluarga'], ['x', 'y', 5]);
    expect([nama?.role, own?.role]).toEqual(['ignored', 'desa']);
  });

  it('is sure of every column of one form when the sheet bears its name', () => {
    const columns = columnsOf(
      'Keluarga Berisiko 6',
      ['No', 'Kode Desa', 'Kecamatan', 'Desa/Kelurahan', 'Tahun', YARD, TOTAL, 'Persentase'],
      [1, '17.02.06.1004', 'Curup', 'Talang', 2024, 63, 195, 32.31],
    );
    expect(meaning(columns)).toEqual([
      'ignored',
      'kode',
      'kecamatan',
      'desa',
      'tahun',
      'krs_pekarangan_n',
      'krs_pekarangan_d',
      'krs_pekarangan_p',
    ]);
    expect(columns.every((column) => column.sure)).toBe(true);
  });

  it('takes the form from a title above the table when the sheet is called Sheet1', () => {
    const rows = [
      ['Form Keluarga Berisiko 3 Tahun 2024'],
      [],
      ['Kode Desa', TOTAL, 'Persentase'],
      ['1702061004', 10, 5],
    ];
    const result = readTable(grid('Sheet1', rows), smallEdition);
    expect(result.ok && meaning(result.value.columns)).toEqual(['kode', 'krs_promosi_ikan_d', 'krs_promosi_ikan_p']);
    expect(result.ok && result.value.columns.every((column) => column.sure)).toBe(true);
  });

  it('asks when nothing tells whose total or percentage it is', () => {
    const [, total, percent] = columnsOf('Sheet1', ['Kode Desa', TOTAL, 'Persentase']);
    expect(total).toMatchObject({ sure: false, alternatives: ['krs_pekarangan_d'] });
    expect(percent).toMatchObject({ sure: false, alternatives: ['krs_pekarangan_p'] });
  });

  it('takes a percentage for that of the figures left of it', () => {
    const columns = columnsOf('Rekap', ['Kode Desa', FISH, TOTAL, 'Persentase', YARD, TOTAL, 'Persentase']);
    expect(meaning(columns).slice(1)).toEqual([
      'krs_promosi_ikan_n',
      'krs_promosi_ikan_d',
      'krs_promosi_ikan_p',
      'krs_pekarangan_n',
      'krs_pekarangan_d',
      'krs_pekarangan_p',
    ]);
    expect(columns.map((column) => column.sure)).toEqual([true, true, false, true, true, false, true]);
  });

  it('reads the form from the upper row of a header of two rows', () => {
    const columns = columnsOf('Rekap', [
      ['Kode Desa', 'Keluarga Berisiko 3', '', 'Keluarga Berisiko 6', ''],
      ['', TOTAL, 'Persentase', TOTAL, 'Persentase'],
    ]);
    expect(meaning(columns)).toEqual([
      'kode',
      'krs_promosi_ikan_d',
      'krs_promosi_ikan_p',
      'krs_pekarangan_d',
      'krs_pekarangan_p',
    ]);
    expect(columns.every((column) => column.sure)).toBe(true);
  });

  it('lets a row of keys win over the wording below it', () => {
    const columns = columnsOf('Apa saja', [
      ['kode', 'krs_pekarangan_n', 'krs_pekarangan_d'],
      ['Kode Desa', 'Jumlah keluarga', 'Keluarga apa saja'],
    ]);
    expect(meaning(columns)).toEqual(['kode', 'krs_pekarangan_n', 'krs_pekarangan_d']);
    expect(columns[1]?.heading).toBe('Jumlah keluarga');
  });

  it('proposes numbered repetitions by their neighbours and leaves the choice to a person', () => {
    const columns = columnsOf('dkpp', [
      'kode_kemendagri',
      'krs_promosi_ikan',
      'krs_total',
      'persen_ikan_tertulis',
      'krs_pekarangan',
      'krs_total_2',
      'persen_pekarangan_tertulis',
    ]);
    expect(meaning(columns).slice(1)).toEqual([
      'krs_promosi_ikan_n',
      'krs_promosi_ikan_d',
      'krs_promosi_ikan_p',
      'krs_pekarangan_n',
      'krs_pekarangan_d',
      'krs_pekarangan_p',
    ]);
    expect(columns.map((column) => column.sure)).toEqual([true, true, false, true, true, false, true]);
    expect(columns[2]?.alternatives).toContain('jumlah_krs');
  });

  it('proposes a similar heading, but never by itself', () => {
    const [, column] = columnsOf('x', ['Kode Desa', 'Jml kel. beresiko yg dapat promosi konsumsi ikan']);
    expect(column).toMatchObject({ variable: 'krs_promosi_ikan_n', sure: false });
    expect(column?.score).toBeLessThan(1);
  });

  it('does not propose anything for a heading that resembles nothing', () => {
    expect(columnsOf('x', ['Kode Desa', 'Jumlah keluarga', 'Curah hujan'])[2]).toMatchObject({
      role: 'unknown',
      sure: false,
    });
  });

  it('doubts the second of two columns for one variable, and the weaker of an exact and a similar one', () => {
    expect(columnsOf('x', ['Kode Desa', 'Jumlah keluarga', 'Jumlah seluruh keluarga']).map((c) => c.sure)).toEqual([
      true,
      true,
      false,
    ]);
    const columns = columnsOf('x', ['Kode Desa', 'Balita yang pendek', 'Balita pendek']);
    expect(columns.map((column) => column.sure)).toEqual([true, false, true]);
  });

  it('is not harmed by headings that name properties of objects', () => {
    const columns = columnsOf('constructor', [
      'Kode Desa',
      '__proto__',
      'constructor',
      'hasOwnProperty',
      'Jumlah keluarga',
    ]);
    expect(meaning(columns)).toEqual(['kode', 'unknown', 'unknown', 'unknown', 'jumlah_keluarga']);
  });

  it('tells the two kinds of village code apart', () => {
    expect(
      meaning(
        columnsOf('x', ['ID Desa BPS', 'ID Desa Kemendagri', 'Jumlah keluarga'], ['1702010001', '1702061004', 5]),
      ),
    ).toEqual(['kode-bps', 'kode', 'jumlah_keluarga']);
  });

  it('finds a column of village codes without a known heading, and asks', () => {
    expect(columnsOf('x', ['Wil', 'Jumlah keluarga', 'Balita pendek'])[0]).toMatchObject({ role: 'kode', sure: false });
  });

  it('gives permuted columns the same meaning where each heading speaks for itself', () => {
    const headings = ['Kode Desa', 'Kecamatan', 'Desa', 'Tahun', FISH, TOTAL, 'Persentase', 'Jumlah keluarga'];
    const expected = new Map(columnsOf('Keluarga Berisiko 3', headings).map((column) => [column.heading, column]));
    fc.assert(
      fc.property(fc.shuffledSubarray(headings, { minLength: headings.length }), (shuffled) => {
        const cells = shuffled.map((heading, at) => (heading === 'Kode Desa' ? '1702061004' : 100 + at));
        for (const column of columnsOf('Keluarga Berisiko 3', shuffled, cells)) {
          expect({ ...column, index: 0 }).toEqual({ ...expected.get(column.heading), index: 0 });
        }
      }),
    );
  });

  it("does not care which of a variable's names a heading uses", () => {
    const names = ['Jumlah keluarga', 'jumlah_keluarga', 'Jumlah seluruh keluarga'];
    const [first, ...others] = names.map((name) => ({
      ...columnsOf('Data Sasaran', ['Kode Desa', name, 'Balita pendek'])[1],
      heading: '',
    }));
    for (const other of others) expect(other).toEqual(first);
  });
});
