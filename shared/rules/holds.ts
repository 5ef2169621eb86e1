import { CellState } from '../dataset/types';
import type { Dataset, Question } from '../dataset/types';
import { memoByObject } from '../once';
import { kindOf } from './kinds';
import { cellKey } from '../findings/cells';
import type { Finding, Hold } from '../findings/types';

const UNSURE: ReadonlyMap<number, string> = new Map([
  [CellState.ambiguous, 'Menunggu jawaban: angkanya bisa dibaca dua cara'],
  [CellState.invalid, 'Isian tidak terbaca sebagai angka'],
  [CellState.conflict, 'Dua sumber menulis angka berbeda'],
]);

const rowsByCode = memoByObject((rows: Dataset['rows']) => {
  const known = new Map<string, number[]>();
  rows.forEach(({ code }, i) => {
    const same = known.get(code);
    if (same) same.push(i);
    else known.set(code, [i]);
  });
  return known;
});

/** A hold on the whole row concerns every cell of that village in which something stands. */
function cellsHeld(dataset: Dataset, village: string, variable: string): string[] {
  if (variable !== '') return [cellKey(village, variable)];
  const rows = rowsByCode(dataset.rows).get(village) ?? [];
  return [...dataset.columns.values()]
    .filter((column) => rows.some((row) => column.states[row] !== CellState.missing))
    .map((column) => cellKey(village, column.variable));
}

/**
 * Which cells must not be filled, by cell key, and why: cells held by blocking findings (the first in their order names
 * the reason), and cells that are unanswered, unreadable or in conflict. A missing cell is not held, it is missing.
 */
export function holdsOf(
  dataset: Dataset,
  findings: readonly Finding[],
  questions: readonly Question[],
): ReadonlyMap<string, Hold> {
  const holds = new Map<string, Hold>();
  const hold = (key: string, reason: Hold) => {
    if (!holds.has(key)) holds.set(key, reason);
  };
  for (const finding of findings) {
    const reason = kindOf(finding.kind)?.title ?? 'Ada kesalahan yang belum selesai';
    const held: Hold = { reason, finding: finding.key };
    for (const { village, variable } of finding.holds)
      for (const key of cellsHeld(dataset, village, variable)) hold(key, held);
  }

  const questionOf = new Map(
    questions.filter((question) => question.kind === 'spelling').map((question) => [question.variable, question.key]),
  );
  for (const { variable, states } of dataset.columns.values())
    for (let i = 0; i < dataset.rows.length; i += 1) {
      const state = states[i] ?? CellState.missing;
      const reason = UNSURE.get(state);
      if (reason === undefined) continue;
      const question = state === CellState.ambiguous ? questionOf.get(variable) : undefined;
      hold(cellKey(dataset.rows[i]!.code, variable), question === undefined ? { reason } : { reason, question });
    }
  return holds;
}
