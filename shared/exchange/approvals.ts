import { agencyName, formHeading } from '../catalogue/names';
import type { Edition } from '../catalogue/schema';
import type { Completeness } from '../completeness';
import { formatNumber } from '../dataset/values/format';
import type { Dataset } from '../dataset/types';
import type { CellRef } from '../findings/types';
import { fail, ok, type Result } from '../result';
import { TRANSITIONS, type Approval, type ApprovalRole, type ApprovalState } from './approval';
import { approvalValues, changedCells, figuresOf } from './approval-values';
import { APPROVAL_SHORT } from './approval-words';
import { canonicalJson } from '../hashing/canonical-json';

/** Where one form of one agency stands. */
export interface ApprovalStatus {
  readonly form: string;
  readonly agency: string;
  readonly state: ApprovalState | 'belum';
  /** The step that led here; null before the first. */
  readonly last: Approval | null;
  /** Cells that changed since that step. With state `diterima`: "berubah sesudah diterima". */
  readonly changed: readonly CellRef[];
  /** Other steps taken at the same turn elsewhere: two people decided apart. The most careful one counts. */
  readonly rivals: readonly Approval[];
}

/** Where several people decided apart, the form goes back rather than on. */
const CAREFUL: readonly ApprovalState[] = ['dikembalikan', 'siap', 'diterima'];

const keyOf = ({ form, agency }: Pick<Approval, 'form' | 'agency'>): string => `${form}\n${agency}`;

/** The last steps of each form and agency: the highest turn, the most careful first. */
function lastSteps(approvals: readonly Approval[]): ReadonlyMap<string, readonly Approval[]> {
  const last = new Map<string, Approval[]>();
  for (const one of approvals) {
    const key = keyOf(one);
    const known = last.get(key);
    const turn = known?.[0]?.turn ?? 0;
    if (!known || one.turn > turn) last.set(key, [one]);
    else if (one.turn === turn) known.push(one);
  }
  const spelled = (one: Approval): string => canonicalJson(one) ?? '';
  for (const steps of last.values())
    steps.sort((a, b) => CAREFUL.indexOf(a.state) - CAREFUL.indexOf(b.state) || (spelled(a) < spelled(b) ? -1 : 1));
  return last;
}

/** Where one form of one agency stands, and which of its figures changed since. */
export function approvalStatusOf(
  edition: Edition,
  dataset: Dataset,
  approvals: readonly Approval[],
  form: string,
  agency: string,
): ApprovalStatus {
  const mine = approvals.filter((one) => one.form === form && one.agency === agency);
  const [last = null, ...others] = lastSteps(mine).get(keyOf({ form, agency })) ?? [];
  if (last === null) return { form, agency, state: 'belum', last, changed: [], rivals: [] };
  // The figures themselves are compared: hashing all forms on every change would hold up the screen.
  const changed = changedCells(last.values, figuresOf(edition, dataset, form, agency));
  const rivals = others.filter((one) => one.state !== last.state || one.fingerprint !== last.fingerprint);
  return { form, agency, state: last.state, last, changed, rivals };
}

/** Every form and agency whose figures it asks for, in the site's order. */
export const approvalStatuses = (
  edition: Edition,
  dataset: Dataset,
  approvals: readonly Approval[],
  { byOwner }: Completeness,
): ApprovalStatus[] => byOwner.map(({ form, owner }) => approvalStatusOf(edition, dataset, approvals, form, owner));

export interface ApprovalStep {
  readonly form: string;
  readonly agency: string;
  readonly to: ApprovalState;
  readonly by: { readonly role: ApprovalRole; readonly name: string };
  /** `2024-02-10T03:04:05Z`; null where the clock cannot be believed. */
  readonly at: string | null;
  readonly note: string;
}

/**
 * One more step of a form, to be added to the approvals. Refused with a remedy: a step the table of transitions does not
 * have, a missing note or name, `siap` while figures are blank or wrong, `diterima` of figures that changed after `siap`.
 */
export function approve(
  edition: Edition,
  dataset: Dataset,
  approvals: readonly Approval[],
  completeness: Completeness,
  step: ApprovalStep,
): Result<Approval> {
  const { form, agency, to, by, at, note } = step;
  const heading = formHeading(edition, form);
  const who = agencyName(edition, agency);
  const figures = completeness.byOwner.find((one) => one.form === form && one.owner === agency);
  if (!figures) return fail(`${heading} tidak memuat angka milik ${who}.`, 'Pilih formulir dan OPD yang sesuai.');
  if (by.name.trim() === '') return fail('Belum ada nama petugas.', 'Pilih nama dari daftar petugas.');
  const { state, last, changed } = approvalStatusOf(edition, dataset, approvals, form, agency);
  const legal = TRANSITIONS.find((one) => one.from === state && one.to === to && one.role === by.role);
  if (!legal) return fail(refusal(heading, who, state, to, by.role), remedyFor(state, to, by.role));
  if (legal.needsNote && note.trim() === '')
    return fail(`Catatan untuk ${who} belum ditulis.`, 'Tulis apa yang perlu diperbaiki atau apa yang berubah.');
  if (to === 'siap' && figures.sound < figures.expected)
    return fail(
      `${heading}: ${formatNumber(figures.expected - figures.filled)} sel kosong dan ${formatNumber(figures.filled - figures.sound)} sel perlu diperbaiki.`,
      'Lengkapi dan perbaiki dahulu; sel yang memang tidak ada angkanya dapat dinyatakan "tidak berlaku" dengan alasan.',
    );
  if (to === 'diterima' && changed.length > 0)
    return fail(
      `${formatNumber(changed.length)} angka ${heading} berubah sesudah ditandai siap.`,
      `Minta ${who} menandai siap sekali lagi.`,
    );
  const turn = (last?.turn ?? 0) + 1;
  const name = by.name.trim();
  const values = approvalValues(edition, dataset, form, agency);
  return ok({ form, agency, state: to, turn, by: { role: by.role, name }, at, note: note.trim(), ...values });
}

function refusal(
  heading: string,
  who: string,
  state: ApprovalStatus['state'],
  to: ApprovalState,
  role: ApprovalRole,
): string {
  const isLegal = TRANSITIONS.some((one) => one.from === state && one.to === to);
  if (!isLegal)
    return `${heading} milik ${who} ${APPROVAL_SHORT[state]}, jadi belum bisa menjadi ${APPROVAL_SHORT[to]}.`;
  return role === 'opd'
    ? `Hanya koordinator yang dapat menandai ${heading} ${APPROVAL_SHORT[to]}.`
    : `Hanya ${who} yang dapat menandai ${heading} ${APPROVAL_SHORT[to]}.`;
}

function remedyFor(state: ApprovalStatus['state'], to: ApprovalState, role: ApprovalRole): string {
  const next = TRANSITIONS.filter((one) => one.from === state && one.role === role && one.to !== to);
  return next.length > 0
    ? `Yang dapat dipilih sekarang: ${[...new Set(next.map((one) => APPROVAL_SHORT[one.to]))].join(', ')}.`
    : `Tunggu ${role === 'opd' ? 'koordinator' : 'OPD pemilik angka'}.`;
}
