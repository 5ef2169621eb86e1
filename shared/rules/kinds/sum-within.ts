import { z } from '../../zod';
import { rowsAbove, sumOf } from '../kernels';
import { defineKind } from '../kind';
import type { CheckContext, Draft, Table } from '../kind';
import { cellsOf, cellsOfRows, ownersOf, percentagesFrom } from '../parts';
import { rowCheck } from '../row-check';

const Params = z.strictObject({ terms: z.array(z.string()).check(z.minLength(1)), limit: z.string() });

function checkOf(context: CheckContext, table: Table, { terms, limit }: z.infer<typeof Params>) {
  const parts = terms.flatMap((term) => table.columns.get(term)?.values ?? []);
  const most = table.columns.get(limit)?.values;
  if (!most || parts.length < terms.length) return [];
  const { judged } = table;
  const figures = [...terms, limit];
  const percents = percentagesFrom(context.edition, terms, limit).filter((key) => table.columns.has(key));
  const shared = { ...ownersOf(context.edition, figures), rests: figures };
  const sum = sumOf(parts);
  const scan = () => rowsAbove(sum, most, judged);
  const one = (row: number): Draft => ({
    ...shared,
    scope: 'cell',
    cells: cellsOf(table.villages[row]!, [...figures, ...percents]),
    holds: cellsOf(table.villages[row]!, [...figures, ...percents]),
    values: {
      limit: most[row]!,
      limitKey: limit,
      sum: sum[row]!,
      terms: terms.length,
      ...Object.fromEntries(
        terms.flatMap((term, i) => [
          [`term${i}`, term],
          [`value${i}`, parts[i]![row]!],
        ]),
      ),
    },
    effect: sum[row]! - most[row]!,
  });
  const many = (rows: readonly number[], judgedRows: number): Draft => ({
    ...one(rows[0]!),
    scope: 'column',
    about: limit,
    cells: cellsOfRows(table, rows, [...figures, ...percents]),
    holds: cellsOfRows(table, rows, [...figures, ...percents]),
    values: { ...one(rows[0]!).values, wrong: rows.length, judged: judgedRows },
  });
  return [rowCheck(table, scan, one, many)];
}

/** Parts together are not more than the whole: short + very short ≤ measured (S01), families at risk ≤ families (S06). */
export const sumWithin = defineKind({
  kind: 'sum-within',
  title: 'Bagian melebihi keseluruhannya',
  params: Params,
  missing: 'Skip if any is missing or unanswered: cannot tell yet.',
  compile: (params, context) => [...checkOf(context, context.rows, params), ...checkOf(context, context.total, params)],
  text: (finding, words) => {
    const { values } = finding;
    const lower = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);
    const count = Number(values['terms']);
    const named = Array.from(
      { length: count },
      (_, i) => `${lower(words.label(String(values[`term${i}`])))} ${words.number(Number(values[`value${i}`]))}`,
    ).join(' + ');
    const sum = count > 1 ? ` = ${words.number(Number(values['sum']))}` : '';
    const compared = `${named}${sum} melebihi ${lower(words.label(String(values['limitKey'])))} ${words.number(Number(values['limit']))}`;
    const first = finding.cells[0]!;
    const place = words.form(first.variable);
    if (values['wrong'] !== undefined)
      return {
        message: `${place}: bagian melebihi keseluruhannya di ${values['wrong']} dari ${values['judged']} desa. Contoh ${words.village(first.village)}: ${compared}.`,
        action: 'Mungkin kolomnya tertukar. Periksa judul kolom di berkas sumber, lalu muat ulang.',
      };
    return {
      message: `${words.village(first.village)}, ${place}: ${compared}.`,
      action: 'Periksa angka-angka ini di sumbernya; sering satu angka kelebihan digit.',
    };
  },
});
