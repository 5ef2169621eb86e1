import type { CellValue, Dataset } from '@shared/dataset';
import { z } from '@shared/zod';
import { cellText } from './cell-text';
import type { Settings } from './types';

const Figure = z.lazy(() => z.union([z.number(), z.string(), z.null()]));

/** The typed cells of one period as they stood at a check: per variable one figure per village. */
export const Snapshot = z.lazy(() =>
  z.strictObject({
    edition: z.string(),
    year: z.number(),
    period: z.string(),
    /** Village codes, and `total` for figures of the district. */
    rows: z.array(z.string()),
    columns: z.array(z.tuple([z.string(), z.array(Figure)])),
  }),
);
export type Snapshot = z.infer<typeof Snapshot>;
export type Figure = z.infer<typeof Figure>;

/** One cell that says something else than at the check before. */
export interface Change {
  /** Village code or `total`. */
  readonly village: string;
  readonly variable: string;
  readonly before: Figure;
  readonly after: Figure;
}

/**
 * Returns what stands in the sheets now. `typed` are the variables that people type; what a formula works out is left
 * out.
 */
export function snapshotOf(
  { edition, year, period }: Pick<Settings, 'edition' | 'year' | 'period'>,
  dataset: Dataset,
  typed: ReadonlySet<string>,
): Snapshot {
  // A village that stands twice is a finding; its first row is the one that is followed.
  const places = dataset.rows.flatMap(({ code, occurrence }, at) => (code !== '' && occurrence === 1 ? [at] : []));
  const figure = (raw: CellValue | undefined): Figure => (typeof raw === 'number' ? raw : cellText(raw) || null);
  return {
    edition: edition.id,
    year,
    period,
    rows: [...places.map((at) => dataset.rows[at]?.code ?? ''), 'total'],
    columns: [...typed].map((variable) => [
      variable,
      [
        ...places.map((at) => figure(dataset.columns.get(variable)?.raw[at])),
        // The total of villages is a formula; only figures of the district are typed there.
        dataset.columns.has(variable) && edition.variables.find(({ key }) => key === variable)?.level === 'desa'
          ? null
          : figure(dataset.totals.get(variable)?.raw[0]),
      ],
    ]),
  };
}

/** Returns what changed from one check to the next of the same period; nothing where there is no earlier one. */
export function changesBetween(before: Snapshot | null, after: Snapshot): Change[] {
  const isSame = before?.edition === after.edition && before.year === after.year && before.period === after.period;
  if (!before || !isSame) return [];
  const rows = new Map(before.rows.map((village, at) => [village, at]));
  const columns = new Map(before.columns);
  return after.columns.flatMap(([variable, figures]) =>
    figures.flatMap((figure, at): Change[] => {
      const village = after.rows[at] ?? '';
      const old = columns.get(variable)?.[rows.get(village) ?? -1] ?? null;
      return old === figure ? [] : [{ village, variable, before: old, after: figure }];
    }),
  );
}
