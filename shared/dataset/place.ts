import type { Dataset } from './types';

/**
 * How the whole kabupaten is called wherever a village is called by its code: in the proof log, in findings, decisions
 * and expected cells. The kabupaten's own code is for people to read.
 */
export const TOTAL = 'total';

/** The columns that a place's cells stand in: those of the kabupaten in its own line. */
export const columnsOf = (
  { columns, totals }: Pick<Dataset, 'columns' | 'totals'>,
  place: string,
): Dataset['columns'] => (place === TOTAL ? totals : columns);

/** The row a place has in its columns, where `rows` has those of the villages; undefined where it has none. */
export const rowIn = (rows: ReadonlyMap<string, number>, place: string): number | undefined =>
  place === TOTAL ? 0 : rows.get(place);
