import { CellState } from '../../dataset/types';
import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import type { CheckContext, Outcome, ParamsOf } from '../kit/kind';
import { cellsOfRows, countsOf, ownersOf } from '../kit/owners-and-cells';
import { columnOf } from '../kit/phrases';

const Params = once(() => z.strictObject({ multiple: z.number(), share: z.number(), rows: z.number() }));

type Values = Readonly<{ key: string; round: number; judged: number; multiple: number }>;

function checkOf(
  { edition, rows: table }: CheckContext,
  key: string,
  params: ParamsOf<typeof Params>,
): Outcome<Values> {
  const { values, states } = table.columns.get(key)!;
  const round: number[] = [];
  let judged = 0;
  for (let i = 0; i < table.count; i += 1) {
    const usable = states[i] === CellState.ok || states[i] === CellState.flagged;
    // Smaller figures cannot be round in this sense.
    if (table.judged[i] !== 1 || !usable || !(values[i]! >= params.multiple)) continue;
    judged += 1;
    if (values[i]! % params.multiple === 0) round.push(i);
  }
  if (judged < params.rows) return { sound: 0, wrong: 0, unknown: table.count, drafts: [] };
  const unknown = table.count - judged;
  if (round.length <= params.share * judged) return { sound: judged, wrong: 0, unknown, drafts: [] };
  return {
    sound: judged - round.length,
    wrong: round.length,
    unknown,
    drafts: [
      {
        ...ownersOf(edition, [key]),
        scope: 'column',
        about: key,
        cells: cellsOfRows(table, round, [key]),
        values: { key, round: round.length, judged, multiple: params.multiple },
        suspicion: round.length / judged,
        effect: round.reduce((sum, row) => sum + values[row]!, 0),
      },
    ],
  };
}

/**
 * Too many figures end in 00: they were estimated, not counted (P17).
 * Missing figures: a missing or unanswered value is not counted.
 */
export const roundNumbers = defineKind({
  kind: 'round-numbers',
  title: 'Angka terlalu bulat',
  unusual: true,
  params: Params,
  compile: (params, context) => countsOf(context).map((key) => () => checkOf(context, key, params)),
  text: (finding, words) => {
    const { key, round, judged, multiple } = finding.values;
    return {
      message: `${columnOf(words, key)}: ${round} dari ${judged} angka kelipatan ${words.number(multiple)}. Angka hasil hitungan jarang sebulat itu.`,
      action: 'Periksa apakah angkanya perkiraan, atau tulis alasan bila memang hasil hitungan.',
    };
  },
});
