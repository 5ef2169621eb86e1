import { columnLetter } from '../dataset/values/letter';
import { MAX_CHOICES, MAX_COLUMNS, MAX_ROWS } from './limits';
import { columnOf, rangesOf } from './range';

/** A worksheet without what carries no value. */
export interface LeanSheet {
  readonly xml: string;
  /** The first cell with content outside the area that is read, as the sheet names it; null where there is none. */
  readonly beyond: string | null;
  /** How far content reaches within it. */
  readonly rows: number;
  readonly columns: number;
}

/** No attribute of these elements holds a sign of markup, so the end of each is found without looking far. */
const OPENING = /<((?:\w+:)?)(row|c)(?=[\s/>])([^<>]*)>/g;
const COLUMN = /<(?:\w+:)?col(?=[\s/>])([^<>]*)>/g;
const IS_ERROR = /\st\s*=\s*["']e["']/;
const LAST_COLUMN = 16_384;
const attribute = (name: string): RegExp => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`);
const ATTRIBUTES = { r: attribute('r'), hidden: attribute('hidden'), min: attribute('min'), max: attribute('max') };

/**
 * Takes cells and rows without content out of a worksheet, and all parts but its cells, hidden columns, merges and lists to
 * choose from: programs write a million formatted rows, or the same column again and again, and none of them says a thing.
 * @param xml content of a worksheet part (ECMA-376 part 1, 18.3.1.99)
 * @returns null where the cells are written in a way that no program writes them
 */
export function leanSheet(xml: string): LeanSheet | null {
  const data = sectionOf(xml, 'sheetData');
  if (data.includes('<!')) return null;
  const rows: string[] = [];
  const area = { rows: 0, columns: 0 };
  let beyond: string | null = null;
  let open = { row: 0, isHidden: false, cells: [] as string[] };
  let column = 0;
  const startRow = (row: number, isHidden: boolean): void => {
    if (open.cells.length > 0) {
      rows.push(`<row r="${open.row}"${open.isHidden ? ' hidden="1"' : ''}>${open.cells.join('')}</row>`);
    }
    open = { row, isHidden, cells: [] };
  };
  const opening = new RegExp(OPENING);
  for (let match = opening.exec(data); match; match = opening.exec(data)) {
    const [, prefix = '', element, given = ''] = match;
    const reference = valueOf(given, 'r');
    if (element === 'row') {
      startRow(Number(reference) || open.row + 1, !given.endsWith('/') && isOn(valueOf(given, 'hidden')));
      column = 0;
      continue;
    }
    // The reader goes by a cell's own name where it has one, and counts on from the last where it has none.
    const named = /^([A-Z]+)(\d+)$/.exec(reference);
    if (reference !== '' && !named) return null;
    if (named && Number(named[2]) !== open.row) startRow(Number(named[2]), open.isHidden);
    const at = named ? columnOf(reference) : column;
    column = at + 1;
    const isEmpty = given.endsWith('/');
    const end = isEmpty ? opening.lastIndex : data.indexOf(`</${prefix}c>`, opening.lastIndex);
    if (end === -1) return null;
    const inside = data.slice(opening.lastIndex, end);
    opening.lastIndex = end;
    // An error may stand without what it is called.
    if (isNothing(inside) && !IS_ERROR.test(given)) continue;
    if (open.row > MAX_ROWS || at >= MAX_COLUMNS) {
      if (!isBlankText(inside)) beyond ??= `${columnLetter(at)}${open.row}`;
      continue;
    }
    area.rows = Math.max(area.rows, open.row);
    area.columns = Math.max(area.columns, at + 1);
    // Cells left out before one without a name must not move it.
    const name = reference === '' ? ` r="${columnLetter(at)}${open.row}"` : '';
    open.cells.push(`<c${name}${isEmpty ? given.slice(0, -1) : given}>${inside}</c>`);
  }
  startRow(0, false);
  const columns = hiddenColumns(sectionOf(xml, 'cols'), area.columns);
  const merges = mergesWithin(sectionOf(xml, 'mergeCells'), area);
  return {
    xml: `<worksheet>${columns}<sheetData>${rows.join('')}</sheetData>${merges}${choicesOf(sectionOf(xml, 'dataValidations'))}</worksheet>`,
    beyond,
    ...area,
  };
}

const valueOf = (given: string, name: keyof typeof ATTRIBUTES): string => ATTRIBUTES[name].exec(given)?.[1] ?? '';
const isOn = (value: string): boolean => value === '1' || value === 'true';

/** An element of the sheet with all that stands in it; an empty text where there is none. */
function sectionOf(xml: string, name: string): string {
  const opening = new RegExp(`<((?:\\w+:)?)${name}(?=[\\s/>])[^<>]*>`).exec(xml);
  if (!opening || opening[0].endsWith('/>')) return '';
  const closing = `</${opening[1] ?? ''}${name}>`;
  const end = xml.indexOf(closing, opening.index);
  return end === -1 ? '' : xml.slice(opening.index, end + closing.length);
}

/** The rules of cells up to the most that are told: further ones only repeat them, as copies of rows do. */
function choicesOf(section: string): string {
  let end = -1;
  for (let count = 0; count <= MAX_CHOICES; count += 1) {
    const next = section.indexOf('<dataValidation ', end + 1);
    if (next === -1) return section;
    end = next;
  }
  return `${section.slice(0, end)}</dataValidations>`;
}

/** Whether a cell holds neither a formula nor a value: an empty value is none. */
const isNothing = (inside: string): boolean => /^\s*(?:<(?:\w+:)?v\s*(?:\/>|><\/(?:\w+:)?v>)\s*)?$/.test(inside);

/** Whether a cell that is not read anyway shows nothing but blanks. */
const isBlankText = (inside: string): boolean => inside.replace(/<[^<>]*>/g, '').trim() === '';

/** The merges that touch the area of the cells, no larger than it. */
function mergesWithin(section: string, area: { readonly rows: number; readonly columns: number }): string {
  const kept: string[] = [];
  for (const [, reference = ''] of section.matchAll(/\sref\s*=\s*["']([^"']*)["']/g)) {
    // Of half a million below the cells none is looked at closely.
    if (Number(/^[A-Z]+(\d+)(?!.* )/.exec(reference)?.[1] ?? 0) > area.rows) continue;
    for (const { top, left, bottom, right } of rangesOf(reference))
      if (top < area.rows && left < area.columns)
        kept.push(
          `<mergeCell ref="${columnLetter(left)}${top + 1}:${columnLetter(Math.min(right, area.columns - 1))}${Math.min(bottom + 1, area.rows)}"/>`,
        );
  }
  return kept.length > 0 ? `<mergeCells>${kept.join('')}</mergeCells>` : '';
}

function hiddenColumns(section: string, columns: number): string {
  const changes = new Int32Array(columns + 1);
  for (const [, given = ''] of section.matchAll(COLUMN)) {
    const first = Number(valueOf(given, 'min') || 1);
    const last = Math.min(Number(valueOf(given, 'max') || LAST_COLUMN), columns);
    if (!isOn(valueOf(given, 'hidden')) || !(first >= 1 && first <= last)) continue;
    changes[first - 1] = (changes[first - 1] ?? 0) + 1;
    changes[last] = (changes[last] ?? 0) - 1;
  }
  const hidden: string[] = [];
  let depth = 0;
  for (let at = 0; at < columns; at += 1) {
    depth += changes[at] ?? 0;
    if (depth > 0) hidden.push(`<col min="${at + 1}" max="${at + 1}" hidden="1"/>`);
  }
  return hidden.length > 0 ? `<cols>${hidden.join('')}</cols>` : '';
}
