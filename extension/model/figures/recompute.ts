import { TOTAL } from '@shared/dataset';
import { cellKey } from '@shared/findings';
import type { RecomputeDecision } from '@shared/exchange';
import { valueOf } from './cells';
import type { Derived } from './derive';

/** The percentages of a column that differ from what their figures give, with the figures they are decided on. */
export function recomputedCells(derived: Derived, variable: string): RecomputeDecision['cells'] {
  const computed = derived.edition.variables.find(({ key }) => key === variable)?.computed;
  const cells: RecomputeDecision['cells'] = Object.create(null);
  if (!computed) return cells;
  const parts = [...computed.numerator, computed.denominator];
  const villages = [...new Set(derived.dataset.rows.map(({ code }) => code)), TOTAL].filter(Boolean);
  for (const village of villages) {
    if (parts.some((part) => derived.holds.has(cellKey(village, part)))) continue;
    const sum = computed.numerator.reduce((total, part) => total + valueOf(derived, { village, variable: part }), 0);
    const denominator = valueOf(derived, { village, variable: computed.denominator });
    const before = valueOf(derived, { village, variable });
    // NaN (a missing part) fails both comparisons: such a cell is left as it is.
    if (!(denominator > 0) || !(sum >= 0)) continue;
    if (village === TOTAL && Number.isNaN(before)) continue;
    if (Math.abs(before - (100 * sum) / denominator) <= HALF_A_HUNDREDTH) continue;
    cells[village] = [sum, denominator, Number.isNaN(before) ? null : before];
  }
  return cells;
}

/** Percentages are written with two decimals: nearer than this they say the same. */
const HALF_A_HUNDREDTH = 0.005 + 1e-9;
