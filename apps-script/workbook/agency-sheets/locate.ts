import type { SourceTable } from '@shared/dataset';
import { villageCode } from '@shared/dataset';
import type { CellRef } from '@shared/findings';
import { columnLetter } from '@shared/dataset';
import { parseAddress } from '../book/address';

/** A cell of the workbook: 1-based row, 0-based column. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** `E12`. */
export const a1 = ({ row, column }: Place): string => `${columnLetter(column)}${row}`;

/** Finds the cells of the workbook for a cell of the dataset: several where a village stands in several rows, or a figure in several sheets. */
export function locator(tables: readonly SourceTable[]): (cell: CellRef) => Place[] {
  const rows = new Map<string, Place[]>();
  const columns = new Map<string, Place[]>();
  const add = (village: string, place: Place): void => {
    rows.set(village, [...(rows.get(village) ?? []), place]);
  };
  for (const { sheet, columns: headings, rows: lines, total } of tables) {
    const codeAt = headings.findIndex(({ role }) => role === 'kode');
    const columnOf = (letter: string): number => parseAddress(`${letter}1`)?.column ?? 0;
    for (const { variable, letter } of headings)
      if (variable !== undefined)
        columns.set(variable, [...(columns.get(variable) ?? []), { sheet, row: 0, column: columnOf(letter) }]);
    const codeColumn = columnOf(headings[codeAt]?.letter ?? 'A');
    for (const { line, cells } of lines)
      add(villageCode(cells[codeAt] ?? null) ?? '', { sheet, row: line, column: codeColumn });
    if (total) add('total', { sheet, row: total.line, column: codeColumn });
  }
  return ({ village, variable }) => {
    const found = rows.get(village) ?? [];
    if (variable === '') return found;
    return (columns.get(variable) ?? []).flatMap(({ sheet, column }) =>
      found.filter((place) => place.sheet === sheet).map((place) => ({ ...place, column })),
    );
  };
}
