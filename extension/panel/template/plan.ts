import { planTemplate } from '@extension/forms';
import type { TemplatePlan } from '@extension/forms';
import type { Grid } from '@shared/dataset/types';
import type { Result } from '@shared/result';
import type { Derived } from '@extension/model/figures/derive';
import type { SessionState, TemplateDraft } from '../session/state';

interface Planned {
  readonly derived: Derived;
  readonly partly: boolean;
  readonly plan: Result<TemplatePlan>;
}
const planned = new WeakMap<readonly Grid[], Planned>();

/**
 * Returns what would be written into sheets of this template; the same object as long as figures and choices are the
 * same.
 */
export function planOf(derived: Derived, { file, grids, partly }: Omit<TemplateDraft, 'filled'>): Result<TemplatePlan> {
  const known = planned.get(grids);
  if (known?.derived === derived && known.partly === partly) return known.plan;
  const { edition, villages, dataset, holds, decisions, time } = derived;
  const period = time.period && { period: time.period };
  const plan = planTemplate({ file, grids, edition, villages, dataset, holds, decisions, partly, ...period });
  planned.set(grids, { derived, partly, plan });
  return plan;
}

/** The plan of the opened template; null while there is none or no figures. */
export function templatePlan({ templateDraft, derived }: SessionState): Result<TemplatePlan> | null {
  return templateDraft && derived ? planOf(derived, templateDraft) : null;
}

/** The filled copy, while figures and choices are those it was made with. */
export function filledTemplate(state: SessionState): TemplateDraft['filled'] {
  const plan = templatePlan(state);
  const filled = state.templateDraft?.filled ?? null;
  return filled && plan?.ok && plan.value === filled.plan ? filled : null;
}

/** Returns what a person calls a cell of the template. */
export const placeOf = ({ sheet, address }: { readonly sheet: string; readonly address: string }): string =>
  `${sheet}!${address}`;
