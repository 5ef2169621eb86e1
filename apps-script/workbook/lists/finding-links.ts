import type { FindingRow } from './findings-table';
import type { SheetRead } from '../book/read';

/** Ids of the sheets that the lines point to, by name: those that are known, and the others asked for. */
export function linkedSheets(
  sheets: readonly SheetRead[],
  rows: readonly FindingRow[],
  known: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const wanted = new Set(rows.flatMap(({ places }) => places.slice(0, 1).map(({ sheet }) => sheet)));
  const unknown = sheets.filter(({ layout }) => wanted.has(layout.name) && !known.has(layout.name));
  return new Map([...known, ...unknown.map(({ layout, range }) => [layout.name, range.getGridId()] as const)]);
}
