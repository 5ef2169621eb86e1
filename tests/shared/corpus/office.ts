import { readWorkbook } from '@shared/files';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { cellName, cellsOfGrid, type Cells } from './cells';
import type { CorpusFile, OfficeSheet } from './files';

/** Where LibreOffice has something else, and why nothing goes wrong by it. */
const KNOWN: Readonly<Record<string, string>> = {
  'by-hand/formula-empty.xlsx':
    'A formula of no words is none to the reader; that its result is missing is told all the same.',
};

/**
 * Where merges, formulas, hidden columns and notes of a workbook are not what LibreOffice has there; sheets that are not
 * read (hidden ones) are left out. Values are compared elsewhere.
 */
export async function officeDifferences({ name, bytes, office }: CorpusFile): Promise<string[]> {
  const read = await readWorkbook(bytes, name);
  if (!read.ok || !office || name in KNOWN) return [];
  const workbook = await readXlsx(bytes, { readStyles: true });
  return read.value.flatMap((grid) => {
    const [sheet, says] = [workbook.sheets.find((one) => one.name === grid.name), office[grid.name]];
    if (!sheet || !says) return [`${grid.name}: not there`];
    const own: Required<Omit<OfficeSheet, 'values' | 'hiddenRows'>> = {
      merges: (sheet.merges ?? []).map(rangeName),
      formulas: cellsWith(sheet, ({ formula }) => formula !== undefined),
      hiddenColumns: grid.hiddenColumns ?? [],
      notes: notesOf(sheet),
    };
    const constants = constantsOf(cellsOfGrid(grid));
    return (['merges', 'formulas', 'hiddenColumns', 'notes'] as const).flatMap((what) => {
      const [left, right] = [own[what], says[what] ?? []].map((all) =>
        sorted(Array.isArray(all) ? all.filter((one) => !constants.has(String(one))) : all),
      );
      return left === right ? [] : [`${grid.name}, ${what}: ${left} / ${right}`];
    });
  });
}

/** LibreOffice keeps true, false and an error as formulas, whether they were some or not. */
const constantsOf = (cells: Cells): ReadonlySet<string> =>
  new Set([...cells].flatMap(([name, value]) => (/^(boolean|error #)/.test(value) ? [name] : [])));

const rangeName = ({ startRow, startCol, endRow, endCol }: NonNullable<Sheet['merges']>[number]): string =>
  `${cellName(startRow, startCol)}:${cellName(endRow, endCol)}`;

type SheetCell = NonNullable<Sheet['cells']> extends ReadonlyMap<string, infer C> ? C : never;
const cellsWith = (sheet: Sheet, has: (cell: SheetCell) => boolean): string[] =>
  [...(sheet.cells ?? [])].flatMap(([key, cell]) => (has(cell) ? [keyName(key)] : []));
const keyName = (key: string): string => {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return cellName(row, column);
};
const notesOf = (sheet: Sheet): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...(sheet.cells ?? [])].flatMap(([key, { comment }]) => (comment ? [[keyName(key), comment.text.trim()]] : [])),
  );

const sorted = (what: readonly (string | number)[] | Readonly<Record<string, string>>): string =>
  JSON.stringify(Array.isArray(what) ? what.map(String).toSorted() : Object.entries(what).map(String).toSorted());
