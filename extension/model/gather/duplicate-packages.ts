import { groupBy } from '@shared/collections';
import { agencyName } from '@shared/catalogue';
import { mergePackages } from '@shared/exchange';
import type { MergeTarget, Package } from '@shared/exchange';
import type { Source } from './source';
import type { DuplicatePackages } from './types';

/** The agencies a package speaks for, as one word to compare. */
export const agenciesKey = ({ content }: Package): string => content.agencies.join(' ');

const countFigures = ({ content: { columns } }: Package): number =>
  columns.reduce((sum, { states }) => sum + states.replace(/0/g, '').length, 0);

/** Packages of the same agencies that say different things; which one counts is for a person to choose. */
export function duplicatesIn(sources: readonly Source[], target: MergeTarget): DuplicatePackages[] {
  const packed = sources.filter(({ tables }) => tables === null);
  const byAgencies = groupBy(packed, (source) => agenciesKey(source.package));
  return [...byAgencies].flatMap(([key, group]) => {
    if (group.length < 2) return [];
    const { conflicts } = mergePackages(
      group.map((source) => source.package),
      target,
    );
    const counts = group.map((source) => countFigures(source.package));
    const oneSided = Math.max(...counts) - Math.min(...counts);
    if (conflicts.length + oneSided === 0) return [];
    const who = key.split(' ').map((agency) => agencyName(target.edition, agency));
    return [{ key, who: who.join(', '), ids: group.map(({ id }) => id), different: conflicts.length, oneSided }];
  });
}
