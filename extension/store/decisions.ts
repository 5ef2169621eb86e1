import type { Decision } from '@shared/exchange';
import type { Database, Writing } from './open-database';
import { parseRecords } from './parse-records';
import { StoredDecision } from './schemas';

/** What a decision is about; a later decision on the same subject takes the earlier one's place. */
export function subjectOf(decision: Decision): string {
  switch (decision.kind) {
    case 'answer':
      return `answer ${decision.question}`;
    case 'correction':
      return `correction ${decision.village} ${decision.variable}`;
    case 'recompute':
      return `recompute ${decision.variable}`;
    case 'justification':
      return `justification ${decision.finding}`;
    case 'declaration':
      return `declaration ${decision.village} ${decision.variable}`;
  }
}

/** The decisions in force for one district and year, in the order they were taken: the last one on each subject. */
export function latest(decisions: readonly StoredDecision[], district: string, year: number): Decision[] {
  const bySubject = new Map<string, Decision>();
  for (const { decision, ...scope } of decisions) {
    if (scope.district !== district || scope.year !== year) continue;
    const subject = subjectOf(decision);
    bySubject.delete(subject);
    bySubject.set(subject, decision);
  }
  return [...bySubject.values()];
}

/** Every decision ever taken, oldest first. */
export async function readDecisions(db: Database): Promise<{ read: StoredDecision[]; unreadable: number }> {
  return parseRecords(StoredDecision, await db.getAll('decisions'));
}

/** Appends decisions within the caller's transaction. */
export function addDecisions(tx: Writing, decisions: readonly StoredDecision[]): Promise<unknown>[] {
  return decisions.map((decision) => tx.objectStore('decisions').add(decision));
}
