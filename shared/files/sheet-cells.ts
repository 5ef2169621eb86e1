import { NO_RESULT, type CellValue } from '../dataset/types';
import { columnLetter } from '../dataset/values/letter';
import { columnOf } from './range';
import { attributesOf, walkXml } from './xml-walk';

/** What the cells of a sheet say where the reader is more forgiving than a figure allows. */
export interface CheckedCells {
  /** `row,column`, from 0 → what stands there, where the reader takes it for something else. */
  readonly values: ReadonlyMap<string, CellValue>;
  readonly hiddenRows: readonly number[];
}
/** Where it cannot be known what stands there: a cell's name, or null where the sheet as a whole is cut off or damaged. */
export interface UnclearCells {
  readonly unclear: string | null;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  values: number;
  value: string;
  hasFormula: boolean;
  readonly hasStyle: boolean;
  inline: string | null;
  hasPronunciation: boolean;
}
/** What the workbook has of what cells point to. */
export interface Tables {
  /** How many shared texts. */
  readonly texts: number;
  /** How many styles of cells. */
  readonly styles: number;
}

const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;
const DATE = /^\s*(\d{4}-\d\d-\d\d)(?:T[\d:.]+(?:Z|[-+]\d\d:\d\d)?)?\s*$/;
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);
/** A cell's attributes as nearly every program writes them: column, row, style, type. */
const USUAL = /^\s+r="([A-Z]{1,3})(\d+)"(?:\s+s="(\d+)")?(?:\s+t="(\w+)")?$/;
/** All that a cell may have (18.3.1.4); another is one of these that lost a letter. */
const CELL_ATTRIBUTES = new Set(['r', 's', 't', 'cm', 'vm', 'ph']);
/** A row's attributes as nearly every program writes them: its number first, and nothing that hides it. */
const USUAL_ROW = /^\s+r="(\d+)"(?:\s+(?!r=|hidden=)[\w:]+="[^"&<]*")*$/;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
/** What may stand in what. */
const BELONGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['sheetData', ['row']],
  ['row', ['c', 'extLst']],
  ['c', ['v', 'f', 'is', 'extLst']],
]);
const HOLDS_NO_TEXT = new Set(['sheetData', 'row', 'c', 'is', 'r']);
const UNCLEAR = Symbol('unclear');
/** What a file gives for a place is shown to people; none of Excel's own is longer. */
const LONGEST_PLACE = 'XFD1048576'.length;

/**
 * Reads a worksheet's XML once more, strictly (ECMA-376 part 1, 18.3.1.4, 18.3.1.73, 18.18.11): nothing cut off, rows and
 * cells in their order and once, of a known type and with a value of it.
 */
export function checkCells(xml: string, tables: Tables): CheckedCells | UnclearCells {
  const values = new Map<string, CellValue>();
  const hiddenRows: number[] = [];
  let [isData, row, column, wasNamed] = [false, -1, -1, false];
  let cell: OpenCell | null = null;
  const inside: string[] = [];
  let unclear: string | undefined;
  const doubt = (name: string): void => void (unclear ??= name.slice(0, LONGEST_PLACE));

  const openRow = (text: string): void => {
    const before = row;
    const [usual, named] = USUAL_ROW.exec(text) ?? [];
    const attributes = usual === undefined ? attributesOf(text) : NO_ATTRIBUTES;
    const number = named ?? attributes?.get('r');
    row = number === undefined ? row + 1 : Number(number) - 1;
    if (!attributes || !Number.isInteger(row) || row <= before) doubt(number ?? String(row + 1));
    column = -1;
    if (/^(1|true)$/.test(attributes?.get('hidden') ?? '')) hiddenRows.push(row);
  };
  const openCell = (text: string): void => {
    const attributes = USUAL.exec(text) ?? usualOf(text);
    const [, letters, number, style = '0', type = 'n'] = attributes ?? [];
    const [before, isNamed] = [column, letters !== undefined];
    column = letters === undefined ? column + 1 : columnOf(letters.toUpperCase());
    // Where some of a row's cells are named and others are not, a name was lost and with it the place.
    const isElsewhere = isNamed && Number(number) !== row + 1;
    const isMixed = before !== -1 && isNamed !== wasNamed;
    wasNamed = isNamed;
    if (!attributes || isElsewhere || isMixed || column <= before)
      doubt(`${letters ?? ''}${number ?? ''}` || nameOf(row, column));
    const hasStyle = /^\d+$/.test(style) && Number(style) < Math.max(1, tables.styles);
    cell = {
      row,
      column,
      type,
      hasStyle,
      values: 0,
      value: '',
      hasFormula: false,
      inline: null,
      hasPronunciation: false,
    };
  };

  const isWhole = walkXml(xml, {
    open: (name, attributes) => {
      const belongs = isData ? BELONGS.get(inside[inside.length - 1] ?? '') : undefined;
      if (belongs && !belongs.includes(name)) doubt(nameOf(row, column));
      inside.push(name);
      if (isData && name === 'c') openCell(attributes);
      else if (cell && name === 'v') cell.values += 1;
      else if (isData && name === 'row') openRow(attributes);
      else if (name === 'sheetData') isData = true;
      else if (cell && name === 'f') cell.hasFormula = true;
      else if (cell && name === 'is') cell.inline = '';
      else if (cell && name === 'rPh') cell.hasPronunciation = true;
    },
    text: (content) => {
      const name = inside[inside.length - 1];
      if (cell && name === 'v') cell.value += content;
      else if (cell && name === 't' && cell.inline !== null && !inside.includes('rPh'))
        cell.inline += unescaped(content);
      else if (isData && HOLDS_NO_TEXT.has(name ?? '') && content.trim() !== '') doubt(nameOf(row, column));
    },
    close: (name) => {
      inside.pop();
      if (name === 'sheetData') isData = false;
      if (name !== 'c' || !cell) return;
      const said = cellTold(cell, tables.texts);
      if (said === UNCLEAR) doubt(nameOf(cell.row, cell.column));
      else if (said !== undefined) values.set(`${cell.row},${cell.column}`, said);
      cell = null;
    },
  });
  if (!isWhole) return { unclear: null };
  return unclear === undefined ? { values, hiddenRows } : { unclear };
}

