import { columnsOf, formatNumber, TOTAL } from '@shared/dataset';
import { CellState } from '@shared/dataset/types';
import type { Dataset } from '@shared/dataset/types';
import { cellKey } from '@shared/findings';
import type { Hold } from '@shared/findings';
import type { MapField, PlanStatus } from '../types';
import { wordsIn } from '../words';

/** What the dataset has to say about one cell, before the page is looked at. */
export interface Figure {
  readonly status: Extract<PlanStatus, 'fill' | 'held' | 'missing'>;
  /** The figure; null for words. */
  readonly value: number | null;
  /** As a person reads it; empty where there is nothing. */
  readonly text: string;
  readonly reason?: string;
}

const missing = (reason: string): Figure => ({ status: 'missing', value: null, text: '', reason });
const held = (value: number | null, reason: string, text = value === null ? '' : formatNumber(value)): Figure => ({
  status: 'held',
  value,
  text,
  reason,
});

/**
 * The figure or words of one village (`row` of the dataset, -1 = not in it) for one field of a form; of the whole kabupaten,
 * which stand in the total line, for the village `total`.
 */
export function figureOf(
  dataset: Dataset,
  holds: ReadonlyMap<string, Hold>,
  row: number,
  village: string,
  field: MapField,
): Figure {
  const at = village === TOTAL ? 0 : row;
  const column = at < 0 ? undefined : columnsOf(dataset, village).get(field.variable);
  const state = column?.states[at] ?? CellState.missing;
  const number = column?.values[at] ?? Number.NaN;
  const value = Number.isFinite(number) ? number : null;
  const hold = holds.get(cellKey(village, field.variable));
  const words = field.words && wordsIn(field.words, column?.raw[at]);
  if (hold) return words === undefined ? held(value, hold.reason) : held(null, hold.reason, words);
  if (state === CellState.missing) return missing(words === undefined ? 'belum ada angkanya' : 'belum ada isinya');
  if (state === CellState.notApplicable) return missing('dinyatakan tidak berlaku');
  if (state === CellState.ambiguous) return held(null, 'cara membacanya belum dijawab');
  if (state === CellState.conflict) return held(null, 'sumbernya saling berbeda');
  if (words !== undefined) {
    const unread = state === CellState.invalid || words === '';
    return unread ? held(null, 'isinya tidak terbaca') : { status: 'fill', value: null, text: words };
  }
  if (state === CellState.invalid || value === null) return held(null, 'tidak terbaca sebagai angka');
  return field.whole && !Number.isInteger(value)
    ? held(value, 'bukan bilangan bulat')
    : { status: 'fill', value, text: formatNumber(value) };
}
