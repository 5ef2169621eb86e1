import { CellState } from '../../dataset/types';
import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import type { CheckContext, Outcome, ParamsOf } from '../kit/kind';
import { CANNOT_TELL, broken, SOUND } from '../kit/outcomes';
import { cellsOfRows, countsOf, ownersOf } from '../kit/owners-and-cells';
import { columnOf } from '../kit/phrases';

/** Figures below `least` are equal by custom: one posyandu, two cadres. With fewer `rows` it may be chance. */
const Params = once(() => z.strictObject({ least: z.number(), rows: z.number(), share: z.number() }));

type Values = Readonly<{ key: string; value: number; same: number; judged: number }>;

/** The only value that more than half of some figures can have (Boyer and Moore 1991). */
function majority(values: readonly number[]): number {
  let [candidate, lead] = [NaN, 0];
  for (const value of values) {
    if (lead === 0) candidate = value;
    lead += value === candidate ? 1 : -1;
  }
  return candidate;
}

function checkOf(
  { edition, rows: table }: CheckContext,
  key: string,
  params: ParamsOf<typeof Params>,
): Outcome<Values> {
  const { values, states } = table.columns.get(key)!;
  const judged: number[] = [];
  for (let i = 0; i < table.count; i += 1)
    if (table.judged[i] === 1 && (states[i] === CellState.ok || states[i] === CellState.flagged)) judged.push(i);
  if (judged.length < params.rows) return CANNOT_TELL;
  const value = majority(judged.map((row) => values[row]!));
  const same = judged.filter((row) => values[row] === value);
  if (value < params.least || same.length < params.share * judged.length) return SOUND;
  return broken({
    ...ownersOf(edition, [key]),
    scope: 'column',
    about: key,
    cells: cellsOfRows(table, same, [key]),
    values: { key, value, same: same.length, judged: judged.length },
    effect: value * same.length,
  });
}

/**
 * Nearly every village has the same count: filled down, not counted (validation: constant column).
 * Missing figures: a missing or unanswered value is not counted.
 */
export const constantColumn = defineKind({
  kind: 'constant-column',
  title: 'Angka sama di hampir semua desa',
  unusual: true,
  params: Params,
  compile: (params, context) => countsOf(context).map((key) => () => checkOf(context, key, params)),
  text: (finding, words) => {
    const { key, value, same, judged } = finding.values;
    return {
      message: `${columnOf(words, key)}: ${same} dari ${judged} desa tertulis ${words.number(value)}.`,
      action: 'Periksa apakah satu angka tersalin ke bawah, atau tulis alasan bila memang sama.',
    };
  },
});
