import { groupBy } from '@shared/collections';
import { columnIndex, TOTAL } from '@shared/dataset';
import type { SourceTable } from '@shared/dataset/types';
import type { CellRef } from '@shared/findings';
import { memoByObject } from '@shared/once';
import type { Derived } from '../figures/derive';

/** A cell of a file the figures came from. Row and column count from 0. */
export interface SourcePlace {
  readonly file: string;
  /** As its table is called; of several tables on one sheet the further ones have a name of their own. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
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

export const placesOf = memoByObject(({ dataset, tables }: Pick<Derived, 'dataset' | 'tables'>): Places => {
  const bySheet = groupBy(
    tables.map(({ table }) => table),
    ({ sheet }) => sheet,
  );
  const rowsOf = groupBy(
    dataset.rows.filter(({ code }) => code !== ''),
    ({ code }) => code,
  );
  const place = (table: SourceTable, line: number, column: number): SourcePlace[] => {
    const letter = table.columns[column]?.letter ?? '';
    if (letter === '') return [];
    return [{ file: table.file, sheet: table.sheet, row: line - 1, column: columnIndex(letter) }];
  };
  const inLine = (written: string, columnIn: (table: SourceTable) => number): SourcePlace[] => {
    const mark = written.lastIndexOf('!');
    const line = Number(written.slice(mark + 1));
    return (bySheet.get(written.slice(0, mark)) ?? [])
      .filter(({ rows }) => rows.some((row) => row.line === line))
      .flatMap((table) => place(table, line, columnIn(table)));
  };
  const columnOf =
    (variable: string) =>
    (table: SourceTable): number =>
      variable === '' ? naming(table) : table.columns.findIndex((column) => column.variable === variable);
  return {
    ofCell({ village, variable }) {
      if (village === TOTAL)
        return tables.flatMap(({ table }) =>
          table.total ? place(table, table.total.line, columnOf(variable)(table)) : [],
        );
      return (rowsOf.get(village) ?? []).flatMap(({ lines }) =>
        lines.flatMap((line) => inLine(line, columnOf(variable))),
      );
    },
    ofLine: (line) => inLine(line, naming),
  };
});
