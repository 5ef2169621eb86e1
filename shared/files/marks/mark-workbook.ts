import { groupBy } from '../../collections';
import { formatNumber } from '../../dataset/values/format';
import { fail, ok, type Result } from '../../result';
import { sheetNames, sheetPart } from '../sheet-part';
import { appended, escapedAttribute, localName, prefixOf, treeOf } from '../xml';
import { guardZip } from '../zip-guard';
import { notesFor, worstFirst } from './cell-notes';
import { BLOCK, blocksIn } from './drawing';
import { listSheet } from './list-sheet';
import { markSheet } from './mark-sheet';
import { freeName, partsOf, type Parts } from './parts';
import { declareKind, relate, relationAttribute, relationsOf, relationsPart } from './relations';
import { markStyles } from './styles';
import type { CellMark, MarkList, Note } from './types';

const WORKBOOK = 'xl/workbook.xml';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MOST_LINES = 20_000;

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
  let block = await freeBlock(parts);
  for (const [part, notes] of kept) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: all of them add to the same lists
    if (!(await markSheet(parts, part, notes, { styles, block }))) return UNKNOWN;
    block += Math.ceil((notes.length + 1) / BLOCK);
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

/** The first block of shape numbers that no drawing of the workbook has taken. */
async function freeBlock(parts: Parts): Promise<number> {
  const drawings = await Promise.all(
    parts
      .names()
      .filter((name) => /\.vml$/i.test(name))
      .map((name) => parts.read(name)),
  );
  return 1 + largest(drawings.flatMap((drawing) => blocksIn(drawing ?? '')));
}

const largest = (numbers: readonly number[]): number => numbers.reduce((most, one) => Math.max(most, one), 0);

/** The workbook with one sheet more, behind all others, so that no sheet's number changes. */
function withSheet(workbook: string, name: string, id: string): string | null {
  const tree = treeOf(workbook);
  const sheets = tree?.children.find((one) => localName(one.name) === 'sheets');
  if (!tree || !sheets) return null;
  const numbers = [...workbook.slice(sheets.start, sheets.end).matchAll(/\bsheetId\s*=\s*["'](\d+)["']/g)];
  const number = 1 + largest(numbers.map(([, one]) => Number(one)));
  const element = `<${prefixOf(tree.name)}sheet name="${escapedAttribute(name)}" sheetId="${number}" ${relationAttribute(workbook, tree, id)}/>`;
  return appended(workbook, sheets, element);
}
