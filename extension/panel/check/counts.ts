import { openSources } from '@extension/model/figures/source-choices';
import type { SessionState } from '../session/state';

/** What waits for the officer. Warnings with a reason in force are not counted. */
export interface Counts {
  readonly questions: number;
  readonly kesalahan: number;
  readonly peringatan: number;
  readonly catatan: number;
}

/** Counts questions and findings of the figures shown. */
export function countFindings({ derived }: Pick<SessionState, 'derived'>): Counts {
  const questions = derived ? derived.questions.length + openSources(derived) : 0;
  const count = { questions, kesalahan: 0, peringatan: 0, catatan: 0 };
  for (const finding of derived?.findings ?? []) {
    if (!derived?.justified.has(finding.key)) count[finding.severity] += 1;
  }
  return count;
}
