import type { HandOver } from '@extension/model/handover/types';
import type { OpenedCopy, Rescue } from '@extension/model/rescue/types';

/** A copy from outside the browser that was opened and is whole, before it is put back or joined. */
export interface RescueDraft {
  readonly worker: Rescue & HandOver;
  readonly opened: OpenedCopy;
}
