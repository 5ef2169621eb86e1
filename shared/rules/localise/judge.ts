import { holds, valuesOf } from './record';
import type { FigureRecord, RecordCell } from './record';
import { candidatesOf } from './rank';
import type { Candidate } from './rank';
import { smallestSets } from './smallest-sets';
import type { Localisation, Repaired, Suspect } from './types';

/** Above this a single cell is named alone; below the other limit a cell is not named. */
const ALONE = 0.95;
const NAMED = 0.05;

const refOf = ({ village, variable }: RecordCell) => ({ village, variable });

/** The only slip that would mend the record; none where two would, or where it is less likely than something else. */
function slipOf(record: FigureRecord, candidates: readonly Candidate[], total: number): Repaired | undefined {
  const exchanged = candidates.filter(({ cells }) => cells.length === 2);
  const slips = candidates.flatMap((candidate) => candidate.slips.map((slip) => ({ candidate, slip })));
  if (exchanged.length + slips.length !== 1) return undefined;
  const [pair] = exchanged;
  if (pair) {
    const [n, d] = pair.cells.map((cell) => record.cells[cell]!);
    const changes = [
      { ...refOf(n!), typed: n!.value, value: d!.value },
      { ...refOf(d!), typed: d!.value, value: n!.value },
    ];
    return { changes, reason: 'exchanged' };
  }
  const { candidate, slip } = slips[0]!;
  if (candidate.likelihood < total / 2) return undefined;
  const cell = record.cells[candidate.cells[0]!]!;
  return { changes: [{ ...refOf(cell), typed: cell.value, value: slip.value }], reason: slip.kind };
}

/** The one value of the one cell that can be wrong; two rules have to speak for a count, the figures for a percentage. */
function forced(record: FigureRecord, candidates: readonly Candidate[], broken: number): Repaired | undefined {
  const [only] = candidates;
  if (candidates.length !== 1 || !only?.interval || only.cells.length !== 1) return undefined;
  const cell = record.cells[only.cells[0]!]!;
  if (cell.kind === 'rest' || only.interval.low !== only.interval.high) return undefined;
  const isPercent = cell.kind === 'percent';
  if (!isPercent && broken < 2) return undefined;
  return {
    changes: [{ ...refOf(cell), typed: cell.value, value: only.interval.low }],
    reason: isPercent ? 'recomputed' : 'only-fit',
  };
}

function suspectsOf(record: FigureRecord, candidates: readonly Candidate[], total: number): Suspect[] {
  const weights = new Map<number, number>();
  for (const { cells, likelihood } of candidates)
    for (const cell of cells) weights.set(cell, (weights.get(cell) ?? 0) + likelihood / total / cells.length);
  return [...weights]
    .filter(([cell]) => record.cells[cell]!.kind !== 'rest')
    .map(([cell, weight]) => ({ ...refOf(record.cells[cell]!), weight }))
    .sort((a, b) => b.weight - a.weight);
}

/** Where more than one cell has to change: what all smallest sets agree on, without values. */
function severalWrong(record: FigureRecord, values: readonly number[]): Localisation {
  const sets = smallestSets(record, values);
  const weights = suspectsOf(
    record,
    sets.map((cells) => ({ cells, slips: [], likelihood: 1 })),
    sets.length,
  );
  const size = sets[0]?.length ?? 0;
  const sure = weights.filter(({ weight }) => weight > 0.99 / size);
  return sure.length === 0
    ? { verdict: 'unknown', suspects: [], repairs: [] }
    : { verdict: 'some', suspects: sure, repairs: [] };
}

/** Which cells of a record are most likely wrong, and what stood there if it is plain. Undefined where all rules hold. */
export function judge(record: FigureRecord): Localisation | undefined {
  const values = valuesOf(record);
  const broken = record.edits.filter((edit) => !holds(edit, values)).length;
  if (broken === 0) return undefined;
  const candidates = candidatesOf(record, values);
  if (candidates.length === 0) return severalWrong(record, values);
  const total = candidates.reduce((sum, { likelihood }) => sum + likelihood, 0);
  const repairs = candidates.flatMap(({ cells, interval }) => {
    const cell = record.cells[cells[0]!]!;
    return interval && cell.kind !== 'rest' ? [{ ...refOf(cell), low: interval.low, high: interval.high }] : [];
  });
  const suggestion = slipOf(record, candidates, total) ?? forced(record, candidates, broken);
  const suspects = suspectsOf(record, candidates, total).filter(({ weight }) => weight >= NAMED);
  const isPlain = suggestion !== undefined || candidates.length === 1;
  const alone = candidates.length === 1 || candidates[0]!.likelihood >= ALONE * total;
  const verdict = alone ? 'one' : isPlain || candidates.some(({ slips }) => slips.length > 0) ? 'some' : 'unknown';
  return {
    verdict,
    suspects: verdict === 'unknown' ? [] : suspects,
    repairs,
    ...(suggestion ? { suggestion } : {}),
  };
}
