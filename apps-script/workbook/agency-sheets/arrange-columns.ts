import { cellText } from '../book/cell-text';
import type { SheetLayout } from '../book/layout';
import { keysOf, labelsOf } from '../book/layout';
import { cellOf } from '../book/read';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const text = (cell: unknown): string => cellText(cellOf(cell, 0));

/**
 * Where each column of the layout stands now, 0-based; null = it is gone. A column is known by its key in the first row,
 * else by its heading, else by standing alone between two known neighbours with a key that nobody knows.
 */
export function findColumns(
  layout: SheetLayout,
  keyRow: readonly unknown[],
  labelRow: readonly unknown[],
): (number | null)[] {
  const wanted = keysOf(layout);
  const labels = labelsOf(layout);
  const keys = keyRow.map(text);
  const headings = labelRow.map(text);
  const taken = new Set<number>();
  const take = (at: number): number | null => {
    if (at < 0 || taken.has(at)) return null;
    taken.add(at);
    return at;
  };
  const found = wanted.map((key, at) => take(keys[at] === key ? at : keys.indexOf(key)));
  const isOwnKey = new Set(wanted);
  wanted.forEach((_, at) => {
    if (found[at] !== null) return;
    const free = headings.flatMap((heading, column) =>
      heading === labels[at] && !taken.has(column) && !isOwnKey.has(keys[column] ?? '') ? [column] : [],
    );
    const isUnique = labels.filter((label) => label === labels[at]).length === 1;
    if (free.includes(at)) found[at] = take(at);
    else if (isUnique && free.length === 1) found[at] = take(free[0] ?? -1);
  });
  wanted.forEach((_, at) => {
    if (found[at] !== null) return;
    const before = at === 0 ? -1 : found[at - 1];
    const after = at === wanted.length - 1 ? null : found[at + 1];
    if (before === null || before === undefined) return;
    const isAlone = after === null || after === undefined ? at === wanted.length - 1 : after === before + 2;
    const column = before + 1;
    // A column that somebody inserted has no key; one whose key was overwritten has another.
    if (isAlone && (keys[column] ?? '') !== '') found[at] = take(column);
  });
  return found;
}

export interface Arranged {
  readonly changed: boolean;
  /** Headings of columns that were gone and stand there again, empty. */
  readonly added: readonly string[];
  /** How many columns that people made were moved behind the last one of the layout. */
  readonly aside: number;
}

/**
 * Brings the columns into the layout's order with whole-column moves, which take values, notes and formats along. Missing
 * columns are inserted empty; columns that people made end up at the right.
 */
export function arrangeColumns(
  sheet: Sheet,
  layout: SheetLayout,
  found: readonly (number | null)[],
  width: number,
): Arranged {
  const labels = labelsOf(layout);
  const order: number[] = Array.from({ length: Math.max(width, 1) }, (_, at) => at);
  const added: string[] = [];
  let changed = false;
  const begin = (): void => {
    // Columns are not moved across the edge of frozen ones.
    if (!changed) sheet.setFrozenColumns(0);
    changed = true;
  };
  found.forEach((column, at) => {
    if (column === null) {
      begin();
      if (at >= sheet.getMaxColumns()) sheet.insertColumnsAfter(at, 1);
      else sheet.insertColumnBefore(at + 1);
      order.splice(at, 0, -1);
      added.push(labels[at] ?? '');
      return;
    }
    const now = order.indexOf(column);
    if (now === at) return;
    begin();
    sheet.moveColumns(sheet.getRange(1, now + 1, 1, 1), at + 1);
    order.splice(at, 0, ...order.splice(now, 1));
  });
  const aside = changed ? order.length - layout.columnCount : 0;
  return { changed, added, aside: Math.max(aside, 0) };
}
