import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import type { Check, CheckContext, Draft, Reach } from '../kit/kind';
import { cellsOfRows, ownersOf } from '../kit/owners-and-cells';
import { aligned, previousOf } from '../kit/previous';
import { countsOf, figuresOf, ratesOf } from '../kit/rates';
import type { Counts, Rate } from '../kit/rates';
import { rowDrafts, scanRows } from '../kit/row-drafts';

/** Smaller counts than `least` may well be equal by chance. */
const Params = once(() => z.strictObject({ least: z.number() }));

type Values = Reach & Readonly<{ n: number; d: number; year: number }>;

function checkOf(
  rate: Rate,
  least: number,
  year: number,
  context: CheckContext,
  now: Counts,
  before: Counts,
): Check<Values> {
  const isTotal = now.d.length === 1 && context.total.columns.get(rate.denominator)?.values === now.d;
  const table = isTotal ? context.total : context.rows;
  const figures = figuresOf(rate);
  const scan = () =>
    scanRows(table, (i) => {
      const [n, d] = [now.n[i]!, now.d[i]!];
      if (!(before.n[i]! >= 0 && before.d[i]! >= 0 && n >= 0 && d >= 0)) return undefined;
      return n === before.n[i] && d === before.d[i] && n >= least && d >= least;
    });
  const draft = (rows: readonly number[]): Draft<Values> => ({
    ...ownersOf(context.edition, figures),
    rests: figures,
    scope: 'cell',
    cells: cellsOfRows(table, rows, figures),
    values: { n: now.n[rows[0]!]!, d: now.d[rows[0]!]!, year },
  });
  return rowDrafts(table, scan, rate.percent, draft);
}

/**
 * Numerator and denominator both exactly as in the last period: probably copied (P12).
 * Missing figures: cannot tell without the last period or with a missing figure in either.
 */
export const sameAsLastPeriod = defineKind({
  kind: 'same-as-last-period',
  title: 'Sama persis dengan periode lalu',
  anyRegion: true,
  unusual: true,
  params: Params,
  compile: ({ least }, context) => {
    const previous = previousOf(context);
    if (!previous) return [];
    const { dataset, rowOf } = previous;
    return ratesOf(context.edition).flatMap((rate) => {
      const [now, past] = [countsOf(context.rows.columns, rate), countsOf(dataset.columns, rate)];
      const [line, lineThen] = [countsOf(context.total.columns, rate), countsOf(dataset.totals, rate)];
      const check = (one: Counts, then: Counts) => checkOf(rate, least, dataset.year, context, one, then);
      return [
        ...(now && past ? [check(now, { n: aligned(past.n, rowOf), d: aligned(past.d, rowOf) })] : []),
        ...(line && lineThen ? [check(line, lineThen)] : []),
      ];
    });
  },
  text: (finding, words) => {
    const { n, d, year, wrong, judged } = finding.values;
    const first = finding.cells[0]!;
    const form = words.form(first.variable);
    const figures = `${words.number(n)} dari ${words.number(d)}`;
    if (wrong !== undefined)
      return {
        message: `${form}: angka ${wrong} dari ${judged} desa sama persis dengan tahun ${year}. Contoh ${words.village(first.village)}: ${figures}.`,
        action: 'Periksa apakah berkas tahun lalu termuat, atau kolomnya belum diperbarui.',
      };
    return {
      message: `${words.village(first.village)}, ${form}: ${figures}, sama persis dengan tahun ${year}.`,
      action: 'Periksa apakah angkanya tersalin dari tahun lalu. Tulis alasan bila memang tidak berubah.',
    };
  },
});
