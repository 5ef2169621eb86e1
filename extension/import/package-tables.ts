import { groupBy, indexBy } from '@shared/collections';
import type { Edition, VillageList } from '@shared/catalogue';
import { buildDataset, CellState } from '@shared/dataset';
import type { CellValue, Column, Dataset, SourceTable } from '@shared/dataset/types';
import { sourceKey, UNSTATED } from '@shared/exchange';
import type { DenominatorSource, Package } from '@shared/exchange';
import { memoByObject } from '@shared/once';
import { cellText } from './replace-tables';

type Content = Package['content'];
type PackedColumn = Content['columns'][number];
type Table = { -readonly [K in keyof SourceTable]: SourceTable[K] };
interface Row {
  line: number;
  cells: CellValue[];
  formats: (string | null)[];
}

const IDENTITY = [
  ['Kode Desa', 'kode'],
  ['Kecamatan', 'kecamatan'],
  ['Desa/Kelurahan', 'desa'],
  ['Tahun', 'tahun'],
] as const;

/** One place of a cell's address; a cell that several sheets contradict has several. */
interface Place {
  readonly sheet: string;
  readonly letter: string;
  readonly line: number;
  readonly raw: CellValue;
  readonly format: string | null;
}

const rawIn = memoByObject((column: PackedColumn): ReadonlyMap<number, CellValue> => new Map(column.raw));

function placesOf(column: PackedColumn, row: number): Place[] {
  const addresses = (column.cells[row] ?? '').split(', ').filter(Boolean);
  const value = column.values[row] ?? null;
  const raw = rawIn(column).get(row) ?? value;
  // The sides of a conflict stand in one text, in the order of their addresses.
  const sides = column.states[row] === String(CellState.conflict) ? cellText(raw).split(' / ') : [];
  return addresses.flatMap((address, at): Place[] => {
    const mark = address.lastIndexOf('!');
    const [, letter = '', line] = /^([A-Z]*)(\d+)$/.exec(address.slice(mark + 1)) ?? [];
    if (line === undefined || (at > 0 && sides.length !== addresses.length)) return [];
    const isFraction = typeof raw === 'number' && value !== null && raw !== value && Math.abs(raw * 100 - value) < 1e-9;
    return [
      {
        sheet: mark < 0 ? column.sheet : address.slice(0, mark),
        letter,
        line: Number(line),
        raw: sides.length === addresses.length ? (sides[at] ?? raw) : raw,
        format: isFraction ? '0.00%' : null,
      },
    ];
  });
}

const lineIn = (lines: readonly string[], sheet: string): number | undefined => {
  const found = lines.find((line) => line.slice(0, line.lastIndexOf('!')) === sheet);
  return found === undefined ? undefined : Number(found.slice(found.lastIndexOf('!') + 1));
};

/** One column of the files a package was made from. */
interface Figure {
  readonly variable: string;
  readonly heading: string;
  /** Of a target group's size: whose figure it is, where a person said it. */
  readonly source?: DenominatorSource;
  readonly column?: PackedColumn | undefined;
  readonly total?: PackedColumn | undefined;
}

/** The columns in the package's order; where sources are told apart, what each of them says instead of what was chosen. */
const figuresOf = memoByObject(({ columns, totals, sourced = [] }: Content): readonly Figure[] => {
  const columnOf = indexBy(columns, ({ variable }) => variable);
  const totalOf = indexBy(totals, ({ variable }) => variable);
  const sidesOf = groupBy(sourced, ({ column }) => column.variable);
  const keys = new Map([...columns, ...totals].map(({ variable, heading }) => [variable, heading]));
  return [...keys].flatMap(([variable, heading]): readonly Figure[] => {
    const sides = sidesOf.get(variable);
    if (!sides) return [{ variable, heading, column: columnOf.get(variable), total: totalOf.get(variable) }];
    return sides.map(({ source, column, total }) => ({
      variable,
      heading: column.heading,
      ...(source.name !== '' && { source }),
      column,
      total: total ?? undefined,
    }));
  });
});

function tableOf({ content }: Package, sheet: string, isFirst: boolean): Table {
  const { rows, sources } = content;
  const own = rows.flatMap((row, at) => {
    const line = lineIn(row.lines, sheet) ?? (isFirst && row.lines.length === 0 ? at + 1 : undefined);
    return line === undefined ? [] : [{ row, at, line }];
  });
  const table: Table = {
    file: sources.find((source) => source.sheet === sheet)?.file ?? '',
    sheet,
    columns: IDENTITY.map(([heading, role]) => ({ heading, role, letter: '' })),
    rows: own.map(({ row, line }): Row => {
      const code = row.rawCode ?? (row.matched === 'kode' ? row.code : '');
      const years = row.years.find((one) => one.sheet === sheet)?.years ?? [];
      const cells = [code || null, row.kecamatan || null, row.name || null, years.join(' ') || null];
      return { line, cells, formats: cells.map(() => null) };
    }),
    total: null,
  };
  let total: Row | null = null;
  for (const { variable, heading, source, column, total: summed } of figuresOf(content)) {
    const places = own.map(({ at }) => column && placesOf(column, at).find((place) => place.sheet === sheet));
    const below = summed && placesOf(summed, 0).find((place) => place.sheet === sheet);
    const letter = places.find((place) => place !== undefined)?.letter ?? below?.letter;
    // A column nobody entered anything in stands in no sheet; it is kept, for it was asked for.
    if (letter === undefined && !(isFirst && column !== undefined && column.cells.every((cell) => cell === '')))
      continue;
    const width = table.columns.length;
    table.columns = [
      ...table.columns,
      { heading, role: 'variable', variable, letter: letter ?? '', ...(source && { source }) },
    ];
    places.forEach((place, index) => {
      const row = table.rows[index] as Row;
      row.cells.push(place?.raw ?? null);
      row.formats.push(place?.format ?? null);
    });
    if (total) pad(total, width);
    if (below) {
      total ??= pad({ line: below.line, cells: [], formats: [] }, width);
      total.cells.push(below.raw);
      total.formats.push(below.format);
    }
  }
  table.total = total && pad(total, table.columns.length);
  return table;
}

