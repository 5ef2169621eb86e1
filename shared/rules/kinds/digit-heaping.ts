import { CellState } from '../../dataset/types';
import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import type { CheckContext, Outcome, ParamsOf } from '../kit/kind';
import { CANNOT_TELL, broken, SOUND } from '../kit/outcomes';
import { cellsOfRows, countsOf, ownersOf } from '../kit/owners-and-cells';
import { columnOf } from '../kit/phrases';
import { excessOver } from '../kit/statistics';

/** Both limits have to be passed: standard errors above chance, and the share of figures that end in 0 or 5. */
const Params = once(() => z.strictObject({ least: z.number(), rows: z.number(), z: z.number(), share: z.number() }));

/** Multiples of 100 are another rule's; of the other 99 endings 19 are a 0 or a 5. */
const HUNDRED = 100;
const BY_CHANCE = 19 / 99;

type Values = Readonly<{ key: string; heaped: number; judged: number; expected: number }>;

function checkOf(
  { edition, rows: table }: CheckContext,
  key: string,
  params: ParamsOf<typeof Params>,
): Outcome<Values> {
  const { values, states } = table.columns.get(key)!;
  const heaped: number[] = [];
  let judged = 0;
  for (let i = 0; i < table.count; i += 1) {
    const usable = states[i] === CellState.ok || states[i] === CellState.flagged;
    if (table.judged[i] !== 1 || !usable || !(values[i]! >= params.least) || values[i]! % HUNDRED === 0) continue;
    judged += 1;
    if (values[i]! % 5 === 0) heaped.push(i);
  }
  if (judged < params.rows) return CANNOT_TELL;
  const isHeaped = heaped.length > params.share * judged && excessOver(heaped.length, judged, BY_CHANCE) > params.z;
  if (!isHeaped) return SOUND;
  return broken({
    ...ownersOf(edition, [key]),
    scope: 'column',
    about: key,
    cells: cellsOfRows(table, heaped, [key]),
    values: { key, heaped: heaped.length, judged, expected: Math.round(judged * BY_CHANCE) },
    suspicion: heaped.length / judged,
    effect: heaped.length * 2,
  });
}

/**
 * Far more figures end in 0 or 5 than counting gives: they were estimated (digit preference, as in Myers' index).
 * Missing figures: a missing or unanswered value is not counted.
 */
export const digitHeaping = defineKind({
  kind: 'digit-heaping',
  title: 'Terlalu banyak angka berakhiran 0 atau 5',
  unusual: true,
  params: Params,
  compile: (params, context) => countsOf(context).map((key) => () => checkOf(context, key, params)),
  text: (finding, words) => {
    const { key, heaped, judged, expected } = finding.values;
    return {
      message: `${columnOf(words, key)}: ${heaped} dari ${judged} angka berakhiran 0 atau 5, biasanya sekitar ${words.number(expected)}.`,
      action: 'Periksa apakah angkanya dibulatkan, atau tulis alasan bila memang hasil hitungan.',
    };
  },
});
