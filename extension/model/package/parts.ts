import { agencyName, formAsking, variableOf } from '@shared/catalogue';
import type { Edition } from '@shared/catalogue';
import { buildDataset, CellState } from '@shared/dataset';
import type { Dataset } from '@shared/dataset/types';
import type { Decision, Package, PackageParts } from '@shared/exchange';
import { overlayFor } from '@extension/import';
import { periodOf, sameScope } from '@shared/catalogue/scope';
import type { Stored, StoredTable } from '@extension/store';
import type { Scope } from '@shared/catalogue/scope';
import type { Derived } from '../figures/derive';

/** Whether an agency answers for a variable: it is its figure, or it fills the form that asks for it. */
const answersFor = (edition: Edition, agency: string, variable: string): boolean =>
  variableOf(edition, variable)?.owner === agency || formAsking(edition, variable)?.owner === agency;

/** The agencies whose figures are here, in the programme's order. */
export function agenciesWithFigures({ edition, dataset }: Pick<Derived, 'edition' | 'dataset'>): string[] {
  const known = [...dataset.columns.values()].filter(({ states }) =>
    states.some((state) => state !== CellState.missing),
  );
  return edition.agencies
    .map(({ key }) => key)
    .filter((agency) => known.some(({ variable }) => variableOf(edition, variable)?.owner === agency));
}

const within = (dataset: Dataset, wanted: (variable: string) => boolean): Dataset => ({
  ...dataset,
  columns: new Map([...dataset.columns].filter(([variable]) => wanted(variable))),
  totals: new Map([...dataset.totals].filter(([variable]) => wanted(variable))),
});

/** Decisions about these figures. Answers and reasons name no variable of their own; they do no harm where unused. */
const about = (decision: Decision, wanted: (variable: string) => boolean): boolean =>
  !('variable' in decision) || wanted(decision.variable);

/** Whose figures of when a package carries. */
export const scopeOfPackage = ({ content: { district, year, period } }: Package): Scope => ({
  district: district.code,
  year,
  ...(period !== 'tahun' && { period }),
});

/** The parts of a package of one agency's figures, or of all (`null`). */
export function partsFor(
  derived: Derived,
  stored: Stored,
  agency: string | null,
  made: PackageParts['made'],
): PackageParts {
  const { edition, villages, dataset, findings, decisions, tables, soundSince } = derived;
  const { settings } = stored;
  const wanted = (variable: string): boolean => agency === null || answersFor(edition, agency, variable);
  const concerns = ({ owner, others }: Derived['findings'][number]): boolean =>
    agency === null || owner === agency || others.includes(agency);
  const all = agenciesWithFigures(derived);
  return {
    edition,
    period: periodOf(settings),
    villages,
    agencies: agency === null ? (all.length > 0 ? all : ['bappeda']) : [agency],
    dataset: within(dataset, wanted),
    tables: tables
      .filter(({ table }) => table.columns.some(({ variable }) => variable !== undefined && wanted(variable)))
      .map(({ table }) => table),
    findings: findings.filter(concerns),
    decisions: decisions.filter((decision) => about(decision, wanted)),
    approvals: stored.approvals
      .filter((one) => sameScope(one, settings))
      .map(({ approval }) => approval)
      .filter((one) => agency === null || one.agency === agency),
    overlay: overlayFor(stored.overlays, settings.district, edition.id) ?? null,
    soundSince,
    made,
  };
}

/** Returns what is here without some tables, as the figures another package is laid beside. */
export function datasetWithout(derived: Derived, gone: readonly StoredTable[], year: number): Dataset {
  if (gone.length === 0) return derived.dataset;
  const { edition, villages, tables, decisions } = derived;
  const rest = tables.filter((table) => !gone.includes(table)).map(({ table }) => table);
  return buildDataset({ edition, year, villages, tables: rest, decisions }).dataset;
}

/** `cermat-2024-dinas-kesehatan-2026-11-22.json`. */
export const fileNameFor = (year: number, agency: string | null, day: string): string =>
  `cermat-${year}-${agency ?? 'semua-opd'}-${day}.json`;

/** Cells in which a figure stands. */
export function countFigures(dataset: Dataset): number {
  let count = 0;
  for (const group of [dataset.columns, dataset.totals])
    for (const { values } of group.values()) for (const value of values) if (!Number.isNaN(value)) count += 1;
  return count;
}

/** How people call who hands the package over. */
export const roleOf = (edition: Edition, stored: Stored): string => {
  const { agency, role } = stored.settings.officer;
  return agency ? agencyName(edition, agency) : role || 'Petugas';
};
