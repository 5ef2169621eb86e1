import type { FieldResult, FillItem, Refusal } from '@extension/protocol/messages';
import type { Widget } from '../widgets/widget';

/** A field that was written, or already said the value, and is read again at the end. */
export interface Written {
  readonly item: FillItem;
  readonly element: HTMLElement;
  readonly widget: Widget;
  readonly before: string;
  readonly outcome: 'filled' | 'already';
  /** Written by events alone, the focus never in the field. */
  readonly light: boolean;
  /** Whether the field said the value right after writing. */
  readonly written: boolean;
}

/** How a fill is watched and ended from outside. */
export interface FillControl {
  /** The page goes away: nothing more is done. */
  readonly gone: AbortSignal;
  /** The person stops: what was written is still probed and read back. */
  readonly stop: AbortSignal;
  readonly progress: (phase: 'write' | 'check', done: number, total: number) => void;
}

export const refused = (item: FillItem, refusal: Refusal, present = item.before): FieldResult => ({
  field: item.field,
  outcome: 'refused',
  refusal,
  written: false,
  before: present,
  after: present,
});

export const notFound = (item: FillItem): FieldResult => ({
  field: item.field,
  outcome: 'not-found',
  written: false,
  before: item.before,
  after: '',
});
