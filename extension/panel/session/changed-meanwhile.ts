import type { Notice } from './state';

/** Why nothing of a comparison was kept: another panel changed what is here. `done` is what was done with the file. */
export const changedMeanwhile = (done: 'dibuka' | 'dibandingkan'): Notice => ({
  tone: 'bad',
  message: `Data di sini berubah sejak berkas ini ${done}, jadi belum ada yang dipakai.`,
  remedy: 'Perbandingannya sudah diperbarui. Lihat lagi, lalu tekan tombolnya sekali lagi.',
});
