import type { Recipe } from '../recipe';
import { PERCENTS } from './percents';

/** Adolescent girls, a row for each village and month, counted on through a school year. */
export const sigiziRematri: Recipe = {
  key: 'sigizi-kesga-rematri',
  name: 'SIGIZI Kesga, Daftar Entry Indikator Remaja',
  signs: [
    { says: ['puskesmas'] },
    { says: ['sasaran remaja putri'] },
    { says: ['ttd sesuai standar'] },
    { says: ['remaja putri kelas 7', 'anemia'] },
  ],
  months: 'last',
  yearBegins: 7,
  columns: [
    { key: 'sasaran', words: { says: ['sasaran remaja putri'] }, fits: ['rematri_ttd_d', 'remaja_putri'] },
    { key: 'diberikan', words: { says: ['mendapat ttd sesuai standar'] }, fits: ['rematri_ttd_n'] },
    {
      key: 'diminum',
      words: { says: ['mengonsumsi ttd sesuai standar|mengkonsumsi ttd sesuai standar'] },
      fits: ['rematri_ttd_n'],
    },
    { key: 'kelas', words: { says: ['kelas 7 dan 10 di satuan pendidikan'] }, fits: ['rematri_hb_d'] },
    { key: 'skrining', words: { says: ['kelas 7 dan 10', 'skrining anemia'] }, fits: ['rematri_hb_n'] },
  ],
  never: [PERCENTS],
  choices: [
    {
      key: 'ttd',
      variable: 'rematri_ttd_n',
      text: 'Formulir meminta remaja putri yang mendapat atau yang mengonsumsi TTD?',
      options: [
        { column: 'diminum', value: 'diminum', label: 'Yang mengonsumsi' },
        { column: 'diberikan', value: 'diberikan', label: 'Yang mendapat' },
      ],
    },
  ],
  traps: [
    'Angka tiap bulan sudah mencakup bulan sebelumnya: yang dipakai bulan terakhir, tidak dijumlahkan.',
    'Hitungannya mengikuti tahun ajaran (Juli–Juni): angka Juni tidak diteruskan ke Juli.',
    'Kolom persen di berkas ini tidak dipakai: isinya sering 0 padahal jumlahnya ada.',
    'Tahunnya tidak tertulis di berkas ini: pastikan tahun data yang Anda pilih.',
  ],
};
