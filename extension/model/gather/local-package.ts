import { formatNumber } from '@shared/dataset';
import { dayOfTime, mergePackages, packageOf } from '@shared/exchange';
import type { MergeTarget, Package } from '@shared/exchange';
import { areOfOtherSources } from '@extension/import';
import type { StoredTable } from '@extension/store';
import type { Derived } from '../figures/derive';
import { countFigures, datasetWithout, partsFor } from '../package/parts';
import type { Source, MergeContext } from './source';
import { agenciesKey } from './duplicate-packages';

const variablesIn = (tables: readonly StoredTable['table'][]): Set<string> =>
  new Set(tables.flatMap(({ columns }) => columns.flatMap(({ variable }) => variable ?? [])));

/** Tables here that a source takes the place of: an earlier package of the same agencies, or the same file again. */
export function replacedBy(source: Source, kept: readonly StoredTable[]): StoredTable[] {
  if (source.tables === null)
    return kept.filter(
      (table) => table.package && [...table.package.agencies].sort().join(' ') === agenciesKey(source.package),
    );
  const mine = variablesIn(source.tables as StoredTable['table'][]);
  const same = kept.filter(
    ({ table, package: made }) =>
      made === undefined &&
      table.file === source.file &&
      !(source.tables ?? []).some((one) => areOfOtherSources(one, table)),
  );
  // A file of the same name that holds other figures is somebody else's `data.xlsx`.
  return [...variablesIn(same.map(({ table }) => table))].some((variable) => mine.has(variable)) ? same : [];
}

/** Returns what is here of a district and year without what is replaced, as one side; null where nothing is left. */
export function localPackage(
  here: Derived | null,
  { stored }: MergeContext,
  replaced: readonly StoredTable[],
): { readonly package: Package; readonly rest: readonly StoredTable[] } | null {
  const rest = here?.tables.filter((table) => !replaced.includes(table)) ?? [];
  if (!here || rest.length === 0) return null;
  const parts = partsFor(here, stored, null, { role: 'Data di komputer ini', at: null });
  return {
    package: packageOf({ ...parts, agencies: [], dataset: datasetWithout(here, replaced, here.dataset.year) }),
    rest,
  };
}

/**
 * Returns what a source takes the place of here, with how much changes by it, in a sentence; empty where nothing goes.
 */
export function replacing(
  source: Source,
  gone: readonly StoredTable[],
  here: Derived | null,
  target: MergeTarget,
  { stored }: MergeContext,
): string {
  const [before] = gone;
  if (!here || !before) return '';
  const others = here.tables.filter((table) => !gone.includes(table));
  const parts = partsFor(here, stored, null, { role: 'Sebelumnya', at: null });
  const dataset = datasetWithout(here, others, here.dataset.year);
  const { conflicts } = mergePackages([packageOf({ ...parts, dataset, overlay: null }), source.package], target);
  const name = before.package ? 'paket OPD yang sama' : before.table.file;
  const had = countFigures(dataset);
  return `Menggantikan ${name} yang dipakai ${dayOfTime(before.at)} (${formatNumber(had)} angka): ${formatNumber(conflicts.length)} angka berubah.`;
}
