/**
 * How far a line of the register is on its way to the site. `berubah`: it was entered there and changed here since;
 * `berbeda`: the saved list says something else of it.
 */
export type EvidenceStatus = 'belum' | 'diisikan' | 'ditemukan' | 'berbeda' | 'berubah';

export const EVIDENCE_WORDS: Readonly<Record<EvidenceStatus, string>> = {
  belum: 'belum diisikan',
  diisikan: 'sudah diisikan, menunggu terlihat di daftar situs',
  ditemukan: 'ada di daftar situs',
  berbeda: 'berbeda di daftar situs',
  berubah: 'berubah sejak diisikan',
};
