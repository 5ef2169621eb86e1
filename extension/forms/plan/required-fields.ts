import type { PlanStatus, FormMap } from '../types';

/** Which fields of a form stand in the way of the rest of it. */
export interface Needs {
  /** None of these may be missing or held. */
  readonly complete: ReadonlySet<string>;
  /** None of these may be held. */
  readonly sound: ReadonlySet<string>;
}

/**
 * Returns what has to be there before a form is filled. Where no source says which fields are required, the page does;
 * where that says nothing either, a held count leaves the whole form out, because a site may refuse the rest with it
 * (of a template, the whole file).
 */
export function needsOf({ fields }: FormMap, onPage: ReadonlySet<string> = new Set()): Needs {
  const stated = new Set(fields.filter(({ required }) => required).map(({ variable }) => variable));
  const complete = stated.size > 0 ? stated : onPage;
  const counts = fields.filter(({ whole, words }) => whole && words === undefined).map(({ variable }) => variable);
  return { complete, sound: complete.size > 0 ? complete : new Set(counts) };
}

export const lacksRequired = (
  { complete, sound }: Needs,
  { variable, status }: { readonly variable: string; readonly status: PlanStatus },
): boolean => (status === 'held' && sound.has(variable)) || (status === 'missing' && complete.has(variable));
