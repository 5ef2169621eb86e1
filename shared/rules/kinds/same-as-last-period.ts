import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kind';
import type { Check, CheckContext, Draft } from '../kind';
import { cellsOf, cellsOfRows, ownersOf } from '../parts';
import { aligned, previousOf } from '../previous';
import { countsOf, figuresOf, ratesOf } from '../rates';
import type { Counts, Rate } from '../rates';
import { rowCheck } from '../row-check';

/** Smaller counts than `least` may well be equal by chance. */
const Params = once(() => z.strictObject({ least: z.number() }));

function checkOf(rate: Rate, least: number, year: number, context: CheckContext, now: Counts, before: Counts): Check {
  const isTotal = now.d.length === 1 && context.total.columns.get(rate.denominator)?.values === now.d;
  const table = isTotal ? context.total : context.rows;
  const figures = figuresOf(rate);
  const scan = () => {
    const wrong: number[] = [];
    let sound = 0;
    for (let i = 0; i < now.n.length; i += 1) {
      const [n, d] = [now.n[i]!, now.d[i]!];
      if (table.judged[i] !== 1 || !(before.n[i]! >= 0 && before.d[i]! >= 0 && n >= 0 && d >= 0)) continue;
      if (n === before.n[i] && d === before.d[i] && n >= least && d >= least) wrong.push(i);
      else sound += 1;
    }
    return { wrong, sound };
  };
  const one = (row: number): Draft => ({
    ...ownersOf(context.edition, figures),
    rests: figures,
    scope: 'cell',
    cells: cellsOf(table.villages[row]!, figures),
    values: { n: now.n[row]!, d: now.d[row]!, year },
  });
  return rowCheck(table, scan, one, (rows, judged) => ({
    ...one(rows[0]!),
    scope: 'column',
    about: rate.percent,
    cells: cellsOfRows(table, rows, figures),
    values: { ...one(rows[0]!).values, wrong: rows.length, judged },
  }));
}

/**
 * Numerator and denominator both exactly as in the last period: probably copied (P12).
 * Missing figures: cannot tell without the last period or with a missing figure in either.
 */
export const sameAsLastPeriod = defineKind({
  kind: 'same-as-last-period',
  title: 'Sama persis dengan periode lalu',
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
