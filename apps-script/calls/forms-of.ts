import { formHeading } from '@shared/catalogue';
import type { Completeness } from '@shared/completeness';
import type { ApprovalStatus } from '@shared/exchange';
import { approvalStatuses, TRANSITIONS } from '@shared/exchange';
import type { Checked } from '../workbook/check/check-grids';
import type { Officer } from '../workbook/book/officer';
import type { Records } from '../workbook/check/record-sheet';
import type { Setup } from '../workbook/book/setup';
import type { FormState } from './protocol';

/** The steps that someone may take with a form of an agency. */
function stepsFor(me: Officer | null, { agency, state, changed }: ApprovalStatus): FormState['steps'] {
  if (!me || (me.agency !== null && me.agency !== agency)) return [];
  const role = me.agency === null ? 'koordinator' : 'opd';
  return TRANSITIONS.filter((one) => one.from === state && one.role === role)
    .filter((one) => one.to !== state || changed.length > 0)
    .map(({ to, needsNote }) => ({ to, needsNote }));
}

/** Where every form of every agency that takes part stands. */
export function formsOf(
  setup: Setup,
  checked: Checked,
  records: Records,
  completeness: Completeness,
  me: Officer | null,
): FormState[] {
  const { edition } = setup.settings;
  const taking = new Set(setup.layouts.flatMap(({ figures }) => figures.map(({ owner }) => owner)));
  return approvalStatuses(edition, checked.dataset, records.approvals, completeness).flatMap((status, at) => {
    const figures = completeness.byOwner[at];
    if (!figures || figures.expected === 0 || !taking.has(status.agency)) return [];
    const { form, agency, state, changed, last } = status;
    return [
      {
        form,
        heading: formHeading(edition, form),
        agency,
        expected: figures.expected,
        filled: figures.filled,
        sound: figures.sound,
        state,
        changed: changed.length,
        by: last?.by.name ?? '',
        note: last?.note ?? '',
        steps: stepsFor(me, status),
      },
    ];
  });
}
