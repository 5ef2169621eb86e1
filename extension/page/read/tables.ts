import { saysSomething, textOf } from '../dom/text';

/** Joins the texts of several header lines above one column. */
export const HEADER_JOIN = ' · ';

/** A cell of a row and its first column; cells that reach down from rows above stand in each row they reach. */
interface Place {
  readonly cell: HTMLTableCellElement;
  readonly column: number;
  readonly width: number;
}
interface RowModel {
  readonly places: readonly Place[];
  /** The texts that name the row's cells: those without a field, with their column. */
  readonly texts: readonly { readonly text: string; readonly column: number }[];
  readonly all: readonly string[];
  readonly firstField: number;
  /** The line above that names a group of rows (a kecamatan), if any. */
  readonly group: string;
  readonly position: number;
}

/** A table's columns and rows as they are seen, worked out once and row by row: colspans and rowspans resolved. */
export class TableModel {
  readonly headers: readonly string[];
  readonly headerRows: ReadonlySet<HTMLTableRowElement>;
  private readonly rows = new Map<HTMLTableRowElement, RowModel>();
  private readonly columns = new Map<HTMLTableCellElement, number>();
  private readonly pending: Generator<[HTMLTableRowElement, RowModel]>;

  constructor(readonly table: HTMLTableElement) {
    const head = headerRowsOf(table);
    this.headerRows = new Set(head);
    this.headers = headersOf(head);
    this.pending = this.layOutBodies();
  }

  /** Texts of the header above a cell, outermost first. */
  headerOf(cell: HTMLTableCellElement): string {
    this.modelOf(cell.parentElement as HTMLTableRowElement);
    return this.headers[this.columns.get(cell) ?? -1] ?? '';
  }

  /** The texts of the row's cells that hold no input: all, and those left of a given cell. */
  textsOf(row: HTMLTableRowElement, before?: HTMLTableCellElement): readonly string[] {
    const model = this.modelOf(row);
    if (!model) return [];
    if (!before) return model.all;
    const limit = this.columns.get(before) ?? Infinity;
    return model.texts.filter(({ column }) => column < limit).map(({ text }) => text);
  }

  /**
   * What names the row for a person: group line and the texts left of its first field. Cells to the right tell a state
   * that may change while the row is filled. A row nothing names is known by its position.
   */
  nameOf(row: HTMLTableRowElement): string {
    const model = this.modelOf(row);
    if (!model) return '';
    const left = model.texts.filter(({ column }) => column < model.firstField).map(({ text }) => text);
    const texts = left.length > 0 ? left : model.all;
    const own = texts.length > 0 ? texts.join(' / ') : `baris ${model.position}`;
    return model.group && left.length > 0 ? `${model.group} / ${own}` : own;
  }

  /** Every body row as one text per column. */
  *bodyRows(): Generator<string[]> {
    while (this.layOutNext());
    for (const [row, { places }] of this.rows) {
      if (row.parentElement === this.table.tFoot || places.length === 0) continue;
      const texts: string[] = [];
      for (const { cell, column, width } of places) {
        const text = textOf(cell);
        for (let to = column; to < column + width; to += 1) texts[to] = text;
      }
      yield Array.from(texts, (text) => text ?? '');
    }
  }

  private modelOf(row: HTMLTableRowElement): RowModel | undefined {
    while (!this.rows.has(row) && this.layOutNext());
    return this.rows.get(row);
  }

  private layOutNext(): boolean {
    const { done, value } = this.pending.next();
    if (done) return false;
    const [row, model] = value;
    this.rows.set(row, model);
    for (const { cell, column } of model.places) if (cell.parentElement === row) this.columns.set(cell, column);
    return true;
  }

  private *layOutBodies(): Generator<[HTMLTableRowElement, RowModel]> {
    for (const part of [...this.table.tBodies, ...(this.table.tFoot ? [this.table.tFoot] : [])]) {
      const place = layOut();
      let group = '';
      let position = 0;
      for (const row of part.rows) {
        if (this.headerRows.has(row)) continue;
        position += 1;
        const model = rowModel(place(row), group, position);
        if (isGroupLine(model, this.headers.length)) group = model.all[0] ?? '';
        yield [row, model];
      }
    }
  }
}

