import { memoByObject } from '@shared/once';
import type { Derived } from './derive';

const rowsOf = memoByObject((dataset: Derived['dataset']): ReadonlyMap<string, number> => {
  const rows = new Map<string, number>();
  dataset.rows.forEach((row, index) => {
    if (row.code && !rows.has(row.code)) rows.set(row.code, index);
  });
  return rows;
});

/** Village code → its row in the dataset; of a duplicate the first. */
export const rowsByVillage = ({ dataset }: Pick<Derived, 'dataset'>): ReadonlyMap<string, number> => rowsOf(dataset);
