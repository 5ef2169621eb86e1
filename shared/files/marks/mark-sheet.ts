import { freeName, type Parts } from './parts';
import { declareKind, relate, relationsOf, relationsPart } from './relations';
import { drawNotes } from './drawing';
import { writeNotes } from './notes';
import { colourCells, drawingOf, withDrawing } from './sheet';
import type { MarkStyles } from './styles';
import type { Note } from './types';

const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/**
 * Puts notes and colours into one sheet: its cells, its list of notes, the drawing of them, and what leads from one to the
 * other.
 * @param block the first block of shape numbers that no drawing has
 * @returns false where one of these cannot be read or added to
 */
export async function markSheet(
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
      (await relate(parts, part, 'comments', comments)) !== null && (await declareKind(parts, comments, COMMENTS));
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
