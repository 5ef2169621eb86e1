import type { Cell } from './cell';
import { cellAt } from './cell';
import type { Area, SheetState } from './sheet-state';

type Axis = 'row' | 'column';

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** A formula whose references follow: `to` gives the new place of a row or column, null = it is gone. */
function moved(formula: string, axis: Axis, to: (at: number) => number | null): string {
  return formula.replace(/"(?:[^"]|"")*"|\b[A-Z]+\d+\b/g, (token) => {
    if (token.startsWith('"')) return token;
    const { row, column } = cellAt(token);
    const at = to(axis === 'row' ? row : column);
    if (at === null) return '#REF!';
    return axis === 'row' ? `${letters(column)}${at + 1}` : `${letters(at)}${row + 1}`;
  });
}

function movedArea(area: Area, axis: Axis, to: (at: number) => number | null): Area {
  const [start, size] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  const places = Array.from({ length: size }, (_, at) => to(start + at)).filter((at) => at !== null);
  const first = Math.min(...places);
  const length = places.length > 0 ? Math.max(...places) - first + 1 : 0;
  return axis === 'row' ? { ...area, row: first, rows: length } : { ...area, column: first, columns: length };
}

/**
 * Moves whole rows or columns. Values, formats, notes, rules, protected ranges and references follow:
 * https://support.google.com/docs/answer/54813 ("Move rows, columns & cells")
 */
function rearrange(sheet: SheetState, axis: Axis, to: (at: number) => number | null): void {
  const cells = [...sheet.cells];
  sheet.cells.clear();
  for (const [key, cell] of cells) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const place = to(axis === 'row' ? row : column);
    if (place === null) continue;
    const formula = cell.formula === null ? null : moved(cell.formula, axis, to);
    sheet.cells.set(axis === 'row' ? `${place},${column}` : `${row},${place}`, { ...cell, formula });
  }
  const looks = [...sheet.appearance];
  sheet.appearance.clear();
  for (const [key, value] of looks) {
    const [, name = '', row = '0', column = '0'] = /^(\w+) (\d+),(\d+)$/.exec(key) ?? [];
    const place = to(Number(axis === 'row' ? row : column));
    if (place !== null)
      sheet.appearance.set(axis === 'row' ? `${name} ${place},${column}` : `${name} ${row},${place}`, value);
  }
  for (const protection of sheet.protections) {
    if (protection.area) protection.area = movedArea(protection.area, axis, to);
    protection.open = protection.open.map((area) => movedArea(area, axis, to));
  }
  sheet.colours = sheet.colours.map((rule) => ({
    ...rule,
    areas: rule.areas.map((area) => movedArea(area, axis, to)),
  }));
}

/** Inserts empty lines before a 0-based one; they take the formats of the line before. */
export function insert(sheet: SheetState, axis: Axis, before: number, count = 1): void {
  rearrange(sheet, axis, (at) => (at >= before ? at + count : at));
  if (axis === 'row') sheet.maxRows += count;
  else sheet.maxColumns += count;
}

export function remove(sheet: SheetState, axis: Axis, from: number, count = 1): void {
  rearrange(sheet, axis, (at) => (at < from ? at : at >= from + count ? at - count : null));
  if (axis === 'row') sheet.maxRows -= count;
  else sheet.maxColumns -= count;
}

/** Moves one line from one 0-based place to before another. */
export function move(sheet: SheetState, axis: Axis, from: number, before: number): void {
  const order = Array.from({ length: axis === 'row' ? sheet.maxRows : sheet.maxColumns }, (_, at) => at);
  order.splice(from, 1);
  order.splice(before > from ? before - 1 : before, 0, from);
  const places = new Map(order.map((at, place) => [at, place]));
  rearrange(sheet, axis, (at) => places.get(at) ?? at);
}

/**
 * Sorts the rows of an area by one 0-based column, ascending; blanks last. Cells move with their formats, notes and rules;
 * references in a formula to its own row stay on its own row.
 * https://developers.google.com/apps-script/reference/spreadsheet/range#sortsortspecobj
 */
export function sortRows(sheet: SheetState, area: Area, by: number): void {
  const key = (row: number): number => {
    const value = sheet.value(row, by);
    return typeof value === 'number' ? value : Number.POSITIVE_INFINITY;
  };
  const rows = Array.from({ length: area.rows }, (_, at) => area.row + at);
  const sorted = [...rows].sort((left, right) => (key(left) === key(right) ? left - right : key(left) - key(right)));
  const place = new Map(sorted.map((row, at) => [row, area.row + at]));
  const looks = [...sheet.appearance].flatMap(([name, value]) => {
    const [, kind = '', row = '0', column = '0'] = /^(\w+) (\d+),(\d+)$/.exec(name) ?? [];
    const isInside = Number(column) >= area.column && Number(column) < area.column + area.columns;
    const to = isInside ? place.get(Number(row)) : undefined;
    if (to === undefined) return [];
    sheet.appearance.delete(name);
    return [[`${kind} ${to},${column}`, value] as const];
  });
  for (const [name, value] of looks) sheet.appearance.set(name, value);
  const before = new Map<string, Cell>();
  for (let column = area.column; column < area.column + area.columns; column += 1)
    for (const row of rows) {
      const cell = sheet.cells.get(`${row},${column}`);
      if (cell) before.set(`${row},${column}`, cell);
      sheet.cells.delete(`${row},${column}`);
    }
  for (const [cellKey, cell] of before) {
    const [row = 0, column = 0] = cellKey.split(',').map(Number);
    const to = place.get(row) ?? row;
    const own = (at: number): number => (at === row ? to : at);
    sheet.cells.set(`${to},${column}`, {
      ...cell,
      formula: cell.formula === null ? null : moved(cell.formula, 'row', own),
    });
  }
}
