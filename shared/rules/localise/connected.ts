import type { Edition } from '../../catalogue/schema';
import type { Linear } from '../kit/kind';
import type { ColumnRests } from './column-rest';
import { formsFor } from './forms';
import { isPossible } from './record';
import type { Edit, FigureRecord, RecordCell, Share } from './record';
import { variablesByKey } from './row-figures';
import type { RowFigures } from './row-figures';

/** One row, and what its columns' totals leave for it; without the latter the row is told by itself. */
export interface Place {
  readonly edition: Edition;
  readonly village: string;
  readonly figures: RowFigures;
  readonly rests?: ColumnRests;
}

/** A form in the words of what stands in the row; undefined where a figure is missing or nothing is left to say. */
function standingForm(form: Linear, { standing }: RowFigures): Linear | undefined {
  const weights = new Map<string, number>();
  for (const { variable, weight } of form.terms) {
    const key = standing(variable);
    if (key === undefined) return undefined;
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  const terms = [...weights].flatMap(([variable, weight]) => (weight === 0 ? [] : [{ variable, weight }]));
  return terms.length === 0 ? undefined : { ...form, terms };
}

const variablesOf = ({ terms, given }: Linear): string[] => [
  ...terms.map(({ variable }) => variable),
  ...(given === undefined ? [] : [given]),
];

/** Returns what rules say of the figures that stand in one row. */
export const standingForms = ({ edition, figures }: Place): readonly Linear[] =>
  formsFor(edition, figures).flatMap((form) => standingForm(form, figures) ?? []);

/** The forms of all figures that a chain of rules ties to the first ones, and those figures. */
function reach(from: readonly string[], forms: readonly Linear[]) {
  const touching = new Map<string, Linear[]>();
  for (const form of forms)
    for (const variable of variablesOf(form)) {
      const list = touching.get(variable);
      if (list) list.push(form);
      else touching.set(variable, [form]);
    }
  const variables = new Set<string>();
  const tied = new Set<Linear>();
  const waiting = [...from];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (variables.has(key)) continue;
    variables.add(key);
    for (const form of touching.get(key) ?? [])
      if (!tied.has(form)) {
        tied.add(form);
        waiting.push(...variablesOf(form));
      }
  }
  return { variables: [...variables], tied: [...tied] };
}

/** Returns what the total line leaves for the counts of this row, each as a cell of its own that may be wrong too. */
function columnEdits({ village, rests }: Place, cells: RecordCell[]): Edit[] {
  return cells.flatMap((cell, place): Edit[] => {
    const rest = cell.kind === 'count' ? rests?.(cell.variable, village === 'total' ? 'total' : cell.value) : undefined;
    if (!rest) return [];
    cells.push({ ...cell, kind: 'rest', value: rest.value, decimals: 0 });
    const sign = village === 'total' && !rest.complete ? -1 : 1;
    const terms = [
      [place, sign],
      [cells.length - 1, -sign],
    ] as const;
    return [{ terms, op: rest.complete ? '=' : '<=', constant: 0 }];
  });
}

/** A figure that cannot be a count is wrong whatever the others say. */
const impossible = (cells: readonly RecordCell[]): Edit[] =>
  cells.flatMap((cell, given) =>
    isPossible(cell, cell.value) ? [] : [{ terms: [], op: '<=' as const, constant: -1, given }],
  );

function cellOf({ edition, village, figures }: Place, variable: string): RecordCell[] {
  const figure = figures.figure(variable);
  const type = variablesByKey(edition).get(variable)?.type;
  return figure && (type === 'count' || type === 'percent') ? [{ ...figure, village, variable, kind: type }] : [];
}

function sharesOf(edition: Edition, cells: readonly RecordCell[], placeOf: ReadonlyMap<string, number>): Share[] {
  return cells.flatMap(({ variable }, percent) => {
    const computed = variablesByKey(edition).get(variable)?.computed;
    const numerator = computed?.numerator.map((key) => placeOf.get(key) ?? -1) ?? [];
    const denominator = placeOf.get(computed?.denominator ?? '');
    return denominator === undefined || numerator.includes(-1) ? [] : [{ percent, numerator, denominator }];
  });
}

/**
 * The cells of one row that rules connect with the given variables: shared denominators, parts and wholes, percentages,
 * and what the district's total line leaves for each count. `forms` are what rules say of the row.
 */
export function connectedCells(place: Place, forms: readonly Linear[], from: readonly string[]): FigureRecord {
  const { edition } = place;
  const { variables, tied } = reach(from, forms);
  const cells = variables.flatMap((variable) => cellOf(place, variable));
  const placeOf = new Map(cells.map(({ variable }, i) => [variable, i]));
  const edits = tied.flatMap((form): Edit[] => {
    if (!variablesOf(form).every((key) => placeOf.has(key))) return [];
    const { op, constant, given } = form;
    const terms = form.terms.map(({ variable, weight }) => [placeOf.get(variable)!, weight] as const);
    return [{ terms, op, constant, ...(given === undefined ? {} : { given: placeOf.get(given)! }) }];
  });
  const pairs = edition.indicators.flatMap(({ numerator, denominator }): (readonly [number, number])[] => {
    const [n, d] = [placeOf.get(numerator), placeOf.get(denominator ?? '')];
    return n === undefined || d === undefined ? [] : [[n, d]];
  });
  const shares = sharesOf(edition, cells, placeOf);
  const unlikely = impossible(cells);
  const rests = columnEdits(place, cells);
  return { cells, shares, pairs, edits: [...edits, ...unlikely, ...rests] };
}
