import { groupBy } from '../../collections';
import { formatNumber } from '../../dataset/values/format';
import { fail, ok, type Result } from '../../result';
import { isWithin, mergesOf } from '../range';
import { sheetNames, sheetPart } from '../sheet-part';
import { appended, escapedAttribute, localName, prefixOf, treeOf } from '../xml';
import { guardZip } from '../zip-guard';
import { listSheet } from './list-sheet';
import { blocksIn, drawNotes, writeNotes } from './notes';
import {
  declareKind,
  freeName,
  partsOf,
  relate,
  relationAttribute,
  relationsOf,
  relationsPart,
  type Parts,
} from './parts';
import { colourCells, drawingOf, withDrawing } from './sheet';
import { markStyles, type MarkStyles } from './styles';
import type { CellMark, MarkList, Note } from './types';

const WORKBOOK = 'xl/workbook.xml';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const VML = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
/** More notes than a person reads; a spreadsheet program opens them without trouble. */
export const MOST_MARKED_CELLS = 5000;
const MOST_LINES = 20_000;
const FINDINGS_A_NOTE = 5;
const LONGEST_NOTE = 2000;
const SEVERITIES = ['kesalahan', 'peringatan', 'catatan'] as const;

const UNKNOWN = fail(
  'Susunan berkas ini tidak dikenal, jadi tidak dapat diberi tanda dengan aman.',
  'Buka di Excel atau LibreOffice, simpan lagi sebagai .xlsx, lalu pilih hasilnya.',
);

export interface MarkedWorkbook {
  readonly bytes: Uint8Array;
  /** The name the list's sheet got. */
  readonly list: string;
  /** Cells that were marked. */
  readonly cells: number;
  /** Cells beyond the most that are marked; they stand in the list only. */
  readonly left: number;
}

/**
 * Gives a workbook back with its findings: each cell on the colour of its worst finding and with a note, and a sheet that
 * lists them with links to the cells. Values, formulas, formats, merges and all parts that need not change stay as they
 * are, byte for byte.
 * @param bytes an .xlsx file
 */
export async function markWorkbook(
  bytes: Uint8Array,
  marks: readonly CellMark[],
  list: MarkList,
): Promise<Result<MarkedWorkbook>> {
  const entries = guardZip(bytes);
  if (!entries.ok) return entries;
  const parts = partsOf(bytes, entries.value);
  const [workbook, relations] = [await parts.read(WORKBOOK), await parts.read(relationsPart(WORKBOOK))];
  if (workbook === null || relations === null || workbook.includes('purl.oclc.org')) return UNKNOWN;
  if (list.lines.length > MOST_LINES) {
    return fail(
      `Ada ${formatNumber(list.lines.length)} temuan, lebih dari ${formatNumber(MOST_LINES)} yang dapat didaftar.`,
      'Betulkan dulu yang terbanyak di sumbernya, lalu muat lagi.',
    );
  }
  const style = relationsOf(WORKBOOK, relations)?.find(({ type }) => type === 'styles')?.target;
  const styleSheet = style === undefined ? null : await parts.read(style);
  const styles = styleSheet === null ? null : markStyles(styleSheet);
  if (style === undefined || !styles) return UNKNOWN;

  const bySheet = new Map<string, readonly Note[]>();
  for (const [sheet, own] of groupBy(marks, (mark) => mark.sheet)) {
    const part = sheetPart(workbook, relations, sheet);
    // oxlint-disable-next-line no-await-in-loop -- one sheet at a time keeps one sheet in memory
    const xml = part === null ? null : await parts.read(part);
    if (part === null || xml === null) return UNKNOWN;
    bySheet.set(part, notesFor(own, xml));
  }
  const { kept, left } = worstFirst(bySheet);
  let block =
    1 +
    Math.max(
      0,
      ...(await Promise.all(
        parts
          .names()
          .filter(isDrawing)
          .map((name) => blocks(parts, name)),
      )),
    );
  for (const [part, notes] of kept) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: all of them add to the same lists
    if (!(await markSheet(parts, part, notes, { styles, block }))) return UNKNOWN;
    block += Math.ceil((notes.length + 1) / 1024);
  }

  const name = freeName((count) => (count === 1 ? list.name : `${list.name} (${count})`), sheetNames(workbook));
  const part = freeName((count) => `xl/worksheets/sheet${count}.xml`, parts.names());
  parts.write(part, listSheet(list, styles));
  const id = await relate(parts, WORKBOOK, 'worksheet', part);
  const listed = id === null ? null : withSheet(workbook, name, id);
  const formats = styles.xml();
  if (listed === null || formats === null || !(await declareKind(parts, part, `${KIND}.worksheet+xml`))) return UNKNOWN;
  parts.write(WORKBOOK, listed);
  parts.write(style, formats);
  const written = await parts.bytes();
  if (!written.ok) return written;
  const cells = [...kept.values()].reduce((sum, notes) => sum + notes.length, 0);
  return ok({ bytes: written.value, list: name, cells, left });
}

