import { sourceKey } from '../../decisions/source';
import type { DenominatorSource } from '../../decisions/source';
import type { Dataset } from '../types';

/** What one source says of a target group, over all villages. */
interface SourceSum {
  readonly source: DenominatorSource;
  /** Villages of which it has a figure, and their sum. */
  readonly villages: number;
  readonly sum: number;
  /** The sum over the villages of which every source has a figure: only these compare. */
  readonly common: number;
  /** As its own total line has it; null without one. */
  readonly total: number | null;
}

/** The sources of one target group beside each other. */
export interface SourceComparison {
  readonly variable: string;
  /** In the order of their names. */
  readonly sums: readonly SourceSum[];
  /** Villages of which every source has a figure. */
  readonly common: number;
  /** Villages whose figures differ: each source's figure in the order of `sums`, null where it has none. */
  readonly differing: readonly { readonly village: string; readonly figures: readonly (number | null)[] }[];
  /** Villages of which only some sources have a figure. */
  readonly oneSided: number;
}

const figure = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** Compares the sources of every variable of which more than one is kept. One pass over the villages each. */
export function compareSources({ sources, rows }: Pick<Dataset, 'sources' | 'rows'>): SourceComparison[] {
  return [...(sources ?? [])].flatMap(([variable, columns]) => {
    if (columns.length < 2) return [];
    const sums = columns.map(({ source, total }) => ({
      source,
      villages: 0,
      sum: 0,
      common: 0,
      total: figure(total?.values[0]),
    }));
    const differing: SourceComparison['differing'][number][] = [];
    let common = 0;
    let oneSided = 0;
    rows.forEach(({ code }, row) => {
      const figures = columns.map(({ column }) => figure(column.values[row]));
      const stated = figures.filter((one) => one !== null);
      if (stated.length === 0) return;
      const isCommon = stated.length === figures.length;
      if (isCommon) common += 1;
      else oneSided += 1;
      figures.forEach((one, at) => {
        if (one === null) return;
        sums[at]!.villages += 1;
        sums[at]!.sum += one;
        if (isCommon) sums[at]!.common += one;
      });
      if (new Set(stated).size > 1) differing.push({ village: code, figures });
    });
    return [{ variable, sums, common, differing, oneSided }];
  });
}

/** Whether a source is among those compared: a choice holds only while it is. */
export const hasSource = ({ sums }: SourceComparison, source: DenominatorSource | undefined): boolean =>
  source !== undefined && sums.some((one) => sourceKey(one.source) === sourceKey(source));
