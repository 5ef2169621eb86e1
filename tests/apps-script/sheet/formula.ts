import type { Stored } from './cell';
import { cellAt } from './cell';

/** Reads the computed value of a 0-based cell. */
export type Lookup = (row: number, column: number) => Stored;

type Value = Stored;
const isError = (value: Value): value is { readonly error: string } => typeof value === 'object';

/** Thrown inside an evaluation to carry a spreadsheet error upwards. */
class SheetError extends Error {}

const number = (value: Value): number => {
  if (isError(value)) throw new SheetError(value.error);
  if (value === '') return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  throw new SheetError('#VALUE!');
};

/**
 * Evaluates the few formulas that the add-on writes: IF, COUNT, SUM, ROUND, ISNUMBER, ISBLANK, IFERROR, NOT, N, LEFT,
 * INT, HYPERLINK, the operators `+ * / = > >=`, texts, whole numbers, cells and ranges. Anything else gives `#NAME?` or `#ERROR!`, so that a new kind
 * of formula cannot pass unnoticed. Arguments are separated by semicolons, as every locale allows.
 * COUNT counts numbers only and ignores text, blanks and errors in references:
 * https://support.google.com/docs/answer/3093620
 */
export function evaluate(formula: string, lookup: Lookup, shift = { row: 0, column: 0 }): Stored {
  const tokens = formula.slice(1).match(/"(?:[^"]|"")*"|[A-Z]+\d+|[A-Z]+|\d+|>=|[+*/=>();:]/g) ?? [];
  if (tokens.join('') !== formula.slice(1)) return { error: '#ERROR!' };
  let at = 0;
  const peek = (): string | undefined => tokens[at];
  const take = (): string => tokens[at++] ?? '';
  const expect = (token: string): void => {
    if (take() !== token) throw new SheetError('#ERROR!');
  };
  const cell = (token: string): { row: number; column: number } => {
    const { row, column } = cellAt(token);
    return { row: row + shift.row, column: column + shift.column };
  };
  /** A reference as the values it covers, or null if the next token is none. */
  const reference = (): Value[] | null => {
    const token = peek();
    if (token === undefined || !/^[A-Z]+\d+$/.test(token)) return null;
    const from = cell(take());
    let to = from;
    if (peek() === ':') {
      take();
      to = cell(take());
    }
    const values: Value[] = [];
    for (let row = from.row; row <= to.row; row++)
      for (let column = from.column; column <= to.column; column++) values.push(lookup(row, column));
    return values;
  };
  const references = (): Value[] => {
    const values: Value[] = [];
    for (;;) {
      values.push(...(reference() ?? [comparison()]));
      if (peek() !== ';') return values;
      take();
    }
  };
  /** Skips one argument without evaluating it: IF looks only at the branch it takes. */
  const skip = (): void => {
    for (let depth = 0; at < tokens.length; at++) {
      const token = peek();
      if (depth === 0 && (token === ';' || token === ')')) return;
      if (token === '(') depth++;
      if (token === ')') depth--;
    }
  };
  const call = (name: string): Value => {
    expect('(');
    let result: Value;
    if (name === 'IF') {
      const condition = number(comparison());
      expect(';');
      if (condition === 0) skip();
      else result = comparison();
      expect(';');
      if (condition === 0) result = comparison();
      else skip();
      result = result! as Value;
    } else if (name === 'COUNT') result = references().filter((value) => typeof value === 'number').length;
    else if (name === 'SUM')
      result = references().reduce<number>(
        (sum, value) => sum + (isError(value) || typeof value === 'number' ? number(value) : 0),
        0,
      );
    else if (name === 'ROUND') {
      const value = number(comparison());
      expect(';');
      const scale = 10 ** number(comparison());
      result = Math.round(Number((value * scale).toPrecision(15))) / scale;
    } else if (name === 'ISNUMBER') {
      const [value = ''] = references();
      result = typeof value === 'number';
    } else if (name === 'ISBLANK') {
      const token = peek() ?? '';
      if (!/^[A-Z]+\d+$/.test(token)) throw new SheetError('#N/A');
      const { row, column } = cell(take());
      result = lookup(row, column) === '';
    } else if (name === 'NOT') result = number(comparison()) === 0;
    else if (name === 'N') {
      const value = comparison();
      result = typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : 0;
    } else if (name === 'LEFT') {
      const value = comparison();
      expect(';');
      const length = number(comparison());
      result = (typeof value === 'object' ? '' : String(value)).slice(0, length);
    } else if (name === 'IFERROR') {
      const start = at;
      let value: Value;
      try {
        value = comparison();
      } catch (error) {
        if (!(error instanceof SheetError)) throw error;
        at = start;
        skip();
        value = { error: error.message };
      }
      expect(';');
      const other = comparison();
      result = isError(value) ? other : value;
    } else if (name === 'INT') result = Math.floor(number(comparison()));
    else if (name === 'HYPERLINK') {
      comparison();
      expect(';');
      result = comparison();
    } else throw new SheetError('#NAME?');
    expect(')');
    return result;
  };
  const atom = (): Value => {
    const token = peek() ?? '';
    if (token === '(') {
      take();
      const value = comparison();
      expect(')');
      return value;
    }
    if (token.startsWith('"')) return take().slice(1, -1).replaceAll('""', '"');
    if (/^\d+$/.test(token)) return Number(take());
    if (/^[A-Z]+$/.test(token)) return call(take());
    return reference()?.[0] ?? '';
  };
  const product = (): Value => {
    let left = atom();
    while (peek() === '*' || peek() === '/') {
      const operator = take();
      const [first, second] = [number(left), number(atom())];
      if (operator === '/' && second === 0) throw new SheetError('#DIV/0!');
      left = operator === '*' ? first * second : first / second;
    }
    return left;
  };
  const sum = (): Value => {
    let left = product();
    while (peek() === '+') {
      take();
      left = number(left) + number(product());
    }
    return left;
  };
  const comparison = (): Value => {
    const left = sum();
    if (peek() !== '=' && peek() !== '>=' && peek() !== '>') return left;
    const operator = take();
    const right = sum();
    for (const side of [left, right]) if (isError(side)) throw new SheetError(side.error);
    if (operator === '=') return left === right || (left === '' && right === 0) || (left === 0 && right === '');
    // Text sorts above every number.
    if (typeof left === 'string' && left !== '') return true;
    return operator === '>' ? number(left) > number(right) : number(left) >= number(right);
  };
  try {
    const value = comparison();
    if (at < tokens.length) throw new SheetError('#ERROR!');
    if (isError(value)) return value;
    return value;
  } catch (error) {
    if (error instanceof SheetError) return { error: error.message };
    throw error;
  }
}
