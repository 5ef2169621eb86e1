import type { Edition, Period } from '@shared/catalogue';
import { editionForYear, periodsOf } from '@shared/catalogue';
import type { Column, Dataset, SourceTable } from '@shared/dataset';
import { buildDataset, columnLetter, confirmTable, readTable } from '@shared/dataset';
import { layoutsOf } from '../book/layout';
import type { Memory } from '../book/memory';
import { readSheets } from '../book/read';
import type { Setup } from '../book/setup';
import type { Snapshot } from '../book/snapshot';

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
function periodBefore({ edition, year, period }: When): When | null {
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
function keptDataset(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { agencies, villages }: Setup,
  before: When,
): Dataset | null {
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

/** The figures of a period that is over, as they were read: what cannot be read is no figure. */
function snapshotOfPast({ edition, year, period }: When, { rows, columns, totals }: Dataset): Snapshot {
  const places = rows.flatMap(({ code, occurrence }, at) => (code !== '' && occurrence === 1 ? [at] : []));
  const figure = (column: Column | undefined, at: number): number | null => {
    const value = column?.values[at] ?? NaN;
    return Number.isNaN(value) ? null : value;
  };
  return {
    edition: edition.id,
    year,
    period,
    rows: [...places.map((at) => rows[at]?.code ?? ''), 'total'],
    columns: [...new Set([...columns.keys(), ...totals.keys()])].map((variable) => [
      variable,
      [...places.map((at) => figure(columns.get(variable), at)), figure(totals.get(variable), 0)],
    ]),
  };
}

function datasetOfPast({ edition, year }: When, { rows, columns }: Snapshot, { villages }: Setup): Dataset {
  const lines = rows.map((code, at) => ({
    line: at + 1,
    cells: [code, ...columns.map(([, figures]) => figures[at] ?? null)],
  }));
  const table: SourceTable = {
    file: '',
    sheet: '',
    columns: [
      { heading: '', role: 'kode', letter: 'A' },
      ...columns.map(([variable], at) => ({
        heading: '',
        role: 'variable' as const,
        variable,
        letter: columnLetter(at + 1),
      })),
    ],
    rows: lines.slice(0, -1),
    total: lines[lines.length - 1] ?? null,
  };
  return buildDataset({ edition, year, villages, tables: [table], decisions: [] }).dataset;
}

/** What the rules on two periods compare with, and what of it is to be remembered. */
export interface Past {
  readonly datasets: readonly Dataset[];
  readonly kept: Snapshot | null;
}

/**
 * The period before: as it was remembered, else from the sheets that were kept. They are read once in a period, because
 * nobody writes in them any more; all agencies' sheets are kept together, so the first tells whether there are any.
 */
export function pastOf(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  setup: Setup,
  { previous }: Pick<Memory, 'previous'>,
): Past {
  const before = periodBefore(setup.settings);
  const [first] = setup.layouts;
  if (!before || !first || previous === null) return { datasets: [], kept: null };
  if (previous) return { datasets: [datasetOfPast(before, previous, setup)], kept: previous };
  const dataset = spreadsheet.getSheetByName(keptName(first.name, before))
    ? keptDataset(spreadsheet, setup, before)
    : null;
  if (!dataset) return { datasets: [], kept: null };
  const kept = snapshotOfPast(before, dataset);
  // From the snapshot the first time too, so that a check says the same as the next one.
  return { datasets: [datasetOfPast(before, kept, setup)], kept };
}
