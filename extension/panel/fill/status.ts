import { timeFault } from '@extension/forms';
import type { FormPlan, PlanItem } from '@extension/forms';
import type { LastComparison, LastFill, SessionState } from '../session/state';

/** How far the page beside the panel is, with counts in fields. */
export interface IsiStatus {
  readonly state: 'waiting' | 'blocked' | 'list' | 'ready' | 'filling' | 'filled' | 'stored';
  readonly form: string;
  readonly village: string;
  /** Fields that have a figure to write or that say it already. */
  readonly planned: number;
  readonly held: number;
  /** Written by the last fill, and of these read back equal. */
  readonly filled: number;
  readonly readBack: number;
  /** Of the last comparison with the saved list. */
  readonly stored: number;
  readonly expected: number;
}

const NOTHING = { form: '', village: '', planned: 0, held: 0, filled: 0, readBack: 0, stored: 0, expected: 0 };

/**
 * The last fill, while the page it filled still stands there. The same form of the same village opened anew, as after a
 * save that failed, says nothing of what was written: then there is everything to fill again.
 */
export function fillOnPage({ lastFill, reading }: SessionState): LastFill | null {
  const plan = reading?.plan;
  if (!lastFill || plan?.form !== lastFill.form || plan.village !== lastFill.village) return null;
  const written = new Set(
    lastFill.results
      .filter(({ outcome }) => outcome === 'filled')
      .map(({ village, variable }) => `${village} ${variable}`),
  );
  const said = ({ status, village, variable }: PlanItem): boolean =>
    status === 'already' && written.has(`${village} ${variable}`);
  return written.size === 0 || plan.items.some(said) ? lastFill : null;
}

/** The last comparison, while the page is still of its form (or of no form, as after logging out). */
export function comparisonOnPage({ comparison, reading }: SessionState): LastComparison | null {
  const form = reading && 'form' in reading.recognition ? reading.recognition.form : undefined;
  return comparison && (form === undefined || form === comparison.form) ? comparison : null;
}

/** Items to write now. */
export const toWrite = (plan: FormPlan): PlanItem[] =>
  plan.skip === null ? plan.items.filter(({ status, field }) => status === 'fill' && field !== null) : [];

const isRead = ({ outcome }: { readonly outcome: string }): boolean => outcome === 'filled' || outcome === 'already';
const isWritten = (result: { readonly outcome: string; readonly written: boolean }): boolean =>
  isRead(result) || result.written;

/** Works out where the officer is with this page. */
export function isiStatus(session: SessionState): IsiStatus {
  const { reading, filling, derived } = session;
  if (!derived || !reading) return { ...NOTHING, state: filling ? 'filling' : 'waiting' };
  const { recognition, plan } = reading;
  const comparison = comparisonOnPage(session);
  const proved = comparison ? { stored: comparison.equal, expected: comparison.expected } : { stored: 0, expected: 0 };
  if (recognition.kind === 'login' || recognition.kind === 'unknown')
    return { ...NOTHING, ...proved, state: 'blocked' };
  const at = { ...NOTHING, ...proved, form: recognition.form, village: plan?.village ?? '' };
  if (timeFault(recognition, derived.time) !== null) return { ...at, state: 'blocked' };
  if (recognition.kind === 'list') return { ...at, state: comparison ? 'stored' : 'list' };
  if (!plan) return { ...at, state: 'blocked' };
  const last = fillOnPage(session);
  const counts = {
    ...at,
    planned: plan.items.filter(({ status }) => status === 'fill' || status === 'already').length,
    held: plan.items.filter(({ status }) => status === 'held').length,
    filled: last?.results.filter(isWritten).length ?? 0,
    readBack: last?.results.filter(isRead).length ?? 0,
  };
  if (filling) return { ...counts, state: 'filling' };
  if (last) return { ...counts, state: 'filled' };
  if (toWrite(plan).length > 0) return { ...counts, state: 'ready' };
  return { ...counts, state: plan.skip === null && counts.planned > 0 ? 'filled' : 'blocked' };
}
