import type { ColumnProposal } from '../types';

/** `Balita pendek › Jumlah`: a column's heading with those above it; empty for a column without any. */
export const columnPath = ({ above = [], heading }: Pick<ColumnProposal, 'above' | 'heading'>): string =>
  [...above, heading].filter((text) => text !== '').join(' › ');
