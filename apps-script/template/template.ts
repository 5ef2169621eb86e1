import type { Period, VillageList } from '@shared/catalogue';
import { EDITIONS, editionForYear, periodsOf } from '@shared/catalogue';
import type { Result } from '@shared/result';
import { fail, ok } from '@shared/result';
import type { Cell, ConditionalRule, DataValidation, WriteSheet } from 'hucre/xlsx';
import { colourRules } from '../workbook/agency-sheets/colour-rules';
import { contents, formats } from '../workbook/agency-sheets/contents';
import { entryRule } from '../workbook/agency-sheets/entry-rules';
import type { FigureColumn } from '../workbook/book/figure-column';
import { isOfDistrict } from '../workbook/book/figure-column';
import type { SheetLayout } from '../workbook/book/layout';
import { agenciesWithSheets, area, keysOf, layoutsOf, ROWS, VILLAGE_COLUMNS } from '../workbook/book/layout';

/** XLSX separates arguments by commas, whatever the person's locale; texts stay as they are. */
const asXlsx = (formula: string): string =>
  formula.replace(/^=/, '').replace(/"[^"]*"|;/g, (token) => (token === ';' ? ',' : token));

const HEADER_FILL = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8F0FE' } } as const;
const solid = (colour: string) =>
  ({ type: 'pattern', pattern: 'solid', bgColor: { rgb: colour.slice(1).toUpperCase() } }) as const;

const isTyped = (column: FigureColumn, isTotal: boolean): boolean =>
  !column.formula && isOfDistrict(column) === isTotal;

function cellsOf(layout: SheetLayout): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const numberFormats = formats(layout);
  [keysOf(layout), ...contents(layout)].forEach((row, at) => {
    const isTotal = at === layout.totalRow - 1;
    const isBold = isTotal || (at > 0 && at < ROWS.first - 1);
    row.forEach((text, column) => {
      const figure = layout.figures[column - VILLAGE_COLUMNS.length];
      const isOpen = at >= ROWS.first - 1 && figure !== undefined && isTyped(figure, isTotal);
      const style = {
        numFmt: numberFormats[at]?.[column] ?? '@',
        protection: { locked: !isOpen },
        ...(isBold ? { font: { bold: true }, fill: HEADER_FILL } : {}),
        ...(at === ROWS.labels - 1 ? { alignment: { wrapText: true, vertical: 'top' as const } } : {}),
      };
      const isFormula = text.startsWith('=');
      const note = at === ROWS.labels - 1 ? figure?.note : undefined;
      cells.set(`${at},${column}`, {
        ...(isFormula ? { formula: asXlsx(text) } : { value: text === '' ? null : text }),
        style,
        ...(note ? { comment: { author: 'Cermat', text: note } } : {}),
      });
    });
  });
  return cells;
}

function validationsOf(layout: SheetLayout): DataValidation[] {
  const { figures, totalRow, villages } = layout;
  const parts = [
    ...(villages.length > 0 ? [{ first: ROWS.first as number, last: totalRow - 1, isTotal: false }] : []),
    { first: totalRow, last: totalRow, isTotal: true },
  ];
  return parts.flatMap(({ first, last, isTotal }) =>
    figures.flatMap((column): DataValidation[] => {
      const rule = isTyped(column, isTotal) ? entryRule(column, first, isTotal) : null;
      if (!rule) return [];
      const said = {
        allowBlank: true,
        showInputMessage: true,
        showErrorMessage: true,
        errorStyle: 'stop' as const,
        inputMessage: rule.help,
        errorTitle: 'Cermat',
        errorMessage: rule.help,
        range: area(first, last, column.index),
      };
      if (rule.list) return [{ type: 'list', values: [...rule.list], ...said }];
      if (column.variable.type === 'count')
        return [{ type: 'whole', operator: 'greaterThanOrEqual', formula1: '0', ...said }];
      if (column.variable.type === 'percent')
        return [{ type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0', ...said }];
      return [{ type: 'custom', formula1: asXlsx(rule.formula), ...said }];
    }),
  );
}

const coloursOf = (layout: SheetLayout): ConditionalRule[] =>
  colourRules(layout).map(({ areas, formula, colour }, at) => ({
    type: 'expression',
    priority: at + 1,
    formula: asXlsx(formula),
    range: areas.join(' '),
    stopIfTrue: true,
    style: { fill: solid(colour) },
  }));

const sheetOf = (layout: SheetLayout): WriteSheet => ({
  name: layout.name,
  rows: Array.from({ length: layout.totalRow }, () => []),
  cells: cellsOf(layout),
  columns: [{ width: 13 }, { width: 24 }, { width: 20 }, ...layout.figures.map(() => ({ width: 16 }))],
  rowDefs: new Map([[ROWS.keys - 1, { hidden: true }]]),
  freezePane: { rows: ROWS.labels, columns: 2 },
  dataValidations: validationsOf(layout),
  conditionalRules: coloursOf(layout),
  protection: { sheet: true, selectLockedCells: true, selectUnlockedCells: true, formatColumns: true },
});

/** What a template is asked for. `agencies` are keys or names; all that have something to fill where empty. */
export interface TemplateRequest {
  readonly year: number;
  readonly period?: Period;
  readonly agencies: readonly string[];
  readonly villages: VillageList;
}

/** The sheets of the add-on as sheets of an XLSX workbook, for districts without Google. */
export function templateOf({ year, period, agencies, villages }: TemplateRequest): Result<WriteSheet[]> {
  const edition = editionForYear(year);
  if (!edition)
    return fail(
      `Tahun ${year} tidak dikenal.`,
      `Pilih salah satu tahun ini: ${EDITIONS.flatMap(({ years }) => years).join(', ')}.`,
    );
  const known = edition.agencies.filter(({ key }) => agenciesWithSheets(edition).includes(key));
  const unknown = agencies.filter((name) => !known.some((one) => one.key === name || one.name === name));
  if (unknown.length > 0)
    return fail(
      `OPD "${unknown.join('", "')}" tidak punya lembar isian pada tahun ${year}.`,
      `Pilih dari: ${known.map(({ key }) => key).join(', ')}.`,
    );
  const wanted = known.filter(
    ({ key, name }) => agencies.length === 0 || agencies.includes(key) || agencies.includes(name),
  );
  const [first = 'tahun'] = periodsOf(edition);
  const settings = { edition, year, period: period ?? first };
  return ok(
    layoutsOf(
      settings,
      wanted.map(({ key }) => key),
      villages,
    ).map(sheetOf),
  );
}
