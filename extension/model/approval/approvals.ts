import { approvalStatuses, approvalWord, TRANSITIONS } from '@shared/exchange';
import type { Approval, ApprovalRole, ApprovalStatus } from '@shared/exchange';
import { sameScope } from '@shared/catalogue/scope';
import type { Officer, Stored, StoredApproval } from '@extension/store';
import type { Derived } from '../figures/derive';

/** The agency that coordinates; it accepts what the others hand over. */
const COORDINATOR = 'bappeda';

/** On whose behalf an officer may act on an agency's form. */
function rolesFor({ agency: own }: Officer, agency: string): ApprovalRole[] {
  const roles: ApprovalRole[] = [];
  if (own === agency) roles.push('opd');
  if (own === COORDINATOR) roles.push('koordinator');
  return roles;
}

/** The steps an officer may take from where a form stands. */
export const nextSteps = ({ state, agency }: ApprovalStatus, officer: Officer): (typeof TRANSITIONS)[number][] =>
  TRANSITIONS.filter(({ from, role }) => from === state && rolesFor(officer, agency).includes(role));

const kept = new WeakMap<
  Derived,
  { readonly approvals: readonly StoredApproval[]; readonly statuses: ApprovalStatus[] }
>();

/** Steps of approval of the figures shown. */
export const approvalsHere = ({ settings, approvals }: Pick<Stored, 'settings' | 'approvals'>): Approval[] =>
  approvals.filter((one) => sameScope(one, settings)).map(({ approval }) => approval);

/** Where every form of every agency stands, worked out once per figures and steps. */
export function approvalStatusesHere({
  derived,
  stored,
}: {
  readonly derived: Derived | null;
  readonly stored: Stored;
}): readonly ApprovalStatus[] {
  if (!derived) return [];
  const known = kept.get(derived);
  if (known?.approvals === stored.approvals) return known.statuses;
  const statuses = approvalStatuses(derived.edition, derived.dataset, approvalsHere(stored), derived.progress);
  kept.set(derived, { approvals: stored.approvals, statuses });
  return statuses;
}

/** Returns what an officer has to look at: handed over and not yet accepted, sent back, or changed since. */
export function waitsFor({ state, changed, agency, rivals }: ApprovalStatus, officer: Officer): boolean {
  const roles = rolesFor(officer, agency);
  if (roles.includes('opd') && (state === 'dikembalikan' || (state === 'siap' && changed.length > 0))) return true;
  return roles.includes('koordinator') && (state === 'siap' || changed.length > 0 || rivals.length > 0);
}

const ICONS = { belum: 'circle', siap: 'arrow', diterima: 'check', dikembalikan: 'warning' } as const;

/** Where a form stands, by drawing and word. */
export const approvalWords = ({ state, changed }: Pick<ApprovalStatus, 'state' | 'changed'>) => ({
  icon: changed.length > 0 ? 'warning' : ICONS[state],
  word: approvalWord(state, changed.length),
});
