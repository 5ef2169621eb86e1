import { CompletenessState, FILL_WORDS, fillStateOf } from '@shared/completeness';
import type { Figures, FillState } from '@shared/completeness';
import type { IconName } from './icon';

/** How far a group of cells is, by drawing and word. */
export interface FillSign {
  readonly icon: IconName;
  readonly word: string;
}

/** What one expected cell is, by drawing. */
export const CELL_ICONS: Readonly<Record<CompletenessState, IconName>> = {
  [CompletenessState.kosong]: 'circle',
  [CompletenessState.sah]: 'check',
  [CompletenessState.bermasalah]: 'warning',
  [CompletenessState.tidakBerlaku]: 'dash',
  [CompletenessState.nol]: 'check',
};

/** The sign of every state, for the groups that are in it and for legends. */
export const FILL_SIGNS: Readonly<Record<FillState, FillSign>> = {
  unasked: { icon: 'dash', word: FILL_WORDS.unasked },
  empty: { icon: 'circle', word: FILL_WORDS.empty },
  faulty: { icon: 'warning', word: FILL_WORDS.faulty },
  partial: { icon: 'arrow', word: FILL_WORDS.partial },
  complete: { icon: 'check', word: FILL_WORDS.complete },
};

/** How far a group of cells is, whatever the day. */
export const fillSignOf = (figures: Pick<Figures, 'expected' | 'filled' | 'sound'>): FillSign =>
  FILL_SIGNS[fillStateOf(figures)];