function pad(row: Row, width: number): Row {
  while (row.cells.length < width) {
    row.cells.push(null);
    row.formats.push(null);
  }
  return row;
}

function sheetsOf({ content }: Package): string[] {
  const lines = content.rows.flatMap((row) => row.lines.map((line) => line.slice(0, line.lastIndexOf('!'))));
  const columns = figuresOf(content).flatMap(({ column, total }) => [column ?? [], total ?? []].flat());
  const places = columns.flatMap((column) =>
    column.cells.flatMap((_, row) => placesOf(column, row).map(({ sheet }) => sheet)),
  );
  const sheets = [...new Set([...lines, ...places])];
  return sheets.length > 0 ? sheets : [''];
}

/**
 * Puts the package's own figure wherever reading the cells again gives another one: the figures of a package were checked
 * and approved as they stand in it, whatever rules of reading this version has.
 */
function asHandedOver(tables: readonly Table[], one: Package, { edition, villages, rename }: TablesFor): void {
  const { rows, decisions, year } = one.content;
  const named = tables.map((table) => ({ ...table, sheet: rename(table.sheet) }));
  const { dataset } = buildDataset({ edition, year, villages, tables: named, decisions });
  const figures = figuresOf(one.content).map((figure) => ({
    ...figure,
    tables: tables.flatMap((table) => {
      const at = table.columns.findIndex(
        ({ variable, source }) => variable === figure.variable && isOf(figure, source),
      );
      return at < 0 ? [] : [{ table, at }];
    }),
    built: builtOf(dataset, figure),
  }));
  const put = (row: Row, at: number, value: number): void => {
    row.cells[at] = value;
    row.formats[at] = null;
  };
  const builtAt = new Map(dataset.rows.flatMap(({ lines }, row) => lines.map((line) => [line, row] as const)));
  const rowAt = new Map(tables.map((table) => [table, new Map(table.rows.map((row) => [row.line, row as Row]))]));
  rows.forEach((row, at) => {
    const own = (table: Table): Row | undefined => rowAt.get(table)?.get(lineIn(row.lines, table.sheet) ?? -1);
    const built = tables.flatMap((table) => {
      const line = own(table)?.line;
      return line === undefined ? [] : (builtAt.get(`${rename(table.sheet)}!${line}`) ?? []);
    })[0];
    if (built === undefined) return;
    if (row.code !== '' && dataset.rows[built]?.code !== row.code)
      for (const table of tables) own(table)?.cells.splice(0, 1, row.code);
    for (const { column, tables: asking, built: now } of figures) {
      const value = column?.values[at] ?? null;
      if (value === null || now.column?.values[built] === value) continue;
      const place = asking.find(({ table }) => own(table) !== undefined);
      const there = place && own(place.table);
      if (place && there) put(there, place.at, value);
    }
  });
  for (const { total, tables: asking, built: now } of figures) {
    const value = total?.values[0] ?? null;
    if (value === null || now.total?.values[0] === value) continue;
    const place = asking.find(({ table }) => table.total !== null);
    if (place?.table.total) put(place.table.total as Row, place.at, value);
  }
}

const isOf = ({ source }: Figure, stated: DenominatorSource | undefined): boolean =>
  sourceKey(source ?? UNSTATED) === sourceKey(stated ?? UNSTATED);

interface Built {
  readonly column: Column | undefined;
  readonly total: Column | undefined;
}

/** The same figure as it is read again. */
function builtOf({ columns, totals, sources }: Dataset, figure: Figure): Built {
  const side = sources?.get(figure.variable)?.find(({ source }) => isOf(figure, source));
  return side
    ? { column: side.column, total: side.total ?? undefined }
    : { column: columns.get(figure.variable), total: totals.get(figure.variable) };
}

/** What a package is read for. */
export interface TablesFor {
  readonly edition: Edition;
  readonly villages: VillageList;
  /** Tells a sheet apart whose name is taken by another file here. */
  readonly rename: (sheet: string) => string;
}

/**
 * The figures of a package as the tables of the files they came from, so that they are kept, read, corrected and replaced
 * like any other.
 */
export function tablesOfPackage(one: Package, target: TablesFor): SourceTable[] {
  const tables = sheetsOf(one).map((sheet, at) => tableOf(one, sheet, at === 0));
  asHandedOver(tables, one, target);
  return tables.map(({ sheet, rows, total, ...table }) => ({
    ...table,
    sheet: target.rename(sheet),
    rows: rows.map(withoutEmptyFormats),
    total: total && withoutEmptyFormats(total),
  }));
}

function withoutEmptyFormats({ line, cells, formats = [] }: SourceTable['rows'][number]): SourceTable['rows'][number] {
  return formats.some((format) => format !== null) ? { line, cells, formats } : { line, cells };
}
