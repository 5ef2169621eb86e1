import type { Recipe } from '../recipe';

/** A file of a portal of open data: a row for each village, year and measure, with the codes of two offices. */
export const satuData: Recipe = {
  key: 'satu-data',
  name: 'Open Data atau Satu Data, satu baris per desa dan tahun',
  signs: [{ says: ['kemendagri kode desa kelurahan'] }, { says: ['bps kode desa kelurahan'] }, { says: ['tahun'] }],
  // Rows of girls and boys are summed up or parted as in any other table.
  unless: [{ says: ['jenis kelamin'] }],
  places: {
    kode: ['kemendagri kode desa kelurahan'],
    'kode-bps': ['bps kode desa kelurahan'],
    desa: ['kemendagri nama desa kelurahan', 'bps nama desa kelurahan', 'bps desa kelurahan'],
    kecamatan: ['kemendagri nama kecamatan', 'bps nama kecamatan'],
    tahun: ['tahun'],
  },
  dividers: ['kategori', 'keterangan', 'semester', 'periode', 'periode update'],
  columns: [{ key: 'ukuran', words: { says: ['jumlah'] }, isMeasure: true }],
  never: [
    {
      words: { says: ['persentase|persen|presentase'] },
      because: 'Persentase dari portal tidak dipakai: persentase dihitung dari jumlahnya.',
    },
  ],
  traps: [
    'Ada dua kolom kode desa (BPS dan Kemendagri): kode BPS satu desa dapat sama dengan kode Kemendagri desa lain.',
    'Satu berkas dapat memuat beberapa tahun, semester dan kabupaten/kota: hanya yang Anda pilih dan daerah Anda yang dipakai.',
    'Yang diukur dapat tertulis di kolom kategori, bukan di judul jumlahnya: pilih sendiri isinya.',
  ],
};
