import { groupBy, indexBy } from '../collections';
import { memoByObject } from '../once';
import type { Edition, Form, Indicator, RuleSpec, Variable } from './schema';

interface Index {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly forms: ReadonlyMap<string, Form>;
  readonly rules: ReadonlyMap<string, RuleSpec>;
  readonly indicatorOf: ReadonlyMap<string, Indicator>;
  readonly formOf: ReadonlyMap<string, Form>;
  readonly statingSizes: ReadonlyMap<string, readonly string[]>;
  readonly denominators: ReadonlySet<string>;
}

const indexOf = memoByObject((edition: Edition): Index => {
  const users = new Map<string, Indicator[]>();
  for (const indicator of edition.indicators)
    for (const key of [indicator.numerator, indicator.denominator, indicator.percent])
      if (key !== null) users.set(key, [...(users.get(key) ?? []), indicator]);
  const indicatorOf = new Map<string, Indicator>();
  for (const [key, [indicator, ...others]] of users)
    if (indicator && others.length === 0) indicatorOf.set(key, indicator);
  const formOf = new Map<string, Form>();
  for (const form of edition.forms)
    for (const field of form.fields) if (!formOf.has(field.variable)) formOf.set(field.variable, form);
  return {
    variables: indexBy(edition.variables, ({ key }) => key),
    forms: indexBy(edition.forms, ({ key }) => key),
    rules: indexBy(edition.rules, ({ id }) => id),
    indicatorOf,
    formOf,
    statingSizes: groupBy(
      edition.variables.filter(({ sasaran }) => sasaran !== undefined),
      ({ sasaran = '' }) => sasaran,
      ({ key }) => key,
    ),
    denominators: new Set(edition.indicators.flatMap(({ denominator }) => denominator ?? [])),
  };
});

/** The variable of a key, e.g. `krs_promosi_ikan_n`. */
export const variableOf = (edition: Edition, key: string): Variable | undefined => indexOf(edition).variables.get(key);

/** The form of a key, e.g. `keluarga-berisiko-3`. */
export const formOf = (edition: Edition, key: string): Form | undefined => indexOf(edition).forms.get(key);

/** The rule of an id, e.g. `A03`. */
export const ruleOf = (edition: Edition, id: string): RuleSpec | undefined => indexOf(edition).rules.get(id);

/** The first form that asks for a variable; undefined for figures that are kept in sheets only. */
export const formAsking = (edition: Edition, variable: string): Form | undefined =>
  indexOf(edition).formOf.get(variable);

/** The one indicator a variable is numerator, denominator or percentage of; none for `jumlah_desa`, which many share. */
export const indicatorUsing = (edition: Edition, variable: string): Indicator | undefined =>
  indexOf(edition).indicatorOf.get(variable);

/** Target group → the variables that state its size, in the edition's order. */
export const statingSizes = (edition: Edition): ReadonlyMap<string, readonly string[]> => indexOf(edition).statingSizes;

/** Whether a variable states how many there are of a target group: what others are measured by. */
export const isDenominator = (edition: Edition, key: string): boolean =>
  indexOf(edition).denominators.has(key) || variableOf(edition, key)?.sasaran !== undefined;
