import type { Form } from '@shared/catalogue';
import { columnsOf } from '@shared/dataset';
import { CellState } from '@shared/dataset/types';
import { compareSaved } from '@extension/forms';
import type { Expected } from '@extension/forms';
import type { LogEntry } from '@extension/log';
import type { Derived } from '@extension/model/figures/derive';
import { logContext } from '../session/log-context';
import { accountedFor } from '@extension/model/proof/proof-index';
import { isBlankText, saysSame } from '@extension/model/proof/says-same';
import type { Session } from '../session/session';

/** One village of a saved list. */
interface SavedVillage {
  readonly village: string;
  /** Variable → what the list shows. */
  readonly saved: ReadonlyMap<string, string>;
  readonly expected: ReadonlyMap<string, Expected>;
  /** Fields written from here that no comparison has followed yet. */
  readonly written: ReadonlySet<string>;
}

/**
 * Returns what a person entered on the site themselves: saved figures that are neither those meant nor any the log
 * accounts for. One that was logged so already is accounted for, however often the list is read.
 */
export function ownEntries(
  session: Session,
  derived: Derived,
  form: Form,
  { village, saved, expected, written }: SavedVillage,
): LogEntry[] {
  const known = accountedFor(session.state().stored, form.key);
  const states = compareSaved(expected, saved);
  const own = form.fields.flatMap(({ variable, label }) => {
    const value = saved.get(variable)?.trim() ?? '';
    const state = states.get(variable);
    if (isBlankText(value) || written.has(variable) || state === 'same' || state === 'cut') return [];
    const isKnown = known(village, variable).some((text) => saysSame(derived, variable, text, value));
    return isKnown ? [] : [{ village, variable, label, value }];
  });
  if (own.length === 0) return [];
  const { page: at } = logContext(session, form.key);
  const page = at ? { page: at } : {};
  return own.map((field) => ({ kind: 'own-entry', ...session.stamp(), ...page, form: form.key, ...field }));
}

/** Whether the data say anything for a village's form: one they are silent about is somebody else's. */
export function isSpokenOf({ dataset }: Derived, form: Form, row: number, village: string): boolean {
  const columns = columnsOf(dataset, village);
  return form.fields.some(
    ({ variable }) => (columns.get(variable)?.states[row] ?? CellState.missing) !== CellState.missing,
  );
}
