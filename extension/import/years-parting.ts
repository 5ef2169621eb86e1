import type { SheetDraft } from './types';

/** Years of which the villages of some sheet have a row each. */
export const yearsParting = (sheets: readonly SheetDraft[]): readonly number[] =>
  [...new Set(sheets.flatMap(({ proposal }) => proposal.rowYears))].sort((a, b) => a - b);
