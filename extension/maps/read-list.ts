import type { PageTable } from '@extension/messages';
import { headerWordings, matchLabels } from './match-labels';
import type { FormMap, SavedList } from './types';
import type { VillageFinder } from './village-of';

/**
 * The saved list of a form: the one table whose headers carry every required label once. A row whose village no code
 * tells, or a village listed twice with different figures, makes the list incomplete rather than being guessed at.
 */
export function readList(
  map: FormMap,
  tables: readonly PageTable[],
  finder: VillageFinder,
): Pick<SavedList, 'rows' | 'complete'> | null {
  const fitting = tables.flatMap((table) => {
    const { found, missing } = matchLabels(map, table.headers.map(headerWordings));
    return missing.length === 0 ? [{ table, found }] : [];
  });
  const [only] = fitting;
  if (!only || fitting.length > 1) return null;
  const rows = new Map<string, ReadonlyMap<string, string>>();
  const contradicted = new Set<string>();
  let complete = only.table.whole;
  for (const cells of only.table.rows) {
    const village = finder.byCode(cells);
    if (village === null) {
      complete = false;
      continue;
    }
    const figures = new Map([...only.found].map(([variable, column]) => [variable, cells[column] ?? '']));
    const earlier = rows.get(village);
    if (earlier && [...figures].some(([variable, text]) => earlier.get(variable) !== text)) contradicted.add(village);
    rows.set(village, figures);
  }
  for (const village of contradicted) rows.delete(village);
  return { rows, complete: complete && contradicted.size === 0 };
}
