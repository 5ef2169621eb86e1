import { CellState } from '../dataset/types';
import type { Dataset, Question } from '../dataset/types';
import { kindOf } from '../rules/kinds';
import { cellKey } from './cells';
import type { Finding, Hold } from './types';

const UNSURE: ReadonlyMap<number, string> = new Map([
  [CellState.ambiguous, 'Menunggu jawaban: angkanya bisa dibaca dua cara'],
  [CellState.invalid, 'Isian tidak terbaca sebagai angka'],
  [CellState.conflict, 'Dua sumber menulis angka berbeda'],
]);

/** A hold on the whole row concerns every cell of that village in which something stands. */
function cellsHeld(dataset: Dataset, village: string, variable: string): string[] {
  if (variable !== '') return [cellKey(village, variable)];
  const rows = dataset.rows.flatMap((row, i) => (row.code === village ? [i] : []));
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
  for (const finding of findings)
    for (const { village, variable } of finding.holds)
      for (const key of cellsHeld(dataset, village, variable))
        hold(key, { reason: kindOf(finding.kind)?.title ?? 'Ada kesalahan yang belum selesai', finding: finding.key });

  const questionOf = new Map(
    questions.filter((question) => question.kind === 'spelling').map((question) => [question.variable, question.key]),
  );
  for (const column of dataset.columns.values())
    dataset.rows.forEach((row, i) => {
      const reason = UNSURE.get(column.states[i] ?? CellState.missing);
      if (reason === undefined) return;
      const question = column.states[i] === CellState.ambiguous ? questionOf.get(column.variable) : undefined;
      hold(cellKey(row.code, column.variable), question === undefined ? { reason } : { reason, question });
    });
  return holds;
}
