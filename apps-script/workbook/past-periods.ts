import type { Edition, Period } from '@shared/catalogue';
import { editionForYear, periodsOf } from '@shared/catalogue';
import type { Dataset, SourceTable } from '@shared/dataset';
import { buildDataset, confirmTable, readTable } from '@shared/dataset';
import { layoutsOf } from './layout';
import { readSheets } from './read';
import type { Setup } from './setup';

/** A year, or a part of one that is entered apart. */
export interface When {
  readonly edition: Edition;
  readonly year: number;
  readonly period: Period;
}

/** The period after another; null where the catalogue knows none. */
export function nextPeriod({ edition, year, period }: When): When | null {
  const periods = periodsOf(edition);
  const later = periods[periods.indexOf(period) + 1];
  if (later) return { edition, year, period: later };
  const next = editionForYear(year + 1);
  const [first] = next ? periodsOf(next) : [];
  return next && first ? { edition: next, year: year + 1, period: first } : null;
}

/** The period before another; null where the catalogue knows none. */
export function periodBefore({ edition, year, period }: When): When | null {
  const periods = periodsOf(edition);
  const earlier = periods[periods.indexOf(period) - 1];
  if (earlier) return { edition, year, period: earlier };
  const before = editionForYear(year - 1);
  const last = before ? periodsOf(before).slice(-1)[0] : undefined;
  return before && last ? { edition: before, year: year - 1, period: last } : null;
}

const LONGEST = 31;

/** The name under which a sheet of a past period is kept: `Dinas Sosial 2024`, `Dinas Sosial 2025-1`. */
export function keptName(name: string, { year, period }: Pick<When, 'year' | 'period'>): string {
  const when = ` ${year}${period === 'tahun' ? '' : `-${period.slice(-1)}`}`;
  return `${name.slice(0, LONGEST - when.length).trim()}${when}`;
}

/**
 * The figures of the period before, from the sheets that "Mulai periode baru" kept; null where there are none. A sheet that
 * is damaged is passed over: rules on two periods then cannot tell, which is what they say.
 */
export function previousDataset(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { settings, agencies, villages }: Setup,
): Dataset | null {
  const before = periodBefore(settings);
  if (!before) return null;
  const { edition, year } = before;
  const taking = agencies.map(({ agency }) => agency);
  const layouts = layoutsOf(before, taking, villages).map((layout) => ({
    ...layout,
    name: keptName(layout.name, before),
  }));
  const kept = readSheets(spreadsheet, layouts, edition).flatMap((sheet) => sheet ?? []);
  if (kept.length === 0) return null;
  const tables = kept.flatMap(({ grid }): SourceTable[] => {
    const proposal = readTable(grid, edition);
    return proposal.ok ? [confirmTable(spreadsheet.getName(), grid, proposal.value)] : [];
  });
  return buildDataset({ edition, year, villages, tables, decisions: [] }).dataset;
}
