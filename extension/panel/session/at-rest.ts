import type { PanelState } from './state';

/** Whether nothing is under way that would be lost or disturbed: no fill, no recording, nothing opened and not yet used. */
export const isAtRest = (state: PanelState): boolean =>
  !state.filling &&
  !state.fillsElsewhere &&
  state.busy === null &&
  state.recording === null &&
  state.draft === null &&
  state.gathering === null &&
  state.handover === null &&
  state.rescue === null &&
  state.templateDraft === null &&
  state.evidenceDraft === null &&
  state.overlayDraft === null;
