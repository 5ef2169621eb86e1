import type { NamedRow } from '@extension/forms';
import type { LogEntry } from '@extension/log';
import type { Decision } from '@shared/exchange';
import { formatNumber } from '@shared/dataset';
import { villageName } from '@extension/model/figures/cells';
import type { Session } from '../session/session';

/** Keeps which villages the rows of a table page are about, as a person confirmed it; they are filled from then on. */
export async function confirmRows(session: Session, rows: readonly NamedRow[]): Promise<void> {
  const { derived } = session.state();
  if (!derived || rows.length === 0) return;
  const { at, by, ...scope } = session.stamp();
  const decisions = rows.map(({ key, village }): Decision => ({
    kind: 'answer',
    question: key,
    answer: village,
    by,
    at,
  }));
  const log = decisions.map((decision, index): LogEntry => {
    const row = rows[index];
    const text = `Baris "${row?.text ?? ''}" di halaman situs adalah ${villageName(derived, row?.village ?? '')} (${row?.village ?? ''})`;
    return { kind: 'decision', ...session.stamp(), decision, text };
  });
  const kept = await session.commit({
    addDecisions: decisions.map((decision) => ({ ...scope, decision })),
    log,
  });
  if (kept) session.show({ notice: { tone: 'good', message: `${formatNumber(rows.length)} baris dibenarkan.` } });
}
