import type { Edition, Variable } from '@shared/catalogue';
import { memoByObject } from '@shared/once';
import { decisiveDifference, notionsOf } from '../snapshot/meaning';
import type { OutlineField } from '../saved-map';
import { wording } from '../snapshot/wording';

/** How well a variable fits a wording of the page: 0–1, with what speaks against it. */
export interface Fit {
  readonly variable: string;
  readonly score: number;
  /** Decisive words that stand on one side only; with any, the fit is never accepted. */
  readonly against: readonly string[];
}

interface Worded {
  readonly variable: Variable;
  readonly texts: ReadonlySet<string>;
  readonly notions: readonly ReadonlySet<string>[];
}

/** Every variable with all its wordings, and how telling each notion is; worked out once per edition. */
const lexicon = memoByObject((edition: Edition): { worded: readonly Worded[]; weight: (notion: string) => number } => {
  const formLabels = new Map<string, string[]>();
  for (const { fields } of edition.forms) {
    for (const { variable, label } of fields) formLabels.set(variable, [...(formLabels.get(variable) ?? []), label]);
  }
  const names = new Map(edition.indicators.map(({ numerator, name }) => [numerator, name]));
  const worded = edition.variables.map((variable): Worded => {
    const { key, label, synonyms, type } = variable;
    const said = [label, ...synonyms.filter((text) => text.includes(' ')), ...(formLabels.get(key) ?? [])];
    const name = names.get(key);
    const texts = [...new Set(name === undefined || type === 'percent' ? said : [...said, name])];
    return { variable, texts: new Set(texts.map(wording)), notions: texts.map(notionsOf) };
  });
  const count = new Map<string, number>();
  let all = 0;
  for (const notion of worded.flatMap(({ notions }) => notions.flatMap((set) => [...set]))) {
    count.set(notion, (count.get(notion) ?? 0) + 1);
  }
  for (const { notions } of worded) all += notions.length;
  return { worded, weight: (notion) => Math.log(1 + all / (1 + (count.get(notion) ?? 0))) };
});

/** Variables that could stand in the field, best first. `text`: its wording, with its section where that is needed. */
export function weighVariables(text: string, field: OutlineField, edition: Edition): readonly Fit[] {
  const { worded, weight } = lexicon(edition);
  const same = wording(text);
  const notions = new Set(notionsOf(text));
  if (/%|\bpersen/i.test(field.unit)) notions.add('persen');
  const sum = (set: Iterable<string>): number => [...set].reduce((total, notion) => total + weight(notion), 0);
  const own = sum(notions);
  const fits = worded.flatMap(({ variable, texts, notions: wordings }): Fit[] => {
    if (!takes(field, variable, notions)) return [];
    if (texts.has(same)) return [{ variable: variable.key, score: 1, against: [] }];
    let best: Fit | null = null;
    for (const wanted of wordings) {
      const shared = sum([...notions].filter((notion) => wanted.has(notion)));
      if (shared === 0) continue;
      const against = decisiveDifference(notions, wanted);
      const score = (2 * shared) / (own + sum(wanted)) - (against.length > 0 ? 0.3 : 0);
      if (!best || score > best.score) best = { variable: variable.key, score: Math.min(score, 0.99), against };
    }
    return best ? [best] : [];
  });
  return fits.sort((a, b) => b.score - a.score);
}

/** Whether a field of this kind can hold the variable at all. */
function takes({ type }: OutlineField, variable: Variable, notions: ReadonlySet<string>): boolean {
  switch (variable.type) {
    case 'count':
      return (type === 'text' || type === 'number') && !notions.has('persen');
    case 'percent':
      return (type === 'text' || type === 'number') && notions.has('persen');
    case 'yesno':
      return type === 'radio' || type === 'select' || type === 'checkbox';
    case 'date':
      return type === 'date' || type === 'text';
    case 'file':
      return type === 'file';
    case 'text':
    case 'link':
      return type === 'text' || type === 'textarea';
  }
}
