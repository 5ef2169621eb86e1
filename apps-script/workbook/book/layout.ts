import type { Edition, Form, VillageList } from '@shared/catalogue';
import { agencyName } from '@shared/catalogue';
import { columnLetter } from '@shared/dataset';
import type { FigureColumn } from './figure-column';
import { figureColumns, variablesOf } from './figure-column';
import { PERIOD_NAMES } from './period-names';
import type { Settings } from './types';
import { sheetNameOf } from './sheet-names';

/** Rows of an agency's sheet, 1-based as people see them. The labels stand at most two rows below the keys: `findHeader` of the core looks there. */
export const ROWS = { keys: 1, title: 2, labels: 3, first: 4 } as const;

/** The columns that say which village a row is about. */
export const VILLAGE_COLUMNS = [
  { key: 'kode_desa', label: 'Kode Desa' },
  { key: 'desa', label: 'Desa/Kelurahan' },
  { key: 'kecamatan', label: 'Kecamatan' },
] as const;

/** What the sheet of one agency looks like. */
export interface SheetLayout {
  readonly name: string;
  /** Key of the agency whose forms stand here. */
  readonly agency: string;
  readonly title: string;
  readonly figures: readonly FigureColumn[];
  /** Empty where the agency is asked for figures of the district alone. */
  readonly villages: VillageList['villages'];
  /** 1-based row of the district's total line. */
  readonly totalRow: number;
  readonly columnCount: number;
}

const formsOf = (edition: Edition, agency: string): Form[] =>
  edition.forms.filter((form) => form.owner === agency && variablesOf(edition, form).length > 0);

/** Agencies that have a sheet to fill, in the edition's order. */
export const agenciesWithSheets = (edition: Edition): string[] =>
  edition.agencies.map(({ key }) => key).filter((agency) => formsOf(edition, agency).length > 0);

/**
 * The sheets of a workbook: one per agency that has forms, its forms side by side, both in the edition's order.
 * @param agencies keys of all that take part, also of those that only own columns in other sheets
 */
export function layoutsOf(
  { edition, year, period }: Pick<Settings, 'edition' | 'year' | 'period'>,
  agencies: readonly string[],
  villages: VillageList,
): SheetLayout[] {
  const isTaking = new Set(agencies);
  const withSheets = agenciesWithSheets(edition).filter((agency) => isTaking.has(agency));
  return withSheets.map((agency) => {
    const forms = formsOf(edition, agency);
    const figures = figureColumns(edition, forms, VILLAGE_COLUMNS.length, ({ owner }) =>
      isTaking.has(owner) ? owner : agency,
    );
    const rows = figures.some(({ variable }) => variable.level === 'desa') ? villages.villages : [];
    const when = period === 'tahun' ? [] : [PERIOD_NAMES[period]];
    return {
      name: sheetNameOf(edition, agency),
      agency,
      title: [agencyName(edition, agency), ...when, `Tahun ${year}`].join(' · '),
      figures,
      villages: rows,
      totalRow: ROWS.first + rows.length,
      columnCount: VILLAGE_COLUMNS.length + figures.length,
    };
  });
}

/** Row 1 of a sheet: the keys by which its columns are known, wherever they are moved. */
export const keysOf = (layout: SheetLayout): string[] => [
  ...VILLAGE_COLUMNS.map(({ key }) => key),
  ...layout.figures.map(({ variable }) => variable.key),
];

/** The headings that people read, column by column. */
export const labelsOf = (layout: SheetLayout): string[] => [
  ...VILLAGE_COLUMNS.map(({ label }) => label),
  ...layout.figures.map(({ variable }) => variable.label),
];

/** `D4:F60` of 1-based rows and 0-based columns, ends included. */
export const area = (firstRow: number, lastRow: number, firstColumn: number, lastColumn = firstColumn): string =>
  `${columnLetter(firstColumn)}${firstRow}:${columnLetter(lastColumn)}${lastRow}`;

/** Columns side by side that belong to the same agency. */
export function ownerBlocks({ figures }: SheetLayout): { owner: string; first: number; last: number }[] {
  const blocks: { owner: string; first: number; last: number }[] = [];
  for (const { owner, index } of figures) {
    const last = blocks[blocks.length - 1];
    if (last?.owner === owner) last.last = index;
    else blocks.push({ owner, first: index, last: index });
  }
  return blocks;
}
