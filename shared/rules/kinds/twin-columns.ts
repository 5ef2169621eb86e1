import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import type { CheckContext } from '../kit/kind';
import { SOUND, broken } from '../kit/outcomes';
import { cellsOfRows, ownersOf } from '../kit/owners-and-cells';

const Params = once(() => z.strictObject({ rows: z.number() }));

/** Rows in which both are stated, all with equal figures; undefined at the first that differs. */
function equalRows(a: Float64Array, b: Float64Array, judged: Uint8Array): number[] | undefined {
  const rows: number[] = [];
  for (let i = 0; i < a.length; i += 1) {
    if (judged[i] !== 1 || !(a[i]! >= 0) || !(b[i]! >= 0)) continue;
    if (a[i] !== b[i]) return undefined;
    rows.push(i);
  }
  return rows;
}

function checksOf({ edition, rows: table }: CheckContext, least: number) {
  const numerators = edition.indicators.flatMap(({ numerator }) => {
    const values = table.columns.get(numerator)?.values;
    return values ? [{ key: numerator, values }] : [];
  });
  return numerators.map(({ key, values }, at) => () => {
    const twins = numerators.slice(0, at).flatMap((other) => {
      const rows = equalRows(other.values, values, table.judged);
      // Equal zeros say nothing: neither service has begun.
      return rows && rows.filter((row) => values[row]! > 0).length >= least ? [{ other: other.key, rows }] : [];
    });
    const first = twins[0];
    if (!first) return SOUND;
    return broken({
      ...ownersOf(edition, [key, first.other]),
      scope: 'column' as const,
      about: `${first.other}=${key}`,
      cells: cellsOfRows(table, first.rows, [key, first.other]),
      values: { a: first.other, b: key, count: first.rows.length },
      suspicion: 0.9,
      effect: first.rows.reduce((sum, row) => sum + values[row]!, 0),
    });
  });
}

/**
 * Two indicators do not reach the same number in every village: one column was copied into the other (P13).
 * Missing figures: only rows in which both are stated are compared.
 */
export const twinColumns = defineKind({
  kind: 'twin-columns',
  title: 'Dua kolom isinya sama persis',
  unusual: true,
  params: Params,
  compile: ({ rows }, context) => checksOf(context, rows),
  text: (finding, words) => {
    const { a, b, count } = finding.values;
    return {
      message: `${words.form(a)} dan ${words.form(b)}: pembilangnya sama persis di semua ${count} desa. Biasanya satu kolom tersalin ke kolom lain.`,
      action: 'Periksa kedua kolom di sumbernya, atau tulis alasan bila memang sama.',
    };
  },
});
