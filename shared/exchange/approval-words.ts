import { formatNumber } from '../dataset/values/format';
import type { ApprovalState } from './approval';

type Words<State extends string> = Readonly<Record<State, string>>;

/** Where a form stands between its agency and the coordinator. */
export const APPROVAL_WORDS: Words<ApprovalState | 'belum'> = {
  belum: 'belum ditandai siap',
  siap: 'siap diperiksa koordinator',
  diterima: 'diterima',
  dikembalikan: 'dikembalikan',
};

/** The same within a sentence and over a count, where the long word does not fit. */
export const APPROVAL_SHORT: typeof APPROVAL_WORDS = { ...APPROVAL_WORDS, siap: 'siap' };

/** What was done by the step that led there. */
export const APPROVAL_ACTS: Words<ApprovalState> = {
  siap: 'ditandai siap',
  diterima: APPROVAL_WORDS.diterima,
  dikembalikan: APPROVAL_WORDS.dikembalikan,
};

/** What a person presses to take that step. */
export const APPROVAL_STEPS: Words<ApprovalState> = {
  siap: 'Tandai siap',
  diterima: 'Terima',
  dikembalikan: 'Kembalikan',
};

/** Where a form stands, and that figures changed since, in one word; who gets it back is to change them. */
export const approvalWord = (state: ApprovalState | 'belum', changed: number): string =>
  changed > 0 && (state === 'siap' || state === 'diterima')
    ? `berubah sesudah ${APPROVAL_SHORT[state]}`
    : APPROVAL_WORDS[state];

/** The same with the number of those figures, where it stands alone: `berubah sesudah siap (2 angka)`. */
export function approvalText(state: ApprovalState | 'belum', changed: number): string {
  const word = approvalWord(state, changed);
  if (changed === 0 || state === 'belum') return word;
  return `${word} (${formatNumber(changed)} angka${word === APPROVAL_WORDS[state] ? ' berubah' : ''})`;
}

/** How many figures changed since the last step: `3 angka berubah sesudah itu`. */
export const changedSince = (count: number): string => `${formatNumber(count)} angka berubah sesudah itu`;
