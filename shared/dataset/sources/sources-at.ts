import { sourceWords } from '../../decisions/source';
import { listInWords } from '../../list-in-words';
import { TOTAL } from '../place';
import type { Dataset } from '../types';

/**
 * Names the sources whose figure stands in a cell, `Dukcapil, 31-12-2025`; empty where none is stated, and where a person
 * put another figure there.
 * @param row of the dataset; in the district's own line (`village` is `total`) there is one.
 */
export function sourcesAt(dataset: Dataset, variable: string, village: string, row: number): string {
  const all = dataset.sources?.get(variable);
  if (!all) return '';
  const [group, at] = village === TOTAL ? [dataset.totals, 0] : [dataset.columns, row];
  const value = group.get(variable)?.values[at];
  const same = all.filter(({ source, column, total }) => {
    const said = village === TOTAL ? total?.values[0] : column.values[row];
    return source.name !== '' && said !== undefined && said === value;
  });
  return listInWords(same.map(({ source }) => sourceWords(source)));
}
