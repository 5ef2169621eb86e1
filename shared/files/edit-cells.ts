import { groupBy } from '../collections';
import { columnLetter } from '../dataset/values/letter';
import { columnOf } from './range';
import { attributesOf } from './xml-walk';

/** A cell's place; row and column count from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What stands at a place: the cell's element as written; null where the sheet has none there. */
export interface StandingCell {
  readonly element: string | null;
  /** The style that the row gives its cells without an own one, as an index; null where it gives none. */
  readonly rowStyle: string | null;
  /** Before the names of elements, e.g. `x:`. */
  readonly prefix: string;
}

/** The cell's name as a spreadsheet shows it, e.g. `C5`. */
export const cellName = ({ row, column }: CellPlace): string => `${columnLetter(column)}${row + 1}`;

/**
 * Writes some cells of a worksheet's XML anew and leaves every other character as it is (ECMA-376 part 1, 18.3.1.4 and
 * 18.3.1.73); rows and cells that are not there yet are made in their order.
 * @param write gives the element for a place
 * @returns null where the sheet is written in a way in which a place would be a guess
 */
export function editCells<Place extends CellPlace>(
  xml: string,
  places: readonly Place[],
  write: (place: Place, cell: StandingCell) => string,
): string | null {
  const data = /<((?:\w+:)?)sheetData\s*(?:\/>|>([\s\S]*?)<\/\1sheetData>)/.exec(xml);
  if (!data || /<!--|<!\[CDATA\[/.test(data[0])) return null;
  const prefix = data[1] ?? '';
  const byRow = groupBy(places, ({ row }) => row);
  const rows = splitElements(data[2] ?? '', `${prefix}row`);
  if (!rows) return null;
  const newRow = (row: number): string => {
    const cells = [...(byRow.get(row) ?? [])].sort((a, b) => a.column - b.column);
    const written = cells.map((place) => write(place, { element: null, rowStyle: null, prefix })).join('');
    return `<${prefix}row r="${row + 1}">${written}</${prefix}row>`;
  };
  const pieces: string[] = [];
  const waiting = [...byRow.keys()].sort((a, b) => a - b);
  for (const { lead, element, reference } of rows.elements) {
    const number = Number(reference) - 1;
    while (waiting.length > 0 && (waiting[0] ?? 0) < number) pieces.push(newRow(waiting.shift() ?? 0));
    pieces.push(lead);
    const own = byRow.get(number);
    if (!own) pieces.push(element);
    else {
      waiting.shift();
      const edited = editRow(element, own, prefix, write);
      if (edited === null) return null;
      pieces.push(edited);
    }
  }
  for (const row of waiting) pieces.push(newRow(row));
  pieces.push(rows.tail);
  const content = `<${prefix}sheetData>${pieces.join('')}</${prefix}sheetData>`;
  return xml.slice(0, data.index) + content + xml.slice(data.index + data[0].length);
}

function editRow<Place extends CellPlace>(
  element: string,
  places: readonly Place[],
  prefix: string,
  write: (place: Place, cell: StandingCell) => string,
): string | null {
  const open = /^<[^>]*>/.exec(element)?.[0] ?? '';
  const isEmpty = open.endsWith('/>');
  const cells = splitElements(isEmpty ? '' : element.slice(open.length, element.lastIndexOf('</')), `${prefix}c`);
  if (!cells) return null;
  const row = attributesOf(open);
  const rowStyle = ['1', 'true'].includes(row?.get('customFormat') ?? '') ? (row?.get('s') ?? null) : null;
  const fresh = (place: Place | undefined): string => (place ? write(place, { element: null, rowStyle, prefix }) : '');
  const waiting = [...places].sort((a, b) => a.column - b.column);
  const pieces: string[] = [];
  for (const { lead, element: cell, reference } of cells.elements) {
    const column = columnOf(reference);
    while (waiting[0] && waiting[0].column < column) pieces.push(fresh(waiting.shift()));
    pieces.push(lead);
    const [place] = waiting;
    if (place?.column !== column) pieces.push(cell);
    else {
      waiting.shift();
      pieces.push(write(place, { element: cell, rowStyle, prefix }));
    }
  }
  for (const place of waiting) pieces.push(fresh(place));
  pieces.push(cells.tail);
  const opened = isEmpty ? `${open.slice(0, -2).trimEnd()}>` : open;
  return `${opened}${pieces.join('')}</${prefix}row>`;
}

interface Split {
  /** `reference` is the element's `r`; `lead` what stands before it. */
  readonly elements: readonly { readonly lead: string; readonly element: string; readonly reference: string }[];
  readonly tail: string;
}

/** The elements of this name one after the other; null when one has no reference, for its place would be a guess. */
function splitElements(xml: string, name: string): Split | null {
  const opening = new RegExp(`<${name}(?=[\\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>`, 'g');
  const elements = [];
  let at = 0;
  for (let open = opening.exec(xml); open; open = opening.exec(xml)) {
    const reference = /\sr\s*=\s*["']([^"']*)["']/.exec(open[1] ?? '')?.[1];
    let end = open.index + open[0].length;
    if (!open[0].endsWith('/>')) {
      const close = xml.indexOf(`</${name}>`, end);
      if (close === -1) return null;
      end = close + name.length + 3;
    }
    if (reference === undefined) return null;
    elements.push({ lead: xml.slice(at, open.index), element: xml.slice(open.index, end), reference });
    at = end;
    opening.lastIndex = end;
  }
  return { elements, tail: xml.slice(at) };
}
