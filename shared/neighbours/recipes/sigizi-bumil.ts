import type { Recipe } from '../recipe';
import { PERCENTS } from './percents';

/** Pregnant women, a row for each village and month, counted on from January. */
export const sigiziBumil: Recipe = {
  key: 'sigizi-kesga-bumil',
  name: 'SIGIZI Kesga, Daftar Entry Indikator Ibu Hamil',
  signs: [
    { says: ['puskesmas'] },
    { says: ['sasaran ibu hamil'] },
    { says: ['sampai bulan ini', 'suplementasi gizi|180 tablet'] },
    { says: ['ibu hamil', 'lila'] },
  ],
  months: 'last',
  columns: [
    { key: 'sasaran', words: { says: ['sasaran ibu hamil'] }, fits: ['ibu_hamil'] },
    {
      key: 'diberikan',
      words: { says: ['mendapat suplementasi gizi'] },
      fits: ['bumil_ttd180_n'],
    },
    {
      key: 'diminum',
      words: { says: ['mengonsumsi suplementasi gizi|mengkonsumsi suplementasi gizi'] },
      fits: ['bumil_ttd180_n'],
    },
    {
      key: 'kek',
      words: { says: ['kek', 'ditatalaksana|tatalaksana'] },
      fits: ['bumil_kek_pmt_d', 'bumil_kek'],
    },
    { key: 'pmt', words: { says: ['kek', 'makanan tambahan'] }, fits: ['bumil_kek_pmt_n'] },
    { key: 'bersalin', words: { says: ['ibu bersalin sampai bulan ini'] }, fits: ['ibu_bersalin'] },
    { key: 'k6', words: { says: ['bersalin k6'] }, fits: ['bumil_periksa_6_n'] },
  ],
  never: [PERCENTS],
  choices: [
    {
      key: 'ttd',
      variable: 'bumil_ttd180_n',
      text: 'Formulir meminta ibu hamil yang mendapat atau yang mengonsumsi 180 TTD/MMS?',
      options: [
        { column: 'diminum', value: 'diminum', label: 'Yang mengonsumsi' },
        { column: 'diberikan', value: 'diberikan', label: 'Yang mendapat' },
      ],
    },
  ],
  traps: [
    'Angka tiap bulan dihitung "sampai bulan ini": yang dipakai bulan terakhir tiap desa, tidak dijumlahkan.',
    'Pembagi berbeda menurut sumber: pedoman memakai sasaran ibu hamil, laporan aplikasinya ibu bersalin. Samakan dengan definisi formulir.',
    'Kolom 180 tablet tidak sama dengan isian minimal 90 tablet pada formulir 2022–2024.',
    'Tahunnya tidak tertulis di berkas ini: pastikan tahun data yang Anda pilih.',
  ],
};
