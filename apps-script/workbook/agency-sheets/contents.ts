import { columnLetter } from '@shared/dataset';
import { entryFormat } from './entry-rules';
import type { FigureColumn } from '../book/figure-column';
import { isOfDistrict } from '../book/figure-column';
import type { SheetLayout } from '../book/layout';
import { labelsOf, ROWS, VILLAGE_COLUMNS } from '../book/layout';

export const TOTAL_LABEL = 'Total';

/** The total of a column; empty for figures that cannot be added up and for those the district states itself. */
function totalFormula(column: FigureColumn, layout: SheetLayout): string {
  if (column.formula) return column.formula(layout.totalRow);
  if (column.variable.type !== 'count' || isOfDistrict(column) || layout.villages.length === 0) return '';
  const letter = columnLetter(column.index);
  const range = `${letter}${ROWS.first}:${letter}${layout.totalRow - 1}`;
  return `=IF(COUNT(${range})=0;"";SUM(${range}))`;
}

/** The formula of a cell, '' where people type. */
export const formulaAt = (column: FigureColumn, row: number, layout: SheetLayout): string =>
  row === layout.totalRow ? totalFormula(column, layout) : isOfDistrict(column) ? '' : (column.formula?.(row) ?? '');

/** The title line: the sheet's own, then each form's heading above its first column. */
export function titleRow(layout: SheetLayout): string[] {
  const title = Array.from({ length: layout.columnCount }, () => '');
  title[0] = layout.title;
  layout.figures.forEach(({ form, index }, at) => {
    if (layout.figures[at - 1]?.form !== form) title[index] = form;
  });
  return title;
}

/** The columns that say which village a row is about, from the first village to the total line. */
export const villageCells = (layout: SheetLayout): string[][] => [
  ...layout.villages.map(({ code, name, kecamatan }) => [code, name, kecamatan]),
  ['', TOTAL_LABEL, ''],
];

/** Everything below the key row as it stands in a new sheet: titles, headings, villages, the total line. */
export function contents(layout: SheetLayout): string[][] {
  const body = villageCells(layout).map((cells, at) => [
    ...cells,
    ...layout.figures.map((column) => formulaAt(column, ROWS.first + at, layout)),
  ]);
  return [titleRow(layout), labelsOf(layout), ...body];
}

/** Number formats of the whole sheet; texts so that a code is never parsed like typing. */
export function formats(layout: SheetLayout): string[][] {
  const header = Array.from({ length: layout.columnCount }, () => '@');
  const body = [...VILLAGE_COLUMNS.map(() => '@'), ...layout.figures.map(entryFormat)];
  return Array.from({ length: layout.totalRow }, (_, row) => (row < ROWS.first - 1 ? header : body));
}
