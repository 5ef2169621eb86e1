import { exchangedPairs } from './exchanged';
import { fits, repairOf } from './repair';
import type { Interval } from './repair';
import { holds, isPossible, speaksOf } from './record';
import type { FigureRecord } from './record';
import { SLIPS } from './slips';
import type { Meant } from './slips';
import type { SlipKind } from './types';

/** Most wrong figures are slips of the hand; the others may be anything. */
const SLIP_SHARE = 0.8;
/** A stated percentage is derived: whoever corrects a figure forgets it. */
const DERIVED = 2;
/** Two figures exchanged is one slip that concerns two cells. */
const EXCHANGED = 0.2;

/** One way to mend the record: which cells, which values, how likely beside the others. */
export interface Candidate {
  readonly cells: readonly number[];
  readonly interval?: Interval;
  readonly slips: readonly (Meant & { readonly kind: SlipKind })[];
  readonly likelihood: number;
}

/** How many figures of its kind stand beside a value, for a wrong figure that may be anything. */
const rangeOf = ({ kind, value, decimals }: FigureRecord['cells'][number]): number =>
  kind === 'percent' ? 100 * 10 ** Math.min(decimals, 4) : Math.max(100, 4 * Math.abs(value));

/** The slips that would have made the typed value out of one that fits; each meant value once. */
function slipsInto(record: FigureRecord, values: readonly number[], cell: number, interval: Interval) {
  const typed = record.cells[cell]!;
  const found = new Map<number, Meant & { readonly kind: SlipKind }>();
  let chance = 0;
  if (typed.kind !== 'rest')
    for (const slip of SLIPS) {
      const all = slip.meant(typed);
      for (const meant of all) {
        if (meant.value === typed.value || !isPossible(typed, meant.value)) continue;
        if (!fits(record, values, cell, interval, meant)) continue;
        chance += slip.chance / all.length;
        if (!found.has(meant.value)) found.set(meant.value, { ...meant, kind: slip.kind });
      }
    }
  return { slips: [...found.values()], chance };
}

/** Every single cell, and every exchange of two, that would mend the record; likeliest first. */
export function candidatesOf(record: FigureRecord, values: readonly number[]): Candidate[] {
  const broken = record.edits.filter((edit) => !holds(edit, values));
  const found: Candidate[] = [];
  record.cells.forEach((typed, cell) => {
    if (!broken.every((edit) => speaksOf(edit, cell))) return;
    const interval = repairOf(record, values, cell);
    if (!interval) return;
    const { slips, chance } = slipsInto(record, values, cell, interval);
    const other = Math.min(1, (interval.high - interval.low + 1) / rangeOf(typed));
    const derived = typed.kind === 'percent' ? DERIVED : 1;
    found.push({
      cells: [cell],
      interval,
      slips,
      likelihood: SLIP_SHARE * chance + (1 - SLIP_SHARE) * other * derived,
    });
  });
  for (const pair of exchangedPairs(record, values))
    found.push({ cells: pair, slips: [], likelihood: SLIP_SHARE * EXCHANGED });
  return found.sort((a, b) => b.likelihood - a.likelihood);
}
