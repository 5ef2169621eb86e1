import { variableOf } from '../../catalogue/lookup';
import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import type { CheckContext, ParamsOf } from '../kit/kind';
import { cellsOfRows, ownersOf } from '../kit/owners-and-cells';

const Params = once(() => z.strictObject({ rows: z.number(), points: z.number() }));

function checkOf(context: CheckContext, percent: string, params: ParamsOf<typeof Params>) {
  const { rows: table, edition } = context;
  const computed = variableOf(edition, percent)?.computed;
  const p = table.columns.get(percent)?.values;
  const d = table.columns.get(computed?.denominator ?? '')?.values;
  const terms = computed?.numerator.flatMap((key) => table.columns.get(key)?.values ?? []) ?? [];
  if (!computed || !p || !d || terms.length < computed.numerator.length) return [];
  const { judged, count } = table;

  return [
    () => {
      const byPercent = new Map<number, number[]>();
      let sound = 0;
      for (let i = 0; i < count; i += 1) {
        let n = 0;
        for (const values of terms) n += values[i]!;
        const off = Math.abs(p[i]! - (100 * n) / d[i]!);
        if (off > params.points && judged[i] === 1 && d[i]! > 0) {
          const rows = byPercent.get(p[i]!);
          if (rows) rows.push(i);
          else byPercent.set(p[i]!, [i]);
        } else if (off <= params.points) sound += 1;
      }
      let wrong = 0;
      const drafts = [...byPercent]
        .filter(([, rows]) => rows.length >= params.rows)
        .map(([value, rows]) => {
          wrong += rows.length;
          const [row] = rows;
          const numerator = terms.reduce((sum, values) => sum + values[row!]!, 0);
          return {
            ...ownersOf(edition, [percent, ...computed.numerator, computed.denominator]),
            rests: [...computed.numerator, computed.denominator],
            scope: 'column' as const,
            about: `${percent}=${value}`,
            cells: cellsOfRows(table, rows, [percent]),
            holds: cellsOfRows(table, rows, [percent]),
            values: { p: value, wrong: rows.length, n: numerator, d: d[row!]! },
            suggestion: { kind: 'recompute' as const, variable: percent },
          };
        });
      return { sound, wrong, unknown: count - sound - wrong, drafts };
    },
  ];
}

/**
 * One percentage left standing in many rows whose figures say otherwise by more than a point (A10).
 * Missing figures: skip if any figure is missing or unanswered or the denominator is 0: cannot tell yet.
 */
export const samePercentEverywhere = defineKind({
  kind: 'same-percent-everywhere',
  title: 'Persen seragam padahal angkanya berbeda',
  anyRegion: true,
  params: Params,
  compile: (params, context) =>
    context.edition.variables
      .filter((variable) => variable.computed !== undefined)
      .flatMap((variable) => checkOf(context, variable.key, params)),
  text: (finding, words) => {
    const { p, wrong, n, d } = finding.values;
    const first = finding.cells[0]!;
    return {
      message: `${words.form(first.variable)}: ${wrong} desa tertulis ${words.number(p)} % padahal angkanya berbeda-beda. Contoh ${words.village(first.village)}: ${words.number(n)} dari ${words.number(d)} = ${words.number((100 * n) / d)} %.`,
      action: 'Pakai "Hitung ulang persen kolom ini" bila pembilang dan penyebutnya benar.',
    };
  },
});
