import type { Writing } from './open-database';
import { countDecisions } from './records/decisions';
import { standAsSeen } from './records/evidence';
import type { Basis } from './types';

/** Says that what a change was settled on is another by now. */
export class ChangedMeanwhile extends Error {}

/** Throws where what a change was settled on is another by now, within the caller's transaction. */
export async function stillHolds(tx: Writing, { decisions, evidence = [] }: Basis): Promise<void> {
  if (decisions !== undefined && decisions !== (await countDecisions(tx))) throw new ChangedMeanwhile();
  if (evidence.length > 0 && !(await standAsSeen(tx, evidence))) throw new ChangedMeanwhile();
}
