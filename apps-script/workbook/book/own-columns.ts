import type { Edition } from '@shared/catalogue';
import { variableOf } from '@shared/catalogue';
import type { CellValue } from '@shared/dataset';

/** Columns side by side whose figures belong to one agency, 0-based, ends included. */
export interface OwnColumns {
  readonly owner: string;
  readonly first: number;
  readonly last: number;
}

/** The columns of a sheet by the agency whose figures they are, known by the keys in row 1, wherever they were moved. */
export function ownColumns(edition: Edition, keys: readonly CellValue[]): OwnColumns[] {
  const blocks: { owner: string; first: number; last: number }[] = [];
  keys.forEach((key, column) => {
    const owner = variableOf(edition, typeof key === 'string' ? key : '')?.owner;
    if (owner === undefined) return;
    const last = blocks[blocks.length - 1];
    if (last?.owner === owner && last.last === column - 1) last.last = column;
    else blocks.push({ owner, first: column, last: column });
  });
  return blocks;
}
