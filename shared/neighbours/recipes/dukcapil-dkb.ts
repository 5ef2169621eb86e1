import type { Recipe } from '../recipe';
import { PERCENTS } from './percents';

/** Clean population data, a row for each kelurahan and half-year. */
export const dukcapilDkb: Recipe = {
  key: 'dukcapil-dkb',
  name: 'Dukcapil, Data Kependudukan Bersih per kelurahan',
  signs: [
    { says: ['memiliki|kepemilikan', 'kia|akta lahir|akta kelahiran'] },
    { says: ['belum memiliki'] },
    { says: ['jumlah anak usia 0 17 tahun|jumlah penduduk'] },
  ],
  columns: [
    { key: 'anak', words: { says: ['jumlah anak usia 0 17 tahun'] }, fits: ['anak_0_17'] },
    { key: 'penduduk', words: { says: ['jumlah penduduk'] }, fits: ['jumlah_penduduk'] },
    {
      key: 'akta',
      words: { says: ['memiliki akta|akta lahir memiliki|akta kelahiran memiliki'], but: ['belum', 'kawin', 'cerai'] },
      fits: ['akta_kelahiran_kia_n'],
      isAsked: true,
    },
    {
      key: 'kia',
      words: { says: ['memiliki kia|kia memiliki'], but: ['belum'] },
      fits: ['akta_kelahiran_kia_n'],
      isAsked: true,
    },
  ],
  never: [
    PERCENTS,
    {
      words: { says: ['0 4 tahun'] },
      because:
        'Umur 0–4 tahun tidak terbagi atas 0–23 dan 24–59 bulan: tidak dipakai sebagai jumlah baduta atau balita.',
    },
  ],
  choices: [
    {
      key: 'terbit',
      variable: 'akta_kelahiran_kia_n',
      text: 'Berkas ini memuat yang sudah memiliki akta dan KIA, sedangkan formulir meminta yang diterbitkan. Pakai kolomnya?',
      none: 'Jangan pakai',
      options: [
        { column: 'akta', value: 'akta', label: 'Pakai Memiliki Akta Lahir' },
        { column: 'kia', value: 'kia', label: 'Pakai Memiliki KIA' },
      ],
    },
  ],
  traps: [
    'Memiliki akta atau KIA adalah jumlah yang sudah memiliki sampai saat ini, bukan yang diterbitkan dalam semester itu.',
    'Umur 0–4 tahun tidak terbagi atas 0–23 dan 24–59 bulan: tidak dipakai sebagai jumlah baduta atau balita.',
    'Data semester 2 baru terbit bulan Januari tahun berikutnya: catat tanggal datanya.',
  ],
};
