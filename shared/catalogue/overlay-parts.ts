import type { AddedField, AddedVariable } from './overlay';
import type { Confirmation, Form, Variable } from './schema';

/** Returns what a confirmation makes of an entry: it counts as stated, and keeps who said so. */
export const confirm = <T extends object>(confirmed: Confirmation | undefined, rest: T) =>
  confirmed ? { ...rest, certainty: 'stated' as const, confirmed } : rest;

type Written<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Only the parts of a change that were written; a part left out changes nothing. */
export function written<T extends object>(change: T): Written<T> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Written<T>;
}

/** Words with some added and some removed; a word that is both is kept, so that doing it twice changes nothing more. */
export const together = (
  before: readonly string[],
  add: readonly string[] = [],
  remove: readonly string[] = [],
): string[] => [...new Set([...before.filter((word) => add.includes(word) || !remove.includes(word)), ...add])];

/** The part that is certain of an added variable is that the district wants it; `stated` it is once confirmed. */
export function variableFrom({ confirmed, synonyms = [], ...rest }: AddedVariable): Variable {
  return confirm(confirmed, { ...written(rest), synonyms: together(synonyms), certainty: 'inferred' } as Variable);
}

/** A field of a form that the district saw on the site and the edition does not have. */
export const fieldFrom = ({ variable, label, required, confirmed }: AddedField): Form['fields'][number] =>
  confirm(confirmed, { variable, label, required, certainty: 'inferred' as const });
