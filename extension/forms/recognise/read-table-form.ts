import { groupBy } from '@shared/collections';
import type { PageField } from '@extension/protocol/messages';
import { headerWordings, matchLabels } from '../snapshot/match-labels';
import type { FormMap, RecognisedField, TableForm } from '../types';
import type { VillageFinder } from '../snapshot/village-of';
import { villageRows } from '../snapshot/village-rows';
import type { RowNames } from '../snapshot/village-rows';

/**
 * Rows of a page with a row per village: inputs under column headers, told apart by the texts of their row. Null when
 * the page is no such table.
 */
export function readTableForm(
  map: FormMap,
  fields: readonly PageField[],
  finder: VillageFinder,
  names: RowNames = { around: [], confirmed: new Set() },
): Pick<TableForm, 'rows' | 'unmatched' | 'named'> | null {
  const inRows = fields.filter(({ columnHeader, rowCells }) => columnHeader !== '' && rowCells.length > 0);
  const byRow = groupBy(inRows, ({ rowCells }) => rowCells.join(' · '));
  const table = [...byRow.values()].map((inRow) => {
    const { found, missing } = matchLabels(
      map,
      inRow.map(({ label, columnHeader }) => [label, ...headerWordings(columnHeader)]),
    );
    return { cells: inRow[0]?.rowCells ?? [], fields: recognised(map, found, inRow), whole: missing.length === 0 };
  });
  const read = villageRows(map.form, table, finder, names);
  return read.rows.length === 0 && read.named.length === 0 ? null : read;
}

const recognised = (map: FormMap, found: ReadonlyMap<string, number>, inRow: readonly PageField[]): RecognisedField[] =>
  map.fields.flatMap(({ variable, label }) => {
    const at = found.get(variable);
    const field = at === undefined ? undefined : inRow[at];
    return field ? [{ variable, label, field }] : [];
  });
