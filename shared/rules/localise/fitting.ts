import type { Edition } from '../../catalogue/schema';
import { memoByObject } from '../../once';
import type { CheckContext, Linear } from '../kit/kind';
import { lastingForms, statedForms } from './forms';
import { isKept } from './record';
import { rowFigures, sameSize } from './row-figures';
import type { Figure, RowFigures } from './row-figures';

type Spoken = ReadonlyMap<string, readonly Linear[]>;

/** Variable → the forms that may speak of it; a form speaks of whatever stands for its target group in a row. */
function bySpoken(edition: Edition, forms: readonly Linear[]): Spoken {
  const spoken = new Map<string, Linear[]>();
  for (const form of forms) {
    const variables = new Set(form.terms.flatMap(({ variable }) => sameSize(edition).get(variable) ?? [variable]));
    if (form.given !== undefined) variables.add(form.given);
    for (const variable of variables) {
      const list = spoken.get(variable);
      if (list) list.push(form);
      else spoken.set(variable, [form]);
    }
  }
  return spoken;
}

const lasting = memoByObject((edition: Edition): Spoken => bySpoken(edition, lastingForms(edition)));

interface Judged {
  readonly form: Linear;
  readonly holds: boolean;
}

interface KnownRow {
  readonly figures: RowFigures;
  readonly stated: Spoken;
}

/** Whether a form holds in a row in which another figure stands for one variable; undefined where it says nothing of it. */
function keeps(form: Linear, { figures }: KnownRow, variable: string, figure: Figure): boolean | undefined {
  let speaks = form.given === variable;
  let sum = -form.constant;
  let size = Math.abs(form.constant);
  for (const { variable: key, weight } of form.terms) {
    const standing = figures.standing(key);
    if (standing === undefined) return undefined;
    if (standing === variable) speaks = true;
    const term = weight * (standing === variable ? figure : figures.figure(standing)!).value;
    sum += term;
    size = Math.max(size, Math.abs(term));
  }
  return speaks ? isKept(form.op, sum, size) : undefined;
}

/**
 * Returns what binding rules say of single figures of a table, as they stand and with the figure of another row in
 * their place. Rows are read when first asked for, and kept.
 */
export function fitting({ edition, dataset, rows }: CheckContext) {
  const known = new Map<number, KnownRow>();
  const knownRow = (row: number): KnownRow => {
    const before = known.get(row);
    if (before) return before;
    const figures = rowFigures(edition, dataset.columns, row);
    const made = { figures, stated: bySpoken(edition, statedForms(edition, figures)) };
    known.set(row, made);
    return made;
  };
  const isUsable = (row: number) => row >= 0 && row < rows.count && rows.judged[row] === 1;

  /** Each form that speaks of a figure, with whether it holds with the figure that stands `offset` rows below. */
  const judged = (variable: string, row: number, offset: number): readonly Judged[] => {
    if (!isUsable(row) || !isUsable(row + offset)) return [];
    const [own, other] = [knownRow(row), knownRow(row + offset)];
    const figure = other.figures.figure(variable);
    if (!figure || !own.figures.figure(variable)) return [];
    const found: Judged[] = [];
    const judge = (form: Linear) => {
      const holds = keeps(form, own, variable, figure);
      if (holds !== undefined) found.push({ form, holds });
    };
    lasting(edition).get(variable)?.forEach(judge);
    // A percentage brings its own forms along.
    for (const form of own.stated.get(variable) ?? []) if (form.given !== variable) judge(form);
    for (const form of other.stated.get(variable) ?? []) if (form.given === variable) judge(form);
    return found;
  };
  const brokenIn = (variable: string, row: number): Linear[] =>
    judged(variable, row, 0).flatMap(({ form, holds }) => (holds ? [] : [form]));

  return {
    /** Whether a row holds with the figure that stands `offset` rows below; undefined where that cannot be told. */
    fits: (variable: string, row: number, offset: number): boolean | undefined => {
      const found = judged(variable, row, offset);
      return found.length === 0 ? undefined : found.every(({ holds }) => holds);
    },
    /** How many forms the figure of a row breaks. */
    breaks: (variable: string, row: number): number => brokenIn(variable, row).length,
    /** The figures of a row that contradict the one of a variable, itself among them. */
    contradicting: (variable: string, row: number): ReadonlySet<string> =>
      new Set(
        brokenIn(variable, row).flatMap(({ terms, given }) => [
          ...terms.flatMap((term) => knownRow(row).figures.standing(term.variable) ?? []),
          ...(given === undefined ? [] : [given]),
        ]),
      ),
  };
}
export type Fitting = ReturnType<typeof fitting>;
