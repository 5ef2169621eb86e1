import { groupBy } from '../collections';
import { columnLetter } from '../dataset/values/letter';
import { fail, ok, type Result } from '../result';
import { columnOf, isWithin, rangesOf } from './range';

/** A figure or words for one cell. Row and column count from 0. */
export interface CellPatch {
  readonly row: number;
  readonly column: number;
  readonly value: number | string;
}
export interface PatchedSheet {
  readonly xml: string;
  /** Formulas in the sheet: their stored results are of before and need a spreadsheet program to become new. */
  readonly formulas: number;
}

const REMEDY = 'Unduh templat baru dari situs, lalu coba lagi tanpa mengubah susunannya.';

/**
 * Puts figures and words into a worksheet's XML and leaves every other character as it is (ECMA-376 part 1, 18.3.1.4 and
 * 18.3.1.73). A cell keeps its style; a formula is never overwritten, nor a cell hidden inside a merge.
 */
export function patchCells(xml: string, patches: readonly CellPatch[]): Result<PatchedSheet> {
  const data = /<((?:\w+:)?)sheetData\s*(?:\/>|>([\s\S]*?)<\/\1sheetData>)/.exec(xml);
  if (!data || /<!--|<!\[CDATA\[/.test(data[0])) return fail('Susunan lembar templat ini tidak dikenal.', REMEDY);
  const prefix = data[1] ?? '';
  const hidden = coveredByMerges(xml);
  const covered = patches.find(({ row, column }) => hidden(row, column));
  if (covered) return fail(`Sel ${cellName(covered)} berada di dalam sel gabungan.`, REMEDY);

  const byRow = groupBy(patches, ({ row }) => row);
  const rows = splitElements(data[2] ?? '', `${prefix}row`);
  if (!rows) return fail('Susunan baris templat ini tidak dikenal.', REMEDY);
  const pieces: string[] = [];
  const waiting = [...byRow.keys()].sort((a, b) => a - b);
  for (const { lead, element, reference } of rows.elements) {
    const number = Number(reference) - 1;
    while (waiting.length > 0 && (waiting[0] ?? 0) < number) pieces.push(newRow(waiting.shift() ?? 0, byRow, prefix));
    pieces.push(lead);
    const own = byRow.get(number);
    if (!own) pieces.push(element);
    else {
      waiting.shift();
      const patched = patchRow(element, own, prefix);
      if (!patched.ok) return patched;
      pieces.push(patched.value);
    }
  }
  for (const row of waiting) pieces.push(newRow(row, byRow, prefix));
  pieces.push(rows.tail);
  const content = `<${prefix}sheetData>${pieces.join('')}</${prefix}sheetData>`;
  const formulas = formulasIn(data[0], prefix);
  return ok({ xml: xml.slice(0, data.index) + content + xml.slice(data.index + data[0].length), formulas });
}

function patchRow(element: string, patches: readonly CellPatch[], prefix: string): Result<string> {
  const open = /^<[^>]*>/.exec(element)?.[0] ?? '';
  const isEmpty = open.endsWith('/>');
  const cells = splitElements(isEmpty ? '' : element.slice(open.length, element.lastIndexOf('</')), `${prefix}c`);
  if (!cells) return fail('Susunan sel templat ini tidak dikenal.', REMEDY);
  const waiting = [...patches].sort((a, b) => a.column - b.column);
  const pieces: string[] = [];
  for (const { lead, element: cell, reference } of cells.elements) {
    const column = columnOf(reference);
    while (waiting[0] && waiting[0].column < column) pieces.push(newCell(waiting.shift(), prefix));
    pieces.push(lead);
    if (waiting[0]?.column !== column) {
      pieces.push(cell);
      continue;
    }
    const patch = waiting.shift();
    if (patch && formulasIn(cell, prefix) > 0) {
      return fail(`Sel ${cellName(patch)} di templat berisi rumus dan tidak ditimpa.`, REMEDY);
    }
    const style = /\ss\s*=\s*(?:"[^"]*"|'[^']*')/.exec(/^<[^>]*>/.exec(cell)?.[0] ?? '')?.[0] ?? '';
    pieces.push(newCell(patch, prefix, style));
  }
  for (const patch of waiting) pieces.push(newCell(patch, prefix));
  pieces.push(cells.tail);
  const opened = isEmpty ? `${open.slice(0, -2).trimEnd()}>` : open;
  return ok(`${opened}${pieces.join('')}</${prefix}row>`);
}

const formulasIn = (xml: string, prefix: string): number =>
  [...xml.matchAll(new RegExp(`<${prefix}f[\\s/>]`, 'g'))].length;

interface Split {
  /** `reference` is the element's `r`; `lead` what stands before it. */
  readonly elements: readonly { readonly lead: string; readonly element: string; readonly reference: string }[];
  readonly tail: string;
}

/** The elements of this name one after the other; null when one has no reference, for its place would be a guess. */
function splitElements(xml: string, name: string): Split | null {
  const pattern = new RegExp(`<${name}(?=[\\s/>])((?:[^>"']|"[^"]*"|'[^']*')*?)(?:/>|>[\\s\\S]*?</${name}>)`, 'g');
  const elements = [];
  let at = 0;
  for (const match of xml.matchAll(pattern)) {
    const reference = /\sr\s*=\s*["']([^"']*)["']/.exec(match[1] ?? '')?.[1];
    if (reference === undefined) return null;
    elements.push({ lead: xml.slice(at, match.index), element: match[0], reference });
    at = match.index + match[0].length;
  }
  return { elements, tail: xml.slice(at) };
}

/** Words stand in the cell itself (18.3.1.53), so that the file's table of shared texts stays as it is. */
function newCell(patch: CellPatch | undefined, prefix: string, style = ''): string {
  if (!patch) return '';
  const { value } = patch;
  const place = `r="${cellName(patch)}"${style}`;
  return typeof value === 'number'
    ? `<${prefix}c ${place}><${prefix}v>${value}</${prefix}v></${prefix}c>`
    : `<${prefix}c ${place} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escaped(value)}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** Text as XML writes it; what XML cannot hold at all (control characters) is left out. */
const escaped = (text: string): string =>
  text
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

const newRow = (row: number, byRow: ReadonlyMap<number, readonly CellPatch[]>, prefix: string): string => {
  const cells = [...(byRow.get(row) ?? [])].sort((a, b) => a.column - b.column);
  return `<${prefix}row r="${row + 1}">${cells.map((patch) => newCell(patch, prefix)).join('')}</${prefix}row>`;
};

function coveredByMerges(xml: string): (row: number, column: number) => boolean {
  const merges = [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*ref\s*=\s*["']([A-Z\d:]+)["']/g)].flatMap(
    ([, range = '']) => rangesOf(range),
  );
  return (row, column) =>
    merges.some((merge) => isWithin(merge, row, column) && (row !== merge.top || column !== merge.left));
}

/** The cell's name as a spreadsheet shows it, e.g. `C5`. */
const cellName = ({ row, column }: Pick<CellPatch, 'row' | 'column'>): string => `${columnLetter(column)}${row + 1}`;
