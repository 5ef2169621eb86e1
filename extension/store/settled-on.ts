import { canonicalJson } from '@shared/exchange';
import { parseRecords } from './kit/parse-records';
import type { Writing } from './open-database';
import { StoredDecision, StoredEvidence } from './schemas';
import type { Basis, Wholes } from './types';

/** Says that what a change was settled on is another by now. */
export class ChangedMeanwhile extends Error {}

/** Counts the decisions kept by now; what cannot be read was settled on by nobody. */
const countDecisions = async (tx: Writing): Promise<number> =>
  parseRecords(StoredDecision, await tx.objectStore('decisions').getAll()).read.length;

/** Whether lines of the register say what they did when somebody saw them. */
async function standAsSeen(tx: Writing, seen: readonly StoredEvidence[]): Promise<boolean> {
  const kept = parseRecords(StoredEvidence, await tx.objectStore('evidence').getAll()).read;
  const spelled = new Set(kept.map((line) => canonicalJson(line)));
  return seen.every((line) => spelled.has(canonicalJson(line)));
}

/** Throws where what a change was settled on is another by now, within the caller's transaction. */
export async function stillHolds(tx: Writing, { decisions, evidence = [] }: Basis): Promise<void> {
  if (decisions !== undefined && decisions !== (await countDecisions(tx))) throw new ChangedMeanwhile();
  if (evidence.length > 0 && !(await standAsSeen(tx, evidence))) throw new ChangedMeanwhile();
}

/**
 * A change of some records that a person saw: what `of` picks of the wholes this change touches says what it said on their
 * screen, or already what the change makes of it. Where another window changed it, nothing is kept and they are told.
 */
export function asSeen(stored: Wholes, of: (wholes: Wholes) => unknown): Basis {
  const spelled = (wholes: Partial<Wholes>): string | null => canonicalJson(of({ ...stored, ...wholes }) ?? null);
  const seen = spelled({});
  return { holds: (before, after) => [seen, spelled(after)].includes(spelled(before)) };
}
