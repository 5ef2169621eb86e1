import { PLAN_WORDS, PROOF_WORDS } from '@shared/filling-words';
import type { VillageState } from './village-states';

/** The states of a village in the queue, what asks for the officer first. */
export const VILLAGE_WORDS: Readonly<Record<VillageState, string>> = {
  different: PROOF_WORDS.different,
  changed: 'berubah sejak disimpan',
  waiting: PROOF_WORDS.unseen,
  todo: 'siap diisi',
  held: PLAN_WORDS.held,
  skipped: PROOF_WORDS.skipped,
  stored: 'tersimpan',
  empty: 'belum ada angka',
};