const FIELD = 'input:not([type="hidden"]), select, textarea';
/** A box that ticks the row leaves its cell's text what it is. */
const HOLDS_FIELD = 'input:not([type="hidden"], [type="checkbox"], [type="radio"]), select, textarea';
/** A line of search boxes under the headers; a box that ticks all rows is none. */
const SEARCH = 'input:not([type="hidden"], [type="checkbox"]), select';

function rowModel(places: readonly Place[], group: string, position: number): RowModel {
  const texts: { text: string; column: number }[] = [];
  let firstField = Infinity;
  for (const { cell, column } of places) {
    if (cell.querySelector(FIELD)) firstField = Math.min(firstField, column);
    if (cell.querySelector(HOLDS_FIELD)) continue;
    const text = textOf(cell);
    if (saysSomething(text)) texts.push({ text, column });
  }
  return { places, texts, all: texts.map(({ text }) => text), firstField, group, position };
}

/** One text across the whole table, without a field: it names the rows that follow. */
const isGroupLine = ({ places, all, firstField }: RowModel, width: number): boolean =>
  all.length === 1 &&
  firstField === Infinity &&
  places.length <= 2 &&
  places.some((one) => one.width > width / 2 && one.width > 1);

/** The thead's rows, the leading rows of nothing but header cells, or the rows of texts above the first with a field. */
function headerRowsOf(table: HTMLTableElement): HTMLTableRowElement[] {
  const head = table.tHead ? [...table.tHead.rows].filter((row) => !row.querySelector(SEARCH)) : [];
  if (head.length > 0) return head;
  const leading: HTMLTableRowElement[] = [];
  const plain: HTMLTableRowElement[] = [];
  for (const row of table.rows) {
    if (row.cells.length === 0 || ![...row.cells].every((cell) => cell.tagName === 'TH')) break;
    leading.push(row);
  }
  if (leading.length > 0) return leading;
  for (const row of table.rows) {
    if (row.querySelector(HOLDS_FIELD)) return plain;
    if (plain.length === 6) break;
    if (row.cells.length > 1) plain.push(row);
  }
  return [];
}

/** Returns a function that places the cells of consecutive rows in columns. Spans are capped: a page may claim any number. */
function layOut(): (row: HTMLTableRowElement) => Place[] {
  const reaching: ({ place: Place; left: number } | undefined)[] = [];
  return (row) => {
    const places: Place[] = [];
    let column = 0;
    const takeReaching = () => {
      for (let above = reaching[column]; above && above.left > 0; above = reaching[column]) {
        above.left -= 1;
        places.push(above.place);
        column += above.place.width;
      }
    };
    for (const cell of row.cells) {
      takeReaching();
      const width = Math.min(Math.max(cell.colSpan, 1), 200);
      const place = { cell, column, width };
      places.push(place);
      // One text above several rows belongs to each of them.
      if (cell.rowSpan > 1) reaching[column] = { place, left: cell.rowSpan - 1 };
      column += width;
    }
    takeReaching();
    return places;
  };
}

/** Header texts per column, outermost first; a text repeated by a span is said once, a line that counts columns never. */
function headersOf(rows: readonly HTMLTableRowElement[]): string[] {
  const paths: string[][] = [];
  const place = layOut();
  for (const row of rows) {
    const places = place(row);
    const texts = places.map(({ cell }) => textOf(cell));
    if (countsColumns(texts)) continue;
    places.forEach(({ column, width }, at) => {
      for (let to = column; to < column + width; to += 1) {
        const path = (paths[to] ??= []);
        const text = texts[at] ?? '';
        if (saysSomething(text) && path[path.length - 1] !== text) path.push(text);
      }
    });
  }
  return Array.from(paths, (path) => (path ?? []).join(HEADER_JOIN));
}

/** `(1) (2) (3) …`: official tables number their columns in a line of its own. */
function countsColumns(texts: readonly string[]): boolean {
  const said = texts.filter(saysSomething);
  return said.length > 2 && said.every((text, at) => text.replace(/[()\s.]/g, '').split('=')[0] === String(at + 1));
}
