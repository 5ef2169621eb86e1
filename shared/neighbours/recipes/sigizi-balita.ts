import type { Recipe } from '../recipe';
import { PERCENTS } from './percents';

const [FEBRUARY_AUGUST, QUARTERS] = [
  [2, 8],
  [3, 6, 9, 12],
];

/** Children, a row for each village and month; some columns are filled in in some months only. */
export const sigiziBalita: Recipe = {
  key: 'sigizi-kesga-balita',
  name: 'SIGIZI Kesga, Daftar Entry Balita Gizi',
  signs: [
    { says: ['puskesmas'] },
    { says: ['balita', 'ditimbang dan diukur'] },
    { says: ['asi eksklusif|asi ekslusif'] },
    { says: ['balita', 'stunting'] },
  ],
  months: 'one',
  columns: [
    // Until 2025 the whole stood without its ages.
    { key: 'keduanya', words: { says: ['0 59 bulan ditimbang dan diukur|balita ditimbang dan diukur'] } },
    {
      key: 'ditimbang',
      words: { says: ['0 59 bulan ditimbang|balita ditimbang'], but: ['terkoreksi'] },
      fits: ['balita_dipantau_n'],
    },
    {
      key: 'diukur',
      words: { says: ['0 59 bulan diukur|balita diukur'] },
      fits: ['jumlah_balita_diukur'],
    },
    { key: 'baduta', words: { says: ['balita usia 0 23 bulan ini'] }, fits: ['jumlah_baduta'] },
    {
      key: 'balita',
      words: { says: ['balita usia 0 59 bulan ini|balita bulan ini'] },
      fits: ['jumlah_balita', 'balita_dipantau_d'],
    },
    {
      key: 'asi',
      words: { says: ['0 5 bulan', 'asi eksklusif', 'recall'] },
      fits: ['asi_eksklusif_n'],
      months: FEBRUARY_AUGUST,
    },
    { key: 'direcall', words: { says: ['0 5 bulan', 'direcall'] }, months: FEBRUARY_AUGUST },
    {
      key: 'bayi',
      words: { says: ['bayi usia 0 5 bulan'] },
      fits: ['bayi_lt6', 'asi_eksklusif_d'],
      months: FEBRUARY_AUGUST,
    },
    {
      key: 'beragam',
      words: { says: ['6 23 bulan', '5 dari 8'] },
      fits: ['mpasi_beragam_n'],
      months: QUARTERS,
    },
    { key: 'hewani', words: { says: ['6 23 bulan', 'telur'] }, months: QUARTERS },
    { key: 'baik', words: { says: ['6 23 bulan', 'mpasi baik'] }, months: QUARTERS },
    { key: 'diwawancarai', words: { says: ['6 23 bulan', 'diwawancarai'] }, months: QUARTERS },
    { key: 'anak', words: { says: ['anak usia 6 23 bulan'] }, fits: ['anak_6_23', 'mpasi_d'], months: QUARTERS },
    {
      key: 'kurang-pmt',
      words: { says: ['gizi kurang', 'makanan tambahan'] },
      fits: ['gizi_kurang_pmt_n'],
      isAsked: true,
    },
    {
      key: 'kurang',
      words: { says: ['balita', 'gizi kurang'] },
      fits: ['gizi_kurang_pmt_d', 'balita_gizi_kurang'],
      isAsked: true,
    },
  ],
  never: [
    PERCENTS,
    {
      words: { says: ['melakukan pemantauan praktik mpasi'] },
      because: 'Kolom ini tidak dipakai: isinya selalu 0 di aplikasinya.',
    },
    {
      words: { says: ['vitamin a'] },
      because: 'Vitamin A diisi pada Februari dan Agustus saja, dan formulir tidak memintanya dari kolom ini.',
    },
  ],
  choices: [
    {
      key: 'pantau',
      variable: 'balita_dipantau_n',
      text: 'Balita yang dipantau menurut formulir: yang ditimbang, yang diukur, atau keduanya?',
      options: [
        { column: 'ditimbang', value: 'ditimbang', label: 'Yang ditimbang' },
        { column: 'diukur', value: 'diukur', label: 'Yang diukur' },
        { column: 'keduanya', value: 'keduanya', label: 'Yang ditimbang dan diukur' },
      ],
    },
    {
      key: 'mpasi',
      variable: 'mpasi_beragam_n',
      text: 'MP-ASI beragam menurut formulir: kolom yang mana?',
      options: [
        { column: 'beragam', value: 'beragam', label: 'Sedikitnya 5 dari 8 kelompok makanan' },
        { column: 'hewani', value: 'hewani', label: 'Telur, ikan atau daging' },
        { column: 'baik', value: 'baik', label: 'MP-ASI baik' },
      ],
    },
  ],
  traps: [
    'Angka bulanan tidak dijumlahkan dan tidak dirata-ratakan: yang dipakai satu bulan yang Anda pilih.',
    'ASI eksklusif diisi pada Februari dan Agustus, MP-ASI pada Maret, Juni, September dan Desember: bulan lain dikosongkan, bukan 0.',
    'Balita stunting di sini pendek dan sangat pendek sekaligus, padahal formulir 2022–2024 memintanya terpisah: tidak dipakai.',
    'Gizi kurang ditulis "sampai bulan ini", tetapi laporan tahunannya menjumlahkan bulan: pastikan dulu, lalu pilih sendiri.',
    'Gizi buruk ditulis per kelompok umur: jumlahkan sendiri bila formulir meminta satu angka.',
    'Kolom persen di berkas ini tidak dipakai: persentase dihitung dari jumlahnya.',
    'Tahunnya tidak tertulis di berkas ini: pastikan tahun data yang Anda pilih.',
  ],
};
