import { indexBy } from '../../collections';
import { memoByObject } from '../../once';
import type { Edition, Form, Variable } from '../../catalogue/schema';
import { normaliseFully, normaliseHeading } from './normalise-heading';

/** Everything an edition knows about headings, prepared once. */
export interface HeadingIndex {
  /** Heading with its remarks, normalised → keys of the variables it can stand for. */
  readonly full: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same without remarks in brackets: more headings meet here, so more are ambiguous. */
  readonly loose: ReadonlyMap<string, ReadonlySet<string>>;
  readonly variables: ReadonlyMap<string, Variable>;
  /** Variable → forms it belongs to. */
  readonly formsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Variable → the numerator, denominator and percentage it makes up. */
  readonly groupOf: ReadonlyMap<string, VariableGroup>;
  /** Normalised names under which a form may be met in sheet names and titles. */
  readonly formNames: readonly { readonly form: string; readonly names: readonly string[] }[];
  /** Every normalised heading once, with its variable: what similarity is measured against. */
  readonly labels: readonly { readonly variable: string; readonly text: string }[];
}

interface VariableGroup {
  readonly numerator: string;
  readonly denominator: string | null;
  readonly percent: string | null;
}

/** Collects keys, labels, synonyms and form labels of an edition for matching. */
export const indexHeadings = memoByObject((edition: Edition): HeadingIndex => {
  const full = new Map<string, Set<string>>();
  const loose = new Map<string, Set<string>>();
  const labels = new Map<string, { variable: string; text: string }>();
  const add = (heading: string, variable: string): void => {
    const text = normaliseHeading(heading);
    put(full, normaliseFully(heading), variable);
    put(loose, text, variable);
    labels.set(`${variable}\n${text}`, { variable, text });
  };
  for (const { key, label, synonyms } of edition.variables)
    for (const heading of [key, label, ...synonyms]) add(heading, key);
  for (const form of edition.forms) for (const { variable, label } of form.fields) add(label, variable);
  const groupOf = groupsOf(edition);
  const formsOf = membership(edition, groupOf);
  return {
    full,
    loose,
    labels: [...labels.values()],
    groupOf,
    formsOf,
    variables: indexBy(edition.variables, ({ key }) => key),
    formNames: edition.forms.map((form) => ({ form: form.key, names: namesOf(form, edition) })),
  };
});

function put(map: Map<string, Set<string>>, text: string, variable: string): void {
  if (text !== '') map.set(text, (map.get(text) ?? new Set<string>()).add(variable));
}

function groupsOf(edition: Edition): Map<string, VariableGroup> {
  const groups = new Map<string, VariableGroup>();
  for (const { numerator, denominator, percent } of edition.indicators) {
    const group = { numerator, denominator, percent };
    for (const key of [numerator, denominator, percent]) if (key !== null && !groups.has(key)) groups.set(key, group);
  }
  return groups;
}

/** A percentage is often no field of the form, but stands in its sheet beside the figures it is made of. */
function membership(edition: Edition, groupOf: ReadonlyMap<string, VariableGroup>): Map<string, Set<string>> {
  const formsOf = new Map<string, Set<string>>();
  const join = (key: string | null, form: string): void => {
    if (key !== null) formsOf.set(key, (formsOf.get(key) ?? new Set<string>()).add(form));
  };
  for (const form of edition.forms) {
    const fields = new Set(form.fields.map((field) => field.variable));
    for (const key of fields) {
      join(key, form.key);
      const group = groupOf.get(key);
      if (group?.numerator === key) for (const member of [group.denominator, group.percent]) join(member, form.key);
    }
    for (const { key, computed } of edition.variables) {
      if (computed?.numerator.every((part) => fields.has(part))) join(key, form.key);
    }
  }
  return formsOf;
}

function namesOf(form: Form, edition: Edition): string[] {
  const fields = new Set(form.fields.map((field) => field.variable));
  const indicators = edition.indicators.filter((indicator) => fields.has(indicator.numerator));
  const names = [form.key, form.heading, ...form.aliases, ...indicators.flatMap(({ key, name }) => [key, name])];
  return [...new Set(names.flatMap((name) => [normaliseFully(name), normaliseHeading(name)]))].filter(
    (name) => name !== '',
  );
}
