import { Icon } from '@extension/ui/icon';
import type { IconName } from '@extension/ui/icon';
import type { VillageState } from '@extension/model/queue/village-states';
import { VILLAGE_WORDS } from '@extension/model/queue/village-words';

const LOOKS: Readonly<Record<VillageState, { icon: IconName; look: string }>> = {
  different: { icon: 'warning', look: 'wrong' },
  changed: { icon: 'warning', look: 'held' },
  waiting: { icon: 'question', look: 'held' },
  todo: { icon: 'arrow', look: 'fill' },
  held: { icon: 'pause', look: 'held' },
  skipped: { icon: 'pause', look: 'missing' },
  stored: { icon: 'check', look: 'already' },
  empty: { icon: 'note', look: 'missing' },
};

/** All states, what asks for the officer first. */
export const STATE_ORDER = Object.keys(LOOKS) as readonly VillageState[];

/** The state of a village by icon, word and colour. */
export const StateMark = ({ state }: { readonly state: VillageState }) => (
  <span class={`mark ${LOOKS[state].look}`}>
    <Icon name={LOOKS[state].icon} /> {VILLAGE_WORDS[state]}
  </span>
);
