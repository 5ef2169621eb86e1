import { groupBy } from '@shared/collections';
import { CellState, columnIndex, TOTAL } from '@shared/dataset';
import type { SourceRow, SourceTable } from '@shared/dataset/types';
import { chosenSources, sourceKey, UNSTATED } from '@shared/exchange';
import type { CellRef } from '@shared/findings';
import { memoByObject } from '@shared/once';
import { cellText } from '@extension/import';
import type { Derived } from '../figures/derive';

/** A cell of a file the figures came from. Row and column count from 0. */
export interface SourcePlace {
  readonly file: string;
  /** As its table is called; of several tables on one sheet the further ones have a name of their own. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What stands there, as a person would read it. */
  readonly text: string;
}

/** Where rows and cells stand in the files, whether something is entered there or not. */
export interface Places {
  ofCell(cell: CellRef): readonly SourcePlace[];
  /** @param line as `Data Sasaran!12` */
  ofLine(line: string): readonly SourcePlace[];
}

/** The column that a person knows a row by. */
const naming = ({ columns }: SourceTable): number => {
  const at = (role: string): number => columns.findIndex((column) => column.role === role && column.letter !== '');
  return (
    [at('desa'), at('kode'), at('kecamatan'), columns.findIndex(({ letter }) => letter !== '')].find(
      (column) => column !== -1,
    ) ?? -1
  );
};

/**
 * The offices whose figure stands in a cell, as keys: of several that have one the chosen one, else all that have one. Null
 * where nothing tells offices apart.
 */
function officesOf(
  { dataset, decisions }: Pick<Derived, 'dataset' | 'decisions'>,
  { village, variable }: CellRef,
  row: number,
): ReadonlySet<string> | null {
  const sides = dataset.sources?.get(variable) ?? [];
  if (sides.length < 2) return null;
  const chosen = chosenSources(decisions).get(variable)?.source;
  const own = chosen && sides.find(({ source }) => sourceKey(source) === sourceKey(chosen));
  const stating = sides.filter(({ column, total }) => {
    const [said, at] = village === TOTAL ? [total, 0] : [column, row];
    return said !== null && said.states[at] !== CellState.missing;
  });
  const standing = own ? [own] : stating.length > 0 ? stating : sides;
  return new Set(standing.map(({ source }) => sourceKey(source)));
}

export const placesOf = memoByObject((derived: Pick<Derived, 'dataset' | 'tables' | 'decisions'>): Places => {
  const { dataset, tables } = derived;
  const bySheet = groupBy(
    tables.map(({ table }) => table),
    ({ sheet }) => sheet,
  );
  const lineOf = memoByObject(({ rows }: SourceTable) => new Map(rows.map((row) => [row.line, row])));
  const rowsOf = groupBy(
    dataset.rows.map((row, at) => ({ ...row, at })).filter(({ code }) => code !== ''),
    ({ code }) => code,
  );
  const place = (table: SourceTable, { line, cells }: SourceRow, column: number): SourcePlace[] => {
    const letter = table.columns[column]?.letter ?? '';
    if (letter === '') return [];
    const text = cellText(cells[column]);
    return [{ file: table.file, sheet: table.sheet, row: line - 1, column: columnIndex(letter), text }];
  };
  const inLine = (written: string, columnsIn: (table: SourceTable) => readonly number[]): SourcePlace[] => {
    const mark = written.lastIndexOf('!');
    const line = Number(written.slice(mark + 1));
    return (bySheet.get(written.slice(0, mark)) ?? []).flatMap((table) => {
      const row = lineOf(table).get(line);
      return row ? columnsIn(table).flatMap((column) => place(table, row, column)) : [];
    });
  };
  const columnsOf =
    (cell: CellRef, row: number) =>
    (table: SourceTable): readonly number[] => {
      if (cell.variable === '') return [naming(table)];
      const offices = officesOf(derived, cell, row);
      return table.columns.flatMap(({ variable, source = UNSTATED }, at) =>
        variable === cell.variable && offices?.has(sourceKey(source)) !== false ? [at] : [],
      );
    };
  return {
    ofCell(cell) {
      if (cell.village === TOTAL)
        return tables.flatMap(({ table }) =>
          [table.total ?? []]
            .flat()
            .flatMap((line) => columnsOf(cell, 0)(table).flatMap((column) => place(table, line, column))),
        );
      return (rowsOf.get(cell.village) ?? []).flatMap(({ lines, at }) =>
        lines.flatMap((line) => inLine(line, columnsOf(cell, at))),
      );
    },
    ofLine: (line) => inLine(line, (table) => [naming(table)]),
  };
});
