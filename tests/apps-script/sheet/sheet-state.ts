import type { Book } from './book';
import type { Cell, Stored } from './cell';
import { cellAt, emptyCell, GENERAL } from './cell';
import { evaluate } from './formula';
import { typed } from './typing';

export interface ProtectionState {
  description: string;
  warningOnly: boolean;
  domainEdit: boolean;
  editors: string[];
  /** null = the whole sheet but for `open`. */
  area: Area | null;
  open: Area[];
}

/** A conditional format: the formula is written for the first cell of the first area. */
export interface ColourState {
  readonly formula: string;
  readonly background: string;
  areas: readonly Area[];
}

/** A rectangle of cells, 0-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const overlap = (left: Area, right: Area): boolean =>
  left.row < right.row + right.rows &&
  right.row < left.row + left.rows &&
  left.column < right.column + right.columns &&
  right.column < left.column + left.columns;

const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/**
 * A protected sheet covers everything but its unprotected ranges.
 * https://developers.google.com/apps-script/reference/spreadsheet/protection#setunprotectedrangesranges
 */
function covers({ area: own, open }: ProtectionState, area: Area): boolean {
  if (own) return overlap(own, area);
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1)
      if (!open.some((part) => holds(part, row, column))) return true;
  return false;
}

/** The cells of one sheet and what surrounds them, without Google's classes: tests look and type here. */
export class SheetState {
  readonly cells = new Map<string, Cell>();
  readonly protections: ProtectionState[] = [];
  colours: ColourState[] = [];
  readonly merges: Area[] = [];
  /** Charts by their options, oldest first. */
  readonly charts: Map<string, unknown>[] = [];
  /** True = a person set a filter, which hides rows. */
  filtered = false;
  /** 1-based. */
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly appearance = new Map<string, unknown>();
  /** Hidden by a person through the sheet's tab. */
  hidden = false;
  maxRows = 1000;
  maxColumns = 26;
  frozenRows = 0;
  frozenColumns = 0;

  constructor(
    readonly book: Book,
    public name: string,
    readonly id: number,
  ) {}

  at(row: number, column: number): Cell {
    const key = `${row},${column}`;
    const cell = this.cells.get(key) ?? emptyCell();
    this.cells.set(key, cell);
    return cell;
  }

  /** Computed value; `seen` stops circles and saves work within one pass. */
  value(row: number, column: number, seen = new Map<string, Stored>()): Stored {
    const key = `${row},${column}`;
    const cell = this.cells.get(key);
    if (!cell?.formula) return cell?.value ?? '';
    const known = seen.get(key);
    if (known !== undefined) return known;
    seen.set(key, { error: '#REF!' });
    const value = evaluate(cell.formula, (toRow, toColumn) => this.value(toRow, toColumn, seen));
    seen.set(key, value);
    return value;
  }

  /** Stores a value as `setValue` does: texts are parsed like typing unless the cell is plain text. */
  put(row: number, column: number, value: unknown): void {
    const cell = this.at(row, column);
    cell.formula = null;
    if (typeof value === 'string') {
      const result = typed(value, cell.format, this.book.locale, this.book.year);
      cell.value = result.value;
      cell.formula = result.formula;
      if (result.format) cell.format = result.format;
    } else if (typeof value === 'number' || typeof value === 'boolean') cell.value = value;
    else if (value === null || value === undefined) cell.value = '';
    else throw new Error(`A value of type ${typeof value} is not in the in-memory sheet`);
  }

  /**
   * A person types into a cell (`E12`). Returns false where data validation rejects the input.
   * https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#setAllowInvalid(Boolean)
   */
  type(address: string, text: string): boolean {
    const { row, column } = cellAt(address);
    this.guard({ row, column, rows: 1, columns: 1 });
    const cell = this.at(row, column);
    const before = { ...cell };
    this.put(row, column, text);
    if (!cell.rule || cell.rule.allowInvalid || text === '' || this.accepts(row, column)) return true;
    Object.assign(cell, before);
    return false;
  }

  /** A person pastes a cell with its own format; pasting goes past data validation. */
  paste(address: string, value: Stored, format = GENERAL): void {
    const { row, column } = cellAt(address);
    this.guard({ row, column, rows: 1, columns: 1 });
    Object.assign(this.at(row, column), { value, formula: null, format });
  }

  read(address: string): Stored {
    const { row, column } = cellAt(address);
    return this.value(row, column);
  }

  note(address: string): string {
    const { row, column } = cellAt(address);
    return this.cells.get(`${row},${column}`)?.note ?? '';
  }

  private accepts(row: number, column: number): boolean {
    const rule = this.at(row, column).rule;
    const value = this.value(row, column);
    if (rule?.list) return typeof value === 'string' && rule.list.includes(value);
    if (!rule?.formula) return true;
    const shift = { row: row - rule.anchor.row, column: column - rule.anchor.column };
    const verdict = evaluate(rule.formula, (toRow, toColumn) => this.value(toRow, toColumn), shift);
    return typeof verdict === 'object' ? false : Boolean(verdict);
  }

  /**
   * The colour that conditional formats give a cell (`E12`); the first rule that is true wins.
   * https://support.google.com/docs/answer/78413
   */
  colour(address: string): string | null {
    const { row, column } = cellAt(address);
    const found = this.colours.find(({ formula, areas }) => {
      const [first] = areas;
      if (!first || !areas.some((area) => holds(area, row, column))) return false;
      const shift = { row: row - first.row, column: column - first.column };
      const verdict = evaluate(formula, (toRow, toColumn) => this.value(toRow, toColumn), shift);
      return typeof verdict === 'object' ? false : Boolean(verdict);
    });
    return found?.background ?? null;
  }

  mayEdit(area: Area): boolean {
    const { user, owner } = this.book;
    return !this.protections.some(
      (own) => !own.warningOnly && user !== owner && !own.editors.includes(user) && covers(own, area),
    );
  }

  /**
   * Throws for a person who may not edit the area; warnings and the owner pass.
   * https://developers.google.com/apps-script/reference/spreadsheet/protection
   */
  guard(area: Area): void {
    if (!this.mayEdit(area))
      throw new Error(
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      );
  }

  /** 1-based last row and column that have content; 0 in an empty sheet. */
  get extent(): { rows: number; columns: number } {
    let [rows, columns] = [0, 0];
    for (const [key, cell] of this.cells) {
      if (cell.value === '' && cell.formula === null) continue;
      const [row = 0, column = 0] = key.split(',').map(Number);
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    }
    return { rows, columns };
  }

  /** Values as scripts see them, for tests. */
  table(): Stored[][] {
    const { rows, columns } = this.extent;
    const seen = new Map<string, Stored>();
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_unused, column) => this.value(row, column, seen)),
    );
  }

  snapshot(): unknown {
    const used = [...this.cells].filter(
      ([, cell]) => cell.value !== '' || cell.formula || cell.note || cell.rule || cell.format !== GENERAL,
    );
    return {
      name: this.name,
      cells: used
        .map(([key, cell]) => [key, { ...cell }] as const)
        .sort(([left], [right]) => left.localeCompare(right)),
      protections: this.protections.map((own) => ({ ...own, editors: [...own.editors], open: [...own.open] })),
      hidden: [[...this.hiddenRows], [...this.hiddenColumns]],
      colours: this.colours,
      merges: this.merges,
      filtered: this.filtered,
      appearance: [...this.appearance].sort(([left], [right]) => left.localeCompare(right)),
      size: [this.maxRows, this.maxColumns, this.frozenRows, this.frozenColumns],
    };
  }
}