const isDrawing = (name: string): boolean => /\.vml$/i.test(name);
const blocks = async (parts: Parts, name: string): Promise<number> =>
  Math.max(0, ...blocksIn((await parts.read(name)) ?? ''));

/** One note a cell, with all that is to be said of it; a cell inside a merged one is marked where the merged one begins. */
function notesFor(marks: readonly CellMark[], xml: string): readonly Note[] {
  const merges = mergesOf(xml);
  const shown = marks.map((mark) => {
    const merge = merges.find((one) => isWithin(one, mark.row, mark.column));
    return merge ? { ...mark, row: merge.top, column: merge.left } : mark;
  });
  return [...groupBy(shown, ({ row, column }) => `${row} ${column}`).values()].flatMap((own): Note[] => {
    const [first] = own;
    if (!first) return [];
    const severity = SEVERITIES.find((one) => own.some((mark) => mark.severity === one)) ?? first.severity;
    const texts = [...new Set(own.map(({ note }) => note))];
    const more = texts.length - FINDINGS_A_NOTE;
    const told = texts.slice(0, FINDINGS_A_NOTE).join('\n\n').slice(0, LONGEST_NOTE);
    const text = more > 0 ? `${told}\n\nDan ${more} temuan lain.` : told;
    return [{ row: first.row, column: first.column, severity, text }];
  });
}

/** No more cells than a person reads are marked, the worst of all sheets first. */
function worstFirst(bySheet: ReadonlyMap<string, readonly Note[]>) {
  const all = [...bySheet].flatMap(([part, notes]) => notes.map((note) => ({ part, note })));
  const rank = ({ note }: (typeof all)[number]): number => SEVERITIES.indexOf(note.severity);
  const taken = all.sort((a, b) => rank(a) - rank(b)).slice(0, MOST_MARKED_CELLS);
  return {
    kept: groupBy(
      taken,
      ({ part }) => part,
      ({ note }) => note,
    ),
    left: all.length - taken.length,
  };
}

async function markSheet(
  parts: Parts,
  part: string,
  notes: readonly Note[],
  { styles, block }: { readonly styles: MarkStyles; readonly block: number },
): Promise<boolean> {
  const xml = await parts.read(part);
  const coloured = xml === null ? null : colourCells(xml, notes, styles);
  const own = relationsPart(part);
  const relations = parts.names().includes(own) ? await parts.read(own) : '<Relationships/>';
  const related = relations === null ? null : relationsOf(part, relations);
  const drawingId = coloured === null ? null : drawingOf(coloured);
  if (coloured === null || !related || drawingId === null) return false;

  const known = related.find(({ type }) => type === 'comments')?.target;
  const before = known === undefined ? null : await parts.read(known);
  const written = known !== undefined && before === null ? null : writeNotes(before, notes);
  if (!written) return false;
  const comments = known ?? freeName((count) => `xl/comments${count}.xml`, parts.names());
  parts.write(comments, written.xml);
  if (known === undefined) {
    const isToldOf =
      (await relate(parts, part, 'comments', comments)) !== null &&
      (await declareKind(parts, comments, `${KIND}.comments+xml`));
    if (!isToldOf) return false;
  }
  return drawSheet(parts, part, { xml: coloured, fresh: written.fresh, block, drawingId });
}

async function drawSheet(
  parts: Parts,
  part: string,
  { xml, fresh, block, drawingId }: { xml: string; fresh: readonly Note[]; block: number; drawingId: string },
): Promise<boolean> {
  if (fresh.length === 0) {
    parts.write(part, xml);
    return true;
  }
  if (drawingId !== '') {
    const relations = await parts.read(relationsPart(part));
    const target = relationsOf(part, relations ?? '')?.find(({ id }) => id === drawingId)?.target;
    const before = target === undefined ? null : await parts.read(target);
    const drawn = before === null ? null : drawNotes(before, fresh, block);
    if (target === undefined || drawn === null) return false;
    parts.write(target, drawn);
    parts.write(part, xml);
    return true;
  }
  const target = freeName((count) => `xl/drawings/vmlDrawing${count}.vml`, parts.names());
  const drawn = drawNotes(null, fresh, block);
  const id = await relate(parts, part, 'vmlDrawing', target);
  const marked = id === null ? null : withDrawing(xml, id);
  if (drawn === null || marked === null || !(await declareKind(parts, target, VML))) return false;
  parts.write(target, drawn);
  parts.write(part, marked);
  return true;
}

/** The workbook with one sheet more, behind all others, so that no sheet's number changes. */
function withSheet(workbook: string, name: string, id: string): string | null {
  const tree = treeOf(workbook);
  const sheets = tree?.children.find((one) => localName(one.name) === 'sheets');
  if (!tree || !sheets) return null;
  const numbers = [...workbook.slice(sheets.start, sheets.end).matchAll(/\bsheetId\s*=\s*["'](\d+)["']/g)];
  const number = 1 + Math.max(0, ...numbers.map(([, one]) => Number(one)));
  const element = `<${prefixOf(tree.name)}sheet name="${escapedAttribute(name)}" sheetId="${number}" ${relationAttribute(workbook, tree, id)}/>`;
  return appended(workbook, sheets, element);
}
