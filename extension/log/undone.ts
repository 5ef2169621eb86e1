import { cellKey } from '@shared/findings';
import type { CellRef } from '@shared/findings';
import { memoByObject } from '@shared/once';
import type { LoggedEntry } from '.';

/** Intention that was undone → cells that still say what was filled. */
export const undoneIn = memoByObject(
  (log: readonly LoggedEntry[]): ReadonlyMap<number, ReadonlySet<string>> =>
    new Map(
      log.flatMap((entry) => {
        if (entry.kind !== 'undo') return [];
        const cells = (entry.left ?? []).flatMap(({ village, variable }) =>
          village !== undefined && variable !== undefined ? [cellKey(village, variable)] : [],
        );
        return [[entry.intent, new Set(cells)] as const];
      }),
    ),
);

/** Intentions that were undone, down to the last field. */
export const undoneWholly = (log: readonly LoggedEntry[]): ReadonlySet<number> =>
  new Set(log.flatMap((entry) => (entry.kind === 'undo' && !entry.left?.length ? [entry.intent] : [])));

/** The fields of a result that undoing left on the page; all of them where it was not undone. */
export const afterUndo = <Item extends CellRef>(
  items: readonly Item[],
  left: ReadonlySet<string> | undefined,
): readonly Item[] => (left ? items.filter(({ village, variable }) => left.has(cellKey(village, variable))) : items);
