import { Icon } from '@extension/ui/icon';
import type { IconName } from '@extension/ui/icon';
import type { VillageState } from '@extension/model/queue/village-states';

const STATES: Readonly<Record<VillageState, { icon: IconName; look: string; word: string }>> = {
  different: { icon: 'warning', look: 'wrong', word: 'tersimpan berbeda' },
  changed: { icon: 'warning', look: 'held', word: 'berubah sejak disimpan' },
  waiting: { icon: 'question', look: 'held', word: 'belum terlihat tersimpan' },
  todo: { icon: 'arrow', look: 'fill', word: 'siap diisi' },
  held: { icon: 'pause', look: 'held', word: 'ditahan' },
  skipped: { icon: 'pause', look: 'missing', word: 'dilewati' },
  stored: { icon: 'check', look: 'already', word: 'tersimpan' },
  empty: { icon: 'note', look: 'missing', word: 'belum ada angka' },
};

/** All states, what asks for the officer first. */
export const STATE_ORDER = Object.keys(STATES) as readonly VillageState[];

export const stateWord = (state: VillageState): string => STATES[state].word;

/** The state of a village by icon, word and colour. */
export const StateMark = ({ state }: { readonly state: VillageState }) => (
  <span class={`mark ${STATES[state].look}`}>
    <Icon name={STATES[state].icon} /> {STATES[state].word}
  </span>
);
