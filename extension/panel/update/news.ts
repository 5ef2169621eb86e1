/** What is new for the people who use Cermat, in their words, newest version first; from the changelog. */
export interface News {
  readonly version: string;
  readonly lines: readonly string[];
}

export const NEWS: readonly News[] = [
  {
    version: '0.1.0',
    lines: [
      'Salinan penyelamat: semua yang tersimpan dalam satu berkas, yang dapat dipulihkan utuh.',
      'Pembaruan menunggu sampai Anda menekannya; tidak ada pekerjaan yang terputus.',
      'Catatan dari versi yang lebih baru disimpan apa adanya dan tidak hilang.',
      'Angka yang bukan jumlah bagiannya (L dan P, semester, bulan) ditahan dan jumlahnya ditunjukkan.',
      'Membuka berkas kira-kira dua kali lebih cepat.',
    ],
  },
];
