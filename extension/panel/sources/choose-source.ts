import { scopeOf } from '@shared/catalogue/scope';
import { sourceWords } from '@shared/exchange';
import type { Decision, DenominatorSource } from '@shared/exchange';
import { variableLabel } from '@extension/model/figures/cells';
import type { Session } from '../session/session';

/** Says which source of a target group goes to the site, for the whole column, and why. The others stay beside it. */
export async function chooseSource(
  session: Session,
  variable: string,
  source: DenominatorSource,
  reason: string,
): Promise<boolean> {
  const { derived } = session.state();
  if (!derived) return false;
  const stamp = session.stamp();
  const { by, at } = stamp;
  const decision: Decision = { kind: 'source', variable, source, reason, by, at };
  const text = `${variableLabel(derived, variable)}: dipakai angka dari ${sourceWords(source)}, ${reason}`;
  const kept = await session.commit({
    addDecisions: [{ ...scopeOf(stamp), decision }],
    log: [{ kind: 'decision', ...stamp, decision, text }],
  });
  if (kept) session.show({ notice: { tone: 'good', message: `Dipakai angka dari ${sourceWords(source)}.` } });
  return kept !== null;
}
