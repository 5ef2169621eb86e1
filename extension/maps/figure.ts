import { CellState } from '@shared/dataset/types';
import type { Dataset } from '@shared/dataset/types';
import { cellKey } from '@shared/findings';
import type { Hold } from '@shared/findings';
import type { MapField, PlanStatus } from './types';

/** What the dataset has to say about one cell, before the page is looked at. */
export interface Figure {
  readonly status: Extract<PlanStatus, 'fill' | 'held' | 'missing'>;
  readonly value: number | null;
  readonly reason?: string;
}

const missing = (reason: string): Figure => ({ status: 'missing', value: null, reason });
const held = (value: number | null, reason: string): Figure => ({ status: 'held', value, reason });

/** The figure of one village (`row` of the dataset, -1 = not in it) for one field of a form. */
export function figureOf(
  dataset: Dataset,
  holds: ReadonlyMap<string, Hold>,
  row: number,
  village: string,
  field: MapField,
): Figure {
  const column = row < 0 ? undefined : dataset.columns.get(field.variable);
  const state = column?.states[row] ?? CellState.missing;
  const number = column?.values[row] ?? Number.NaN;
  const value = Number.isFinite(number) ? number : null;
  const hold = holds.get(cellKey(village, field.variable));
  if (hold) return held(value, hold.reason);
  if (state === CellState.missing) return missing('belum ada angkanya');
  if (state === CellState.notApplicable) return missing('dinyatakan tidak berlaku');
  if (state === CellState.ambiguous) return held(null, 'cara membacanya belum dijawab');
  if (state === CellState.conflict) return held(null, 'sumbernya saling berbeda');
  if (state === CellState.invalid || value === null) return held(null, 'tidak terbaca sebagai angka');
  return field.whole && !Number.isInteger(value) ? held(value, 'bukan bilangan bulat') : { status: 'fill', value };
}
