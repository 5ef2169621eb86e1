import { writeXlsx } from 'hucre/xlsx';
import type { Cell as WrittenCell, MergeRange } from 'hucre/xlsx';
import type { ImportCase } from '../cases';

export type Cell = string | number | null;
export type Rows = readonly (readonly Cell[])[];

/** What a sheet has besides its cells; rows and columns count from 0. */
export interface SheetOptions {
  readonly name?: string;
  /** `[top, left, bottom, right]`, ends included. */
  readonly merges?: readonly (readonly [number, number, number, number])[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** By `row,column`, e.g. `00\.00\.00\.0000`. */
  readonly formats?: Readonly<Record<string, string>>;
  /** By `row,column`; the cell's own value is its stored result, null where the program worked none out. */
  readonly formulas?: Readonly<Record<string, string>>;
}
export interface MadeSheet extends SheetOptions {
  readonly rows: Rows;
}

/** A case whose file is made from rows as it is tried: text as it stands, or the sheets of a workbook. */
export interface MadeCase extends Omit<ImportCase, 'file'> {
  readonly file: string | readonly MadeSheet[];
  /** How text is written down; as UTF-8 where not told. */
  readonly encoding?: 'utf-16le' | 'windows-1252';
}

/** What Windows-1252 has where Latin-1 has control characters, as far as the cases need it. */
const WINDOWS_ONLY: ReadonlyMap<string, number> = new Map([
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['–', 0x96],
]);

function bytesOf(text: string, encoding: MadeCase['encoding']): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-16le') return new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer);
  if (encoding === 'windows-1252') return Uint8Array.from(text, (sign) => WINDOWS_ONLY.get(sign) ?? sign.charCodeAt(0));
  return new Uint8Array(new TextEncoder().encode(text));
}

const mergeOf = ([startRow, startCol, endRow, endCol]: readonly [number, number, number, number]): MergeRange => ({
  startRow,
  startCol,
  endRow,
  endCol,
});

function cellsOf({ rows, formats = {}, formulas = {} }: MadeSheet): Map<string, Partial<WrittenCell>> {
  const cells = new Map<string, Partial<WrittenCell>>();
  for (const place of new Set([...Object.keys(formats), ...Object.keys(formulas)])) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    const value = rows[row]?.[column] ?? null;
    const formula = formulas[place];
    const format = formats[place];
    cells.set(place, {
      value,
      ...(formula !== undefined && { formula, ...(value !== null && { formulaResult: value }) }),
      ...(format !== undefined && { style: { numFmt: format } }),
    });
  }
  return cells;
}

/** The file of a case, as an officer has it. */
export async function fileOf({ file, encoding }: MadeCase): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  if (typeof file === 'string') return { name: 'rekap.csv', bytes: bytesOf(file, encoding) };
  const bytes = await writeXlsx({
    sheets: file.map((sheet, at) => ({
      name: sheet.name ?? `Sheet${at + 1}`,
      rows: sheet.rows.map((row) => [...row]),
      merges: (sheet.merges ?? []).map(mergeOf),
      columns: Array.from({ length: Math.max(...sheet.rows.map((row) => row.length)) }, (_, column) => ({
        hidden: sheet.hiddenColumns?.includes(column) ?? false,
      })),
      rowDefs: new Map((sheet.hiddenRows ?? []).map((row) => [row, { hidden: true }])),
      cells: cellsOf(sheet),
    })),
  });
  return { name: 'rekap.xlsx', bytes: new Uint8Array(bytes) };
}

/** One sheet of a workbook. */
export const sheetOf = (rows: Rows, options: SheetOptions = {}): readonly MadeSheet[] => [{ rows, ...options }];

/** Lines of a text file; cells that hold the separator are quoted. */
export const textOf = (rows: Rows, separator = ','): string =>
  rows
    .map((row) =>
      row
        .map((cell) => {
          const text = cell === null ? '' : String(cell);
          return text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        })
        .join(separator),
    )
    .join('\r\n');
