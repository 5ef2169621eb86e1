import { scopeOf } from '@shared/catalogue/scope';
import { sourceWords } from '@shared/exchange';
import type { Decision, DenominatorSource } from '@shared/exchange';
import { variableLabel } from '@extension/model/figures/cells';
import type { Session } from '../session/session';

/** Says which source of a target group goes to the site, for the whole column, and why. The others stay beside it. */
export const chooseSource = (
  session: Session,
  variable: string,
  source: DenominatorSource,
  reason: string,
): Promise<boolean> => {
  const words = `dipakai angka dari ${sourceWords(source)}`;
  return keep(
    session,
    { variable, source, reason },
    `${words}, ${reason}`,
    `Dipakai angka dari ${sourceWords(source)}.`,
  );
};

/** Takes the choice of a source back: figures that differ wait for another one. */
export const withdrawSource = (session: Session, variable: string): Promise<boolean> =>
  keep(
    session,
    { variable, source: null, reason: '' },
    'pilihan sumber dicabut',
    'Pilihan sumber dicabut. Angka yang berbeda menunggu pilihan baru.',
  );

async function keep(
  session: Session,
  said: Pick<Extract<Decision, { kind: 'source' }>, 'variable' | 'source' | 'reason'>,
  words: string,
  message: string,
): Promise<boolean> {
  const { derived } = session.state();
  if (!derived) return false;
  const stamp = session.stamp();
  const { by, at } = stamp;
  const decision: Decision = { kind: 'source', ...said, by, at };
  const text = `${variableLabel(derived, said.variable)}: ${words}`;
  const kept = await session.commit({
    addDecisions: [{ ...scopeOf(stamp), decision }],
    log: [{ kind: 'decision', ...stamp, decision, text }],
  });
  if (kept) session.show({ notice: { tone: 'good', message } });
  return kept !== null;
}