/** The same of attributes in another order or with others among them; null where they are none of a cell. */
function usualOf(text: string): readonly (string | undefined)[] | null {
  const attributes = attributesOf(text);
  const name = attributes?.get('r');
  // Readers do not agree which column small and capital letters together name.
  const parts = name === undefined ? [] : /^([A-Z]{1,3}|[a-z]{1,3})(\d+)$/.exec(name);
  const areKnown = [...(attributes ?? [])].every(([one]) => CELL_ATTRIBUTES.has(one) || one.includes(':'));
  return attributes && areKnown && parts ? [text, parts[1], parts[2], attributes.get('s'), attributes.get('t')] : null;
}

/** What stands in the cell where the reader would say something else; undefined where the reader may be believed. */
function cellTold(cell: OpenCell, texts: number): CellValue | undefined | typeof UNCLEAR {
  // As in a cell that has nothing but a look, of which there may be a million.
  if (cell.type === 'n' && cell.values === 0 && !cell.hasFormula && cell.hasStyle && cell.inline === null)
    return undefined;
  const value = cell.value.trim();
  if (cell.values > 1 || !cell.hasStyle) return UNCLEAR;
  if (cell.type === 'inlineStr') {
    if (cell.inline === null && value !== '') return UNCLEAR;
    return cell.hasPronunciation ? cell.inline : undefined;
  }
  if (cell.inline !== null && cell.inline !== '') return UNCLEAR;
  const blank = cell.hasFormula ? ({ kind: 'error', code: NO_RESULT } as const) : null;
  switch (cell.type) {
    case 'str':
      return cell.values === 0 ? blank : undefined;
    case 'e':
      return { kind: 'error', code: value };
    case 's':
      // Where the number of a text was lost, blanks are left of it.
      return cell.value === '' ? blank : /^\d+$/.test(value) && Number(value) < texts ? undefined : UNCLEAR;
    case 'b':
      return value === '' ? blank : (BOOLEANS.get(value) ?? UNCLEAR);
    case 'd':
      return value === '' ? blank : dateOf(value);
    case 'n':
      return value === '' ? blank : NUMBER.test(value) && Number.isFinite(Number(value)) ? undefined : UNCLEAR;
    default:
      return UNCLEAR;
  }
}

function dateOf(value: string): CellValue | typeof UNCLEAR {
  const iso = DATE.exec(value)?.[1];
  const day = new Date(`${iso ?? ''}T00:00:00Z`);
  const isDay = iso !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
  return isDay ? { kind: 'date', iso } : UNCLEAR;
}

/** Signs that XML cannot hold are written as `_x000D_` (22.9.2.19). */
const unescaped = (text: string): string =>
  text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const nameOf = (row: number, column: number): string => `${columnLetter(column)}${row + 1}`;
