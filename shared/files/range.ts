import { columnIndex } from '../dataset/values/letter';

/** A rectangle of cells; rows and columns count from 0, ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `AB12` or `AB` → 27. */
export const columnOf = (reference: string): number => columnIndex(reference.replace(/\d+$/, ''));

/** `B2:C9 E4` → its rectangles, as a worksheet lists them (ECMA-376 part 1, 18.18.76); what is no such name is left out. */
export function rangesOf(references: string): CellRange[] {
  return references.split(/\s+/).flatMap((reference) => {
    const found = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(reference);
    if (!found) return [];
    const [, left = '', top = '', right = left, bottom = top] = found;
    return [{ top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) }];
  });
}

export const isWithin = ({ top, left, bottom, right }: CellRange, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** The merged cells of a worksheet's XML (ECMA-376 part 1, 18.3.1.55). */
export const mergesOf = (xml: string): CellRange[] =>
  [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*ref\s*=\s*["']([A-Z\d:]+)["']/g)].flatMap(([, range = '']) =>
    rangesOf(range),
  );
