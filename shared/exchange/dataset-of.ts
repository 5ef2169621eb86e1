import { agencyName } from '../catalogue/names';
import type { Edition, VillageList } from '../catalogue/schema';
import { applyDecisions } from '../dataset/building/apply-decisions';
import { toColumn, type DraftColumn, type DraftRow } from '../dataset/building/draft';
import { UNKNOWN_DECIMALS, type Cell } from '../dataset/values/read-cell';
import { cellText } from '../dataset/values/text';
import { CellState, type Dataset, type DatasetRow, type SourcedColumn } from '../dataset/types';
import type { Decision } from '../decisions/decisions';
import { addressOf, agree, distinct, joinPackages, rawOf, stands, type Joined, type Part } from './join';
import type { Package } from './package-schema';

/**
 * The figures of packages of one district and period as a dataset, to be checked like any other. A blank gives way, equal
 * figures agree, and figures that differ are a conflict that holds the cell until a person settles it. The decisions in a
 * package are in its figures already; `decisions` are those taken since, by whoever gathers them.
 * A sheet whose name stands in several packages is told apart by its agency.
 */
export function datasetOf(
  packages: readonly Package[],
  edition: Edition,
  villages: VillageList,
  decisions: readonly Decision[] = [],
): Dataset {
  const joined = joinPackages(distinct(packages));
  const labels = sheetLabels(joined.packages, edition);
  const at = (from: number, address: string): string => {
    const names = labels[from];
    return names === undefined || names.size === 0
      ? address
      : address
          .split(', ')
          .map((one) => relabelled(one, names))
          .join(', ');
  };
  const draft = { rows: rowsOf(joined, at), columns: columnsOf(joined, at) };
  const totals = new Map(
    [...joined.totals].map(([variable, parts]) => [
      variable,
      { heading: parts[0]!.column.heading, cells: [joinParts(parts, () => 0, at)] },
    ]),
  );
  if (decisions.length > 0) applyDecisions(draft, totals, edition, decisions);
  const built = (columns: ReadonlyMap<string, DraftColumn>, length: number) =>
    new Map([...columns].map(([key, column]) => [key, toColumn(key, column, length)]));
  const sources = new Map(
    [...joined.sourced].map(([variable, sides]) => [
      variable,
      sides.map(({ source, columns, totals: lines }): SourcedColumn => {
        const heading = (columns[0] ?? lines[0])?.column.heading ?? '';
        const cells = joined.rows.map((_, here) => joinParts(columns, ({ from }) => joined.rowIn[from]![here]!, at));
        const line = { heading, cells: [joinParts(lines, () => 0, at)] };
        return {
          source,
          column: toColumn(variable, { heading, cells }, draft.rows.length),
          total: lines.length > 0 ? toColumn(variable, line, 1) : null,
        };
      }),
    ]),
  );
  return {
    edition: edition.id,
    year: joined.packages[0]?.content.year ?? Math.max(...edition.years),
    district: villages.district.code,
    rows: draft.rows,
    columns: built(draft.columns, draft.rows.length),
    totals: built(totals, 1),
    ...(sources.size > 0 && { sources }),
  };
}

type Addressing = (from: number, address: string) => string;

/** Least certain first: of several packages the doubtful one is told. */
const CERTAINTY: readonly DatasetRow['matched'][] = ['nama', 'jawaban', 'kode'];

function rowsOf({ rows }: Joined, at: Addressing): DraftRow[] {
  return rows.map(({ code, occurrence, said }): DraftRow => {
    const texts = (key: 'name' | 'kecamatan' | 'rawCode') =>
      said.map(({ row }) => row[key] ?? '').find((one) => one !== '');
    const matched = CERTAINTY.find((one) => said.some(({ row }) => row.matched === one));
    const rawCode = texts('rawCode');
    const years = new Map<string, number[]>();
    for (const { from, row } of said)
      for (const { sheet, years: own } of row.years) {
        const label = at(from, `${sheet}!`).slice(0, -1);
        years.set(label, [...new Set([...(years.get(label) ?? []), ...own])]);
      }
    return {
      code,
      occurrence,
      ...(matched === undefined ? {} : { matched }),
      ...(rawCode === undefined ? {} : { rawCode }),
      name: texts('name') ?? '',
      kecamatan: texts('kecamatan') ?? '',
      lines: [...new Set(said.flatMap(({ from, row }) => row.lines.map((line) => at(from, line))))],
      yearsBySheet: years,
    };
  });
}

