import type { SourceTable } from '@shared/dataset';
import { villageCode } from '@shared/dataset';
import type { CellRef } from '@shared/findings';
import { parseAddress } from '../book/address';

/** A rectangle of 1-based rows and columns, ends included. */
export interface Selection {
  readonly sheet: string;
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
}

/** Returns what a person has selected in the workbook now; null where nothing is. */
export function selectionIn(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Selection | null {
  const range = spreadsheet.getActiveRange();
  if (!range) return null;
  return {
    sheet: range.getSheet().getName(),
    rows: [range.getRow(), range.getLastRow()],
    columns: [range.getColumn(), range.getLastColumn()],
  };
}

const within = (at: number, [first, last]: readonly [number, number]): boolean => at >= first && at <= last;

/** The cells of the dataset that stand in a selection; headings, names and codes are passed over. */
export function cellsIn(tables: readonly SourceTable[], { sheet, rows, columns }: Selection): CellRef[] {
  const table = tables.find((one) => one.sheet === sheet);
  if (!table) return [];
  const codeAt = table.columns.findIndex(({ role }) => role === 'kode');
  const variables = table.columns.flatMap(({ variable, letter }) => {
    const column = (parseAddress(`${letter}1`)?.column ?? -1) + 1;
    return variable !== undefined && within(column, columns) ? [variable] : [];
  });
  const villages = table.rows
    .filter(({ line }) => within(line, rows))
    .flatMap(({ cells }) => villageCode(cells[codeAt] ?? null) ?? []);
  const places = table.total && within(table.total.line, rows) ? [...villages, 'total'] : villages;
  return places.flatMap((village) => variables.map((variable) => ({ village, variable })));
}
