import { spliced } from '../xml';
import type { Note } from './types';

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const KIND = `<v:shapetype ${NAMESPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;
/** Shapes are numbered in blocks of this many, and no block belongs to two drawings ([MS-OI29500] 2.1.1736). */
export const BLOCK = 1024;

/** The blocks of numbers that drawings have taken. */
export const blocksIn = (drawing: string): number[] =>
  [...drawing.matchAll(/<(?:\w+:)?idmap\b[^>]*?\bdata\s*=\s*["']([\d,\s]*)["']/g)].flatMap(([, data = '']) =>
    data.split(',').map(Number),
  );

/**
 * Draws the shapes of notes, which spreadsheet programs ask for beside the list of them (VML; ECMA-376 part 4, 19.1.2.19).
 * @param drawing the sheet's drawing; null where it has none
 * @param from the first block of numbers that is free
 * @returns null where the drawing there is cannot be added to
 */
export function drawNotes(drawing: string | null, notes: readonly Note[], from: number): string | null {
  const count = Math.ceil((notes.length + 1) / BLOCK);
  const blocks = Array.from({ length: count }, (_, at) => from + at);
  const shapes = notes.map((note, at) => shape(note, blocks[0]! * BLOCK + at + 1)).join('');
  if (drawing === null) {
    const map = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>`;
    return `<xml ${NAMESPACES}>${map}${KIND}${shapes}</xml>`;
  }
  // Spreadsheet programs write drawings that are not always well-formed, so nothing is asked of them but their end.
  const end = drawing.search(/<\/xml>\s*$/);
  if (end === -1) return null;
  const kind = /\bid\s*=\s*["']_x0000_t202["']/.test(drawing) ? '' : KIND;
  return spliced(drawing, end, end, kind + shapes).replace(
    /(<(?:\w+:)?idmap\b[^>]*?\bdata\s*=\s*["'])([\d,\s]*)/,
    (_, start: string, data: string) => `${start}${[data, ...blocks].filter(Boolean).join(',')}`,
  );
}

const LETTERS_A_LINE = 34;
const MOST_LINES = 16;

function shape({ row, column, text }: Note, id: number): string {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_A_LINE)), 1);
  const top = Math.max(0, row - 1);
  const anchor = [column + 1, 15, top, 10, column + 5, 15, top + Math.min(MOST_LINES, Math.max(4, lines)), 4];
  return `<v:shape ${NAMESPACES} id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:190pt;height:90pt;z-index:${id % BLOCK};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
