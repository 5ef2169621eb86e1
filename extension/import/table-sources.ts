import type { SourceTable } from '@shared/dataset/types';

/** The offices whose figures a table has, as a person named them. */
export const sourceNames = ({ columns }: Pick<SourceTable, 'columns'>): readonly string[] =>
  [...new Set(columns.flatMap(({ source }) => source?.name ?? []))].sort();

/** Whether two tables are known to be of different offices: then neither takes the other's place. */
export function areOfOtherSources(one: SourceTable, other: SourceTable): boolean {
  const [own, theirs] = [sourceNames(one), sourceNames(other)];
  return own.length > 0 && theirs.length > 0 && !own.some((name) => theirs.includes(name));
}