function columnsOf({ rows, rowIn, columns }: Joined, at: Addressing): Map<string, DraftColumn> {
  return new Map(
    [...columns].map(([variable, parts]) => [
      variable,
      {
        heading: parts[0]!.column.heading,
        cells: rows.map((_, here) => joinParts(parts, ({ from }) => rowIn[from]![here]!, at)),
      },
    ]),
  );
}

const NOTHING: Cell = { state: CellState.missing, value: NaN, decimals: UNKNOWN_DECIMALS, raw: null, address: '' };

/** One cell from what the packages say of it, whatever their order. */
function joinParts(parts: readonly Part[], rowIn: (part: Part) => number, at: Addressing): Cell {
  let first: Part | undefined;
  let blank: Part | undefined;
  for (const part of parts) {
    const row = rowIn(part);
    if (row < 0) continue;
    if (!stands(part, row)) {
      if (blank === undefined || rawOf(blank, rowIn(blank)) === null) blank = part;
      continue;
    }
    if (first === undefined) first = part;
    else if (!agree(first, rowIn(first), part, row)) return conflictOf(parts, rowIn, at);
  }
  const only = first ?? blank;
  return only === undefined ? NOTHING : cellAt(only, rowIn(only), at);
}

function cellAt(part: Part, row: number, at: Addressing): Cell {
  const { column, from } = part;
  return {
    state: Number(column.states[row]) as CellState,
    value: column.values[row] ?? NaN,
    decimals: column.decimals[row]!,
    raw: rawOf(part, row),
    address: at(from, addressOf(part, row)),
  };
}

/** Its raw value names all sides in a fixed order, so that a correction lapses when one of them changes. */
function conflictOf(parts: readonly Part[], rowIn: (part: Part) => number, at: Addressing): Cell {
  const sides = parts.filter((part) => stands(part, rowIn(part)));
  const texts = sides.map((part) => {
    const value = part.column.values[rowIn(part)];
    return value === null || value === undefined ? cellText(rawOf(part, rowIn(part))) : String(value);
  });
  return {
    ...NOTHING,
    state: CellState.conflict,
    raw: [...new Set(texts)].sort().join(' / '),
    address: [...new Set(sides.map((part) => at(part.from, addressOf(part, rowIn(part)))))].join(', '),
  };
}

function relabelled(address: string, names: ReadonlyMap<string, string>): string {
  const mark = address.lastIndexOf('!');
  const name = names.get(address.slice(0, Math.max(0, mark)));
  return name === undefined ? address : name + address.slice(mark);
}

/** Per package: the sheets whose name other packages use too, with the name that tells them apart. */
function sheetLabels(packages: readonly Package[], edition: Edition): ReadonlyMap<string, string>[] {
  const users = new Map<string, number>();
  const sheetsOf = packages.map(({ content }) => new Set(content.sources.map(({ sheet }) => sheet)));
  for (const sheets of sheetsOf) for (const sheet of sheets) users.set(sheet, (users.get(sheet) ?? 0) + 1);
  const taken = new Map<string, number>();
  return packages.map(({ content }, from) => {
    const who = content.agencies.map((key) => agencyName(edition, key)).join(', ');
    const shared = [...sheetsOf[from]!].filter((sheet) => (users.get(sheet) ?? 0) > 1);
    return new Map(
      shared.map((sheet) => {
        const label = `${sheet} (${who.replace(/, /g, '/')})`;
        const times = (taken.get(label) ?? 0) + 1;
        taken.set(label, times);
        return [sheet, times === 1 ? label : `${label} paket ${times}`];
      }),
    );
  });
}
