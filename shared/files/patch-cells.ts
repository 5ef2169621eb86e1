import { fail, ok, type Result } from '../result';
import { cellName, editCells, type CellPlace } from './edit-cells';
import { isWithin, mergesOf } from './range';
import { escaped } from './xml';

/** A figure or words for one cell. Row and column count from 0. */
export interface CellPatch extends CellPlace {
  readonly value: number | string;
}
export interface PatchedSheet {
  readonly xml: string;
  /** Formulas in the sheet: their stored results are of before and need a spreadsheet program to become new. */
  readonly formulas: number;
}

const REMEDY = 'Unduh templat baru dari situs, lalu coba lagi tanpa mengubah susunannya.';

/**
 * Puts figures and words into a worksheet's XML and leaves every other character as it is. A cell keeps its style; a
 * formula is never overwritten, nor a cell hidden inside a merge.
 */
export function patchCells(xml: string, patches: readonly CellPatch[]): Result<PatchedSheet> {
  const merges = mergesOf(xml);
  const covered = patches.find(({ row, column }) =>
    merges.some((merge) => isWithin(merge, row, column) && (row !== merge.top || column !== merge.left)),
  );
  if (covered) return fail(`Sel ${cellName(covered)} berada di dalam sel gabungan.`, REMEDY);
  let kept: CellPatch | undefined;
  const patched = editCells(xml, patches, (patch, { element, prefix }) => {
    if (element !== null && formulasIn(element) > 0) {
      kept ??= patch;
      return element;
    }
    return newCell(patch, prefix, element === null ? '' : styleIn(element));
  });
  if (patched === null) return fail('Susunan lembar templat ini tidak dikenal.', REMEDY);
  if (kept) return fail(`Sel ${cellName(kept)} di templat berisi rumus dan tidak ditimpa.`, REMEDY);
  return ok({ xml: patched, formulas: formulasIn(/<((?:\w+:)?)sheetData[\s\S]*<\/\1sheetData>/.exec(xml)?.[0] ?? '') });
}

const formulasIn = (xml: string): number => [...xml.matchAll(/<(?:\w+:)?f[\s/>]/g)].length;

const styleIn = (cell: string): string =>
  /\ss\s*=\s*(?:"[^"]*"|'[^']*')/.exec(/^<[^>]*>/.exec(cell)?.[0] ?? '')?.[0] ?? '';

/** Words stand in the cell itself (18.3.1.53), so that the file's table of shared texts stays as it is. */
function newCell(patch: CellPatch, prefix: string, style: string): string {
  const { value } = patch;
  const place = `r="${cellName(patch)}"${style}`;
  return typeof value === 'number'
    ? `<${prefix}c ${place}><${prefix}v>${value}</${prefix}v></${prefix}c>`
    : `<${prefix}c ${place} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escaped(value)}</${prefix}t></${prefix}is></${prefix}c>`;
}
