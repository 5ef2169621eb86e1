import { saysSomething, textOf } from './text';

/** Joins the texts of several header lines above one column. */
export const HEADER_JOIN = ' · ';

interface RowModel {
  /** Cells with their column, including those that reach down from rows above. */
  readonly cells: readonly { readonly cell: HTMLTableCellElement; readonly column: number }[];
}

/** A table's columns and rows as they are seen, worked out once: colspans and rowspans resolved. */
export class TableModel {
  readonly headers: readonly string[];
  private readonly rows = new Map<HTMLTableRowElement, RowModel>();
  private readonly columns = new Map<HTMLTableCellElement, number>();
  readonly headerRows: ReadonlySet<HTMLTableRowElement>;

  constructor(readonly table: HTMLTableElement) {
    const head = headerRowsOf(table);
    this.headerRows = new Set(head);
    this.headers = headersOf(layOut(head));
    for (const part of [...table.tBodies, ...(table.tFoot ? [table.tFoot] : [])]) {
      for (const row of layOut([...part.rows].filter((one) => !this.headerRows.has(one)))) {
        this.rows.set(row.row, row);
        for (const { cell, column } of row.cells) if (cell.parentElement === row.row) this.columns.set(cell, column);
      }
    }
  }

  /** Texts of the header above a cell, outermost first. */
  headerOf(cell: HTMLTableCellElement): string {
    const column = this.columns.get(cell);
    return column === undefined ? '' : (this.headers[column] ?? '');
  }

  /** The texts of the row's cells that hold no input: all, and those left of a given cell. */
  textsOf(row: HTMLTableRowElement, before?: HTMLTableCellElement): string[] {
    const limit = before ? (this.columns.get(before) ?? Infinity) : Infinity;
    const texts: string[] = [];
    for (const { cell, column } of this.rows.get(row)?.cells ?? []) {
      if (column >= limit || cell.querySelector(CONTROL)) continue;
      const text = this.textOfCell(cell);
      if (saysSomething(text)) texts.push(text);
    }
    return texts;
  }

  /** Every body row as one text per column. */
  *bodyRows(): Generator<string[]> {
    for (const [row, model] of this.rows) {
      if (row.parentElement === this.table.tFoot || model.cells.length === 0) continue;
      const texts: string[] = [];
      for (const { cell, column } of model.cells) texts[column] = this.textOfCell(cell);
      yield Array.from(texts, (text) => text ?? '');
    }
  }

  private readonly texts = new Map<HTMLTableCellElement, string>();
  private textOfCell(cell: HTMLTableCellElement): string {
    const known = this.texts.get(cell);
    if (known !== undefined) return known;
    const text = textOf(cell);
    this.texts.set(cell, text);
    return text;
  }
}

const CONTROL = 'input:not([type="hidden"]), select, textarea';
/** A line of search boxes under the headers; a box that ticks all rows is none. */
const SEARCH = 'input:not([type="hidden"], [type="checkbox"]), select';

/** The thead's rows, or the leading rows of nothing but header cells. */
function headerRowsOf(table: HTMLTableElement): HTMLTableRowElement[] {
  const head = table.tHead ? [...table.tHead.rows].filter((row) => !row.querySelector(SEARCH)) : [];
  if (head.length > 0) return head;
  const leading: HTMLTableRowElement[] = [];
  for (const row of table.rows) {
    if (row.cells.length === 0 || ![...row.cells].every((cell) => cell.tagName === 'TH')) break;
    leading.push(row);
  }
  return leading;
}

/** Places the cells of consecutive rows in columns. Spans are capped: a page may claim any number. */
function layOut(rows: readonly HTMLTableRowElement[]): (RowModel & { row: HTMLTableRowElement })[] {
  const reaching = new Map<number, { cell: HTMLTableCellElement; left: number }>();
  return rows.map((row) => {
    const cells: { cell: HTMLTableCellElement; column: number }[] = [];
    let column = 0;
    const takeReaching = () => {
      for (let above = reaching.get(column); above && above.left > 0; above = reaching.get(column)) {
        above.left -= 1;
        cells.push({ cell: above.cell, column });
        column += 1;
      }
    };
    for (const cell of row.cells) {
      takeReaching();
      const width = Math.min(Math.max(cell.colSpan, 1), 200);
      for (let step = 0; step < width; step += 1) {
        cells.push({ cell, column });
        // One text above several rows belongs to each of them.
        if (cell.rowSpan > 1) reaching.set(column, { cell, left: cell.rowSpan - 1 });
        column += 1;
      }
    }
    takeReaching();
    return { row, cells };
  });
}

/** Header texts per column, outermost first; a text repeated by a span is said once. */
function headersOf(rows: readonly RowModel[]): string[] {
  const paths: string[][] = [];
  for (const { cells } of rows) {
    for (const { cell, column } of cells) {
      const path = (paths[column] ??= []);
      const text = textOf(cell);
      if (saysSomething(text) && path[path.length - 1] !== text) path.push(text);
    }
  }
  return Array.from(paths, (path) => (path ?? []).join(HEADER_JOIN));
}
