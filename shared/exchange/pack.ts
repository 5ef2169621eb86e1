import type { Overlay } from '../catalogue/overlay';
import type { Period } from '../catalogue/period';
import type { Edition, VillageList } from '../catalogue/schema';
import type { SoundSince } from '../completeness';
import type { Column, Dataset } from '../dataset/types';
import type { Finding } from '../findings/types';
import type { Approval } from './approval';
import { canonicalJson } from '../hashing/canonical-json';
import type { Decision } from '../decisions/decisions';
import type { Package, PackageContent, PackedColumn } from './package-schema';
import { sha256 } from '../hashing/sha256';

/** What a package is made of. */
export interface PackageParts {
  readonly edition: Edition;
  readonly period: Period;
  readonly villages: VillageList;
  /** Keys of the agencies that hand it over. */
  readonly agencies: readonly string[];
  readonly dataset: Dataset;
  /** The files behind the dataset: source tables do. */
  readonly tables: readonly { readonly file: string; readonly sheet: string }[];
  readonly findings: readonly Finding[];
  /** Every decision about these figures, justifications with them, oldest first. */
  readonly decisions: readonly Decision[];
  readonly approvals: readonly Approval[];
  readonly overlay: Overlay | null;
  readonly soundSince: SoundSince;
  /** The role of who makes it (`Dinas Kesehatan`, `Koordinator`), and when; null where no clock can be believed. */
  readonly made: { readonly role: string; readonly at: string | null };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sortedBy = <T>(list: readonly T[], key: (one: T) => string): T[] =>
  [...list].sort((a, b) => byText(key(a), key(b)));
const spelled = (one: unknown): string => canonicalJson(one) ?? '';

/** A package of these parts, with its hash. */
export function packageOf(parts: PackageParts): Package {
  const { dataset, villages, soundSince } = parts;
  const times = new Map<string, number>();
  const columns = [...dataset.columns.values()].map((column) =>
    packColumn(
      column,
      dataset.rows.map(({ code }) => code),
      soundSince,
      times,
    ),
  );
  const totals = [...dataset.totals.values()].map((column) => packColumn(column, ['total'], soundSince, times));
  // Since when a figure is sound is told of the one that goes to the site.
  const aside = (column: Column): PackedColumn =>
    packColumn(column, Array<string>(column.values.length).fill(''), new Map(), times);
  const sourced = [...(dataset.sources ?? [])].flatMap(([, sides]) =>
    sides.map(({ source, column, total }) => ({ source, column: aside(column), total: total && aside(total) })),
  );
  const sources = new Map(parts.tables.map(({ file, sheet }) => [`${file}\n${sheet}`, { file, sheet }]));
  const content: PackageContent = {
    edition: parts.edition.id,
    year: dataset.year,
    period: parts.period,
    district: { code: villages.district.code, name: villages.district.name },
    agencies: [...new Set(parts.agencies)].sort(),
    villagesAsOf: villages.asOf ?? null,
    made: { role: parts.made.role, at: parts.made.at },
    sources: sortedBy([...sources.values()], spelled),
    rows: dataset.rows.map(({ yearsBySheet, lines, ...row }) => ({
      ...row,
      lines: [...lines],
      years: sortedBy([...yearsBySheet], ([sheet]) => sheet).map(([sheet, years]) => ({ sheet, years: [...years] })),
    })),
    columns,
    totals,
    ...(sourced.length > 0 && { sourced }),
    times: [...times.keys()],
    findings: sortedBy(parts.findings, ({ key }) => key).map((finding) => ({
      key: finding.key,
      rule: finding.rule,
      version: finding.version,
      kind: finding.kind,
      severity: finding.severity,
      scope: finding.scope,
      cells: finding.cells.map(({ village, variable }) => ({ village, variable })),
      holds: finding.holds.map(({ village, variable }) => ({ village, variable })),
      values: { ...finding.values },
      owner: finding.owner,
      others: [...finding.others],
    })),
    decisions: [...parts.decisions],
    approvals: sortedBy(parts.approvals, spelled),
    overlay: parts.overlay,
  };
  return { hash: sha256(spelled(content)), content };
}

function packColumn(
  column: Column,
  villages: readonly string[],
  soundSince: SoundSince,
  times: Map<string, number>,
): PackedColumn {
  const { variable, heading, values, states, decimals, raw, addresses } = column;
  const first = addresses.find((address) => address !== '') ?? '';
  const sheet = first.slice(0, Math.max(0, first.lastIndexOf('!')));
  const prefix = `${sheet}!`;
  const known = soundSince.get(variable);
  return {
    variable,
    heading,
    values: Array.from(values, (value) => (Number.isNaN(value) ? null : value)),
    states: Array.from(states).join(''),
    decimals: Array.from(decimals),
    raw: raw.flatMap((cell, row): PackedColumn['raw'] => {
      const value = values[row]!;
      return cell === value || (cell === null && Number.isNaN(value)) ? [] : [[row, cell]];
    }),
    sheet,
    cells: addresses.map((address) => {
      const cell = address.startsWith(prefix) ? address.slice(prefix.length) : address;
      return cell.includes('!') ? address : cell;
    }),
    since: villages.map((village) => {
      const time = known?.get(village);
      if (time === undefined || time === null) return time === null ? -1 : -2;
      const at = times.get(time) ?? times.size;
      times.set(time, at);
      return at;
    }),
  };
}
