import { formatNumber } from '@shared/dataset';
import type { CellValue, Question } from '@shared/dataset/types';
import type { Decision, DeclarationDecision } from '@shared/exchange';
import type { CellRef, Finding } from '@shared/findings';
import { cellText } from '@extension/import';
import { scopeOf } from '@shared/catalogue/scope';
import type { LogEntry } from '@extension/log';
import { cellWords, rawOf, valueOf, variableLabel } from '@extension/model/figures/cells';
import { recomputedCells } from '@extension/model/figures/recompute';
import type { Session } from '../session/session';
import { valuesKey } from '@shared/findings';

async function keep(session: Session, decision: Decision, log: LogEntry, done: string): Promise<boolean> {
  const kept = await session.commit({ addDecisions: [{ ...scopeOf(session.stamp()), decision }], log: [log] });
  if (kept) session.show({ notice: { tone: 'good', message: done } });
  return kept !== null;
}

const byWhom = (session: Session): { by: string; at: string } => {
  const { by, at } = session.stamp();
  return { by, at };
};

/** Keeps the answer to a question; it holds for every cell of that column written in the same way. */
export function answerQuestion(session: Session, question: Question, answer: string): Promise<boolean> {
  const decision: Decision = { kind: 'answer', question: question.key, answer, ...byWhom(session) };
  const label = question.answers.find(({ value }) => value === answer)?.label ?? answer;
  const text = `${question.heading}: "${question.examples[0]?.raw ?? ''}" dibaca ${label}`;
  return keep(session, decision, { kind: 'decision', ...session.stamp(), decision, text }, 'Jawaban disimpan.');
}

/** Takes back that a line is no village, so that it is asked about again. */
export function askAgain(session: Session, question: string, name: string): Promise<boolean> {
  const decision: Decision = { kind: 'answer', question, answer: '', ...byWhom(session) };
  const text = `"${name}": jawaban bukan desa ditarik`;
  return keep(
    session,
    decision,
    { kind: 'decision', ...session.stamp(), decision, text },
    'Baris itu ditanyakan lagi.',
  );
}

/** Corrects one figure; what the file says stays in the log and the correction lapses when the file changes there. */
export function correctFigure(session: Session, { village, variable }: CellRef, to: number): Promise<boolean> {
  const { derived } = session.state();
  if (!derived) return Promise.resolve(false);
  const cell = { village, variable };
  const from: CellValue = rawOf(derived, cell);
  const now = valueOf(derived, cell);
  const decision: Decision = { kind: 'correction', ...cell, from, to, ...byWhom(session) };
  const log: LogEntry = {
    kind: 'correction',
    ...session.stamp(),
    ...cell,
    before: Number.isNaN(now) ? cellText(from) : formatNumber(now),
    after: formatNumber(to),
  };
  return keep(session, decision, log, `Angka diperbaiki menjadi ${formatNumber(to)}. Angka lama ada di Bukti.`);
}

/** Replaces the stated percentages of a column that do not follow from their figures. */
export function recomputeColumn(session: Session, variable: string): Promise<boolean> {
  const { derived } = session.state();
  if (!derived) return Promise.resolve(false);
  const cells = recomputedCells(derived, variable);
  const count = Object.keys(cells).length;
  // This decision takes the place of an earlier one on the column, so it carries that one's cells on.
  const earlier = derived.decisions.find((one) => one.kind === 'recompute' && one.variable === variable);
  const carried = earlier?.kind === 'recompute' ? earlier.cells : {};
  const decision: Decision = { kind: 'recompute', variable, cells: { ...carried, ...cells }, ...byWhom(session) };
  const text = `${count} sel ${variableLabel(derived, variable)} dihitung ulang`;
  return keep(session, decision, { kind: 'decision', ...session.stamp(), decision, text }, `${text}.`);
}

/** Keeps the reason to let a warning stand; it lapses when one of its figures changes. */
export function justify(session: Session, finding: Finding, title: string, reason: string): Promise<boolean> {
  const { derived } = session.state();
  if (!derived) return Promise.resolve(false);
  const values = valuesKey(derived.dataset, finding);
  const decision: Decision = { kind: 'justification', finding: finding.key, values, reason, ...byWhom(session) };
  const text = `${title}: ${reason}`;
  return keep(session, decision, { kind: 'decision', ...session.stamp(), decision, text }, 'Alasan disimpan.');
}

const MEANINGS = { nol: 'memang nol', 'tidak-berlaku': 'tidak berlaku', dicabut: 'pernyataan dicabut' } as const;

/** Says what a blank cell means, or with an empty village all blank cells of a column; `dicabut` takes that back. */
export function declare(
  session: Session,
  { village, variable }: CellRef,
  means: DeclarationDecision['means'],
  reason: string,
): Promise<boolean> {
  const { derived } = session.state();
  if (!derived) return Promise.resolve(false);
  const cell = { village, variable };
  const decision: Decision = { kind: 'declaration', means, ...cell, reason, ...byWhom(session) };
  const name = cell.village === '' ? `${variableLabel(derived, cell.variable)}, sel kosong` : cellWords(derived, cell);
  const text = `${name}: ${MEANINGS[means]}${reason ? `, ${reason}` : ''}`;
  return keep(session, decision, { kind: 'decision', ...session.stamp(), decision, text }, `${text}.`);
}
