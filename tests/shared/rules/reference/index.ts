import reference from './rules.json';

/** One rule of the reference list: its severity there, and the figures of its passing and its failing case. */
export interface ReferenceRule {
  readonly id: string;
  readonly keparahan: string;
  readonly nama: string;
  readonly rumus: string;
  readonly kasus: { readonly lolos: readonly unknown[]; readonly gagal: readonly unknown[] };
}

export const REFERENCE = new Map((reference.rules as readonly ReferenceRule[]).map((rule) => [rule.id, rule]));

/** The reference rule of an id; a test that asks for one that is not there is wrong. */
export function referenceOf(id: string): ReferenceRule {
  const rule = REFERENCE.get(id);
  if (!rule) throw new Error(`No rule ${id} in rules.json`);
  return rule;
}

/** Rules about prose or printed lists: nothing in a dataset says what they speak of. */
export const LEFT_OUT: readonly string[] = ['A12', 'G07', 'G08', 'S20'];

/** Z-scores and min–max, for which the funnel and the two-period test stand in. */
export const REPLACED: readonly string[] = ['P14', 'P15', 'P16'];

/** Reference rules that are kept before any dataset exists: the test that shows it. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  T09: 'tests/shared/dataset/reading/personal.test.ts',
};
