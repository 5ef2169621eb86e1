import { clockFault } from '@shared/completeness';
import { personalText } from '@shared/dataset';
import { APPROVAL_ACTS, approve } from '@shared/exchange';
import type { Approval, ApprovalState, ApprovalStatus } from '@shared/exchange';
import type { Result } from '@shared/result';
import { formHeading } from '@shared/catalogue';
import { badNotice } from '../session/session';
import { scopeOf } from '@shared/catalogue/scope';
import type { StoredApproval } from '@extension/store';
import type { Session } from '../session/session';
import { approvalsHere, nextSteps } from '@extension/model/approval/approvals';

/** Takes a form of an agency one step on, in the name of the officer at work. Resolves to whether it was taken. */
export async function takeStep(
  session: Session,
  { form, agency, state: from }: ApprovalStatus,
  to: ApprovalState,
  note: string,
): Promise<boolean> {
  const { derived, stored } = session.state();
  if (!derived) return false;
  const { officer } = stored.settings;
  const legal = nextSteps({ form, agency, state: from, last: null, changed: [], rivals: [] }, officer).find(
    (one) => one.to === to,
  );
  const personal = personalText(note);
  if (personal !== null) {
    session.show({
      notice: {
        tone: 'bad',
        message: `Catatan ini memuat ${personal}.`,
        remedy: 'Tulis jabatan atau desanya saja; data orang tidak disimpan.',
      },
    });
    return false;
  }
  const stamp = session.stamp();
  const { edition, dataset, progress } = derived;
  /** The step as it follows from the steps kept: the press before this one may have taken it. */
  const stepAfter = (approvals: readonly StoredApproval[]): Result<Approval> =>
    approve(edition, dataset, approvalsHere({ settings: stored.settings, approvals }), progress, {
      form,
      agency,
      to,
      by: { role: legal?.role ?? 'opd', name: officer.name },
      at: clockFault(stamp.at, edition, null) === null ? stamp.at : null,
      note,
    });
  const refused = (step: Result<Approval>): boolean => {
    if (!step.ok) session.show({ notice: badNotice(step.problem) });
    return !step.ok;
  };
  if (refused(stepAfter(stored.approvals))) return false;
  const kept = await session.commit({
    approvals: (approvals) => {
      const step = stepAfter(approvals);
      return step.ok ? [...approvals, { ...scopeOf(stamp), approval: step.value }] : approvals;
    },
    log: ({ approvals = [] }) =>
      stepAfter(approvals).ok ? [{ kind: 'approval', ...stamp, form, agency, state: to, note: note.trim() }] : [],
  });
  if (kept === null) return false;
  if (kept.length === 0) {
    refused(stepAfter(session.state().stored.approvals));
    return false;
  }
  const heading = formHeading(edition, form);
  session.show({ notice: { tone: 'good', message: `${heading} ${APPROVAL_ACTS[to]}.` } });
  return true;
}
