/** What a plan means to do with a field of the site. */
export const PLAN_WORDS = {
  fill: 'akan diisi',
  already: 'sudah sama',
  held: 'ditahan',
  missing: 'tidak ada angka',
} as const;

/** What became of a field: in the log and its filter, in the queue, in the printed report. */
export const PROOF_WORDS = {
  same: 'tersimpan sama',
  different: 'tersimpan berbeda',
  unseen: 'belum terlihat tersimpan',
  own: 'diisi sendiri',
  skipped: 'dilewati',
} as const;

/** What is said where nothing stands. */
export const BLANK_WORD = 'kosong';

/** A value as people read it, or that nothing stands there. */
export const orBlank = (text: string): string => text || BLANK_WORD;
