import type { Recipe } from '../recipe';
import { PERCENTS } from './percents';

/** Families at risk of stunting by their factors, a row for each kelurahan. */
export const sigaKrs: Recipe = {
  key: 'siga-krs-kelurahan',
  name: 'SIGA BKKBN, faktor keluarga berisiko stunting per kelurahan',
  signs: [
    { says: ['jumlah keluarga sasaran'] },
    { says: ['peringkat kesejahteraan'] },
    { says: ['tidak berisiko'] },
    { says: ['balita', '24 59 bulan'] },
    { says: ['4 terlalu|terlalu muda'] },
  ],
  columns: [
    { key: 'keluarga', words: { says: ['jumlah keluarga'], but: ['sasaran'] }, fits: ['jumlah_keluarga'] },
    { key: 'sasaran', words: { says: ['jumlah keluarga sasaran'] }, fits: ['jumlah_keluarga_sasaran'] },
    {
      key: 'berisiko',
      words: { says: ['total'], but: ['tidak berisiko', 'pus', 'baduta', 'balita'] },
      fits: ['jumlah_krs'],
    },
    {
      key: 'pus',
      words: {
        says: ['pus'],
        but: ['hamil', '4 terlalu', 'terlalu muda', 'terlalu tua', 'terlalu dekat', 'terlalu banyak'],
      },
      fits: ['pus'],
    },
  ],
  never: [
    PERCENTS,
    {
      words: { says: ['balita', '24 59 bulan'] },
      because: 'Balita di SIGA berumur 24–59 bulan, dan yang dihitung keluarganya: bukan jumlah balita 0–59 bulan.',
    },
    {
      words: { says: ['baduta'] },
      because: 'Yang dihitung keluarga yang mempunyai baduta, bukan anaknya: bukan jumlah baduta.',
    },
  ],
  traps: [
    'Balita di SIGA berumur 24–59 bulan: tidak dipakai sebagai jumlah balita 0–59 bulan.',
    'Kolom baduta dan balita menghitung keluarga, bukan anak.',
    'Satu keluarga dapat mempunyai beberapa faktor risiko: faktor tidak dijumlahkan.',
  ],
};
