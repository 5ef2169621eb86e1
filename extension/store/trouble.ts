import type { Problem } from '@shared/result';

/** What may have become of the database between two acts, each with its sentence: what happened, what is safe, what to do. */
export const TROUBLES = {
  newer: {
    message:
      'Data di komputer ini disimpan oleh Cermat versi yang lebih baru, jadi versi ini tidak membukanya. Datanya tidak diubah.',
    remedy: 'Perbarui Cermat di halaman ekstensi peramban, lalu buka panel ini lagi.',
  },
  upgraded: {
    message:
      'Cermat diperbarui di jendela lain selagi jendela ini terbuka, jadi langkah terakhir tidak disimpan. Yang disimpan sebelumnya tetap ada.',
    remedy: 'Tutup jendela ini, buka lagi, lalu ulangi langkah terakhir.',
  },
  blocked: {
    message: 'Jendela Cermat lain masih memakai versi lama, jadi data belum dapat dibuka. Tidak ada yang hilang.',
    remedy: 'Tutup panel dan dasbor Cermat di jendela lain, lalu buka panel ini lagi.',
  },
  deleted: {
    message:
      'Data Cermat di peramban ini dihapus selagi jendela ini terbuka, jadi langkah terakhir tidak disimpan. Yang tampil di sini tinggal di layar.',
    remedy:
      'Catat dahulu yang masih perlu dari layar ini. Sesudah itu tutup jendela ini, buka lagi, lalu muat berkas sumber atau serah terima Anda.',
  },
  held: {
    message:
      'Perubahan ini mengenai catatan dari Cermat versi yang lebih baru, jadi tidak disimpan. Catatan itu tidak diubah.',
    remedy: 'Perbarui Cermat di halaman ekstensi peramban, buka panel ini lagi, lalu ulangi langkah terakhir.',
  },
} as const satisfies Record<string, Problem>;

export type Trouble = keyof typeof TROUBLES;

/** Says that the database cannot be used, and which of these it is. */
export class StoreTrouble extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble);
  }
}
