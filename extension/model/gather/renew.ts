import { cellKey } from '@shared/findings';
import type { CellConflict } from '@shared/exchange';
import type { Stored } from '@extension/store';
import type { Compared } from './compare';
import { denominatorKey } from './types';
import type { Choices } from './types';

/** Returns what a comparison goes by of what is stored: log, queue and times are no part of it. */
export const basisOf = ({ tables, decisions, settings, overlays, approvals }: Stored): string =>
  JSON.stringify([tables.map(({ key, at }) => [key, at]), decisions.length, settings, overlays, approvals]);

/** Something as text in which what is here has one name: its hash, and all order that goes by hashes, change with its figures. */
function spelled(value: unknown, { ours }: Compared): string {
  const text = (part: unknown): string => {
    if (Array.isArray(part)) return `[${part.map(text).sort().join()}]`;
    if (typeof part !== 'object' || part === null)
      return part === ours && ours !== '' ? 'ours' : (JSON.stringify(part) ?? '');
    return `{${Object.entries(part)
      .map(([key, one]) => `${text(key)}:${text(one)}`)
      .sort()
      .join()}}`;
  };
  return text(value);
}

/** Whether two comparisons show the same and ask the same of a person. */
export const asksTheSame = (before: Compared, after: Compared): boolean =>
  spelled([before.view, before.merged.conflicts], before) === spelled([after.view, after.merged.conflicts], after);

/** Records of both comparisons under the same key that say the same; choices about others are to be made again. */
function unchanged<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string, all: readonly Compared[]) {
  const [then, now] = all as [Compared, Compared];
  const known = new Map(before.map((one) => [keyOf(one), spelled(one, then)]));
  return new Set(after.filter((one) => known.get(keyOf(one)) === spelled(one, now)).map(keyOf));
}

const cellOf = ({ village, variable }: CellConflict): string => cellKey(village, variable);

/** The choices whose question is the same in a comparison made anew. */
export function choicesStill(choices: Choices, before: Compared, after: Compared): Choices {
  const both = [before, after];
  const cells = unchanged(before.merged.conflicts, after.merged.conflicts, cellOf, both);
  const denominators = unchanged(before.view.denominators, after.view.denominators, denominatorKey, both);
  const sameCells = [before, after].every(({ merged }) => merged.conflicts.length === cells.size);
  const moved = (hash: string): string => (hash === before.ours ? after.ours : hash);
  const kept = (chosen: Readonly<Record<string, string>>, still: ReadonlySet<string>): Record<string, string> =>
    Object.fromEntries(Object.entries(chosen).flatMap(([key, value]) => (still.has(key) ? [[key, moved(value)]] : [])));
  return {
    cells: kept(choices.cells, cells),
    rest: choices.rest !== null && sameCells ? moved(choices.rest) : null,
    denominators: kept(choices.denominators, denominators),
  };
}
