import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { Cell, Sheet, SheetColumn } from './sheet';

/** A file as an officer has it. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The rows as written, for a look at what went wrong. */
  readonly rows: readonly (readonly Cell[])[];
}

type Merge = NonNullable<WriteSheet['merges']>[number];

/** Writes a sheet: its headings merged over the columns they share, each over the lines it has for itself. */
export async function toFile(sheet: Sheet): Promise<MadeFile> {
  const depth = Math.max(...sheet.columns.map(({ path }) => path.length));
  const headings = headingRows(sheet.columns, depth);
  const titles = sheet.titles.map((text): Cell[] => [text]);
  const body = sheet.lines.map((_, line) => sheet.columns.map(({ cells }) => cells[line] ?? null));
  const written = [...titles, ...headings, ...body, ...sheet.notes.map((row) => [...row])];
  const rows = sheet.afterwards.reduce((made, change) => change(made, titles.length + depth), written);
  if (sheet.separator !== null) {
    const bytes = new TextEncoder().encode(
      rows.map((row) => textLine(row, sheet.separator ?? ',', sheet.columns.length)).join('\r\n'),
    );
    return { name: 'rekap.csv', bytes: new Uint8Array(bytes), rows };
  }
  const columns = Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, at) => ({
    hidden: sheet.hiddenColumns.includes(at),
  }));
  const merges = mergesOf(sheet.columns, depth, titles.length);
  const bytes = await writeXlsx({ sheets: [{ name: 'Data', rows, merges, columns }] });
  return { name: 'rekap.xlsx', bytes: new Uint8Array(bytes), rows };
}

/** A heading stands in the first of the cells that it is merged over. */
function headingRows(columns: readonly SheetColumn[], depth: number): Cell[][] {
  return Array.from({ length: depth }, (_, level) =>
    columns.map(({ path }, at) => (isSpanned(columns, at, level) ? null : (path[level] ?? null))),
  );
}

/** Whether a heading is the one of the column before, above something of its own. */
function isSpanned(columns: readonly SheetColumn[], at: number, level: number): boolean {
  const path = columns[at]?.path ?? [];
  const before = columns[at - 1]?.path ?? [];
  const isSame = path.slice(0, level + 1).every((text, k) => text === before[k]);
  return isSame && level < path.length && level < path.length - 1 && level < before.length - 1;
}

function mergesOf(columns: readonly SheetColumn[], depth: number, top: number): Merge[] {
  const merges: Merge[] = [];
  columns.forEach(({ path }, at) => {
    path.forEach((_, level) => {
      if (isSpanned(columns, at, level)) return;
      let end = at;
      while (isSpanned(columns, end + 1, level)) end += 1;
      const isLast = level === path.length - 1;
      const endRow = top + (isLast ? depth - 1 : level);
      if (end === at && endRow === top + level) return;
      merges.push({ startRow: top + level, startCol: at, endRow, endCol: end });
    });
  });
  return merges;
}

/** Cells with a separator, a quotation mark or a line break are quoted, as every program does. */
function textLine(row: readonly Cell[], separator: string, width: number): string {
  const cells = row.length < width ? [...row, ...Array.from({ length: width - row.length }, () => null)] : row;
  return cells
    .map((cell) => {
      const text = cell === null ? '' : String(cell);
      return text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(separator);
}
