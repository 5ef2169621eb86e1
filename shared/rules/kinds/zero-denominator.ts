import { once } from '../../once';
import { z } from '../../zod';
import { sourceNamed, sourceOf } from '../kit/denominator-source';
import type { WithSource } from '../kit/denominator-source';
import { rowsOfNothing } from '../kit/kernels-figures';
import { defineKind } from '../kit/kind';
import type { Check, CheckContext, Draft, Reach, Table } from '../kit/kind';
import { cellsOfRows, ownersOf } from '../kit/owners-and-cells';
import { placeOf } from '../kit/phrases';
import { rowDrafts } from '../kit/row-drafts';

const Params = once(() => z.strictObject({ numerator: z.enum(['ada', 'nol']) }));

/** One village with its numerator, or how many villages have nothing at all. */
type Values = Reach & WithSource & Readonly<{ n: number } | { nothing: number }>;

interface Pair {
  readonly numerator: string;
  readonly denominator: string;
  readonly percent: string | null;
}

function checkOf(
  context: CheckContext,
  table: Table,
  { numerator, denominator, percent }: Pair,
  above: boolean,
): Check<Values>[] {
  const { edition } = context;
  const n = table.columns.get(numerator)?.values;
  const d = table.columns.get(denominator)?.values;
  if (!n || !d) return [];
  const keys = [denominator, numerator, ...(percent !== null && table.columns.has(percent) ? [percent] : [])];
  const scan = () => rowsOfNothing(n, d, above, table.judged);
  const shared = { ...ownersOf(edition, [numerator, denominator]), rests: [numerator, denominator] };
  if (above) {
    const draft = (rows: readonly number[]): Draft<Values> => {
      const cells = cellsOfRows(table, rows, keys);
      return {
        ...shared,
        scope: 'cell',
        cells,
        holds: cells,
        values: { n: n[rows[0]!]!, ...sourceOf(context, table, denominator, rows[0]!) },
        suspects: cells.filter(({ variable }) => variable === denominator),
        effect: rows.reduce((sum, row) => sum + n[row]!, 0),
      };
    };
    return [rowDrafts(table, scan, numerator, draft)];
  }
  // 0 of 0 is true of one village and suspect in many, so it is one matter of the whole column.
  return [
    () => {
      const { wrong, sound } = scan();
      const judged = wrong.length + sound;
      const draft = (): Draft<Values> => ({
        ...shared,
        scope: 'column',
        about: numerator,
        cells: cellsOfRows(table, wrong, [denominator, numerator]),
        values: { nothing: wrong.length, judged },
        suspicion: wrong.length / judged,
      });
      return {
        sound,
        wrong: wrong.length,
        unknown: table.count - judged,
        drafts: wrong.length === 0 ? [] : [draft()],
      };
    },
  ];
}

/**
 * Nobody is counted, yet somebody was served (A07); or neither (A08), where blanks may have been filled with 0.
 * Missing figures: skip if any is missing, unanswered or declared not to apply: cannot tell yet.
 */
export const zeroDenominator = defineKind({
  kind: 'zero-denominator',
  title: 'Sasarannya nol',
  anyRegion: true,
  params: Params,
  compile: ({ numerator: wanted }, context) =>
    context.edition.indicators.flatMap(({ numerator, denominator, percent }) => {
      if (denominator === null) return [];
      const pair = { numerator, denominator, percent };
      return wanted === 'ada'
        ? context.tables.flatMap((table) => checkOf(context, table, pair, true))
        : checkOf(context, context.rows, pair, false);
    }),
  text: (finding, words) => {
    const { values } = finding;
    const { wrong, judged, source } = values;
    const first = finding.cells[0]!;
    const form = words.form(first.variable);
    if ('nothing' in values)
      return {
        message: `${form}: pembilang dan penyebut sama-sama 0 di ${values.nothing} dari ${judged} desa. Apakah memang tidak ada sasaran, atau datanya belum masuk?`,
        action: 'Kosongkan yang datanya belum masuk, atau tulis alasan bila memang tidak ada sasaran.',
      };
    return {
      message:
        wrong === undefined
          ? `${placeOf(words, first)}: penyebut 0${sourceNamed(source)} tetapi pembilang ${words.number(values.n)}.`
          : `${form}: penyebut 0 tetapi pembilangnya ada di ${wrong} dari ${judged} desa. Contoh ${words.village(first.village)}: pembilang ${words.number(values.n)}${source === undefined ? '' : `, penyebut 0${sourceNamed(source)}`}.`,
      action: 'Isi jumlah sasarannya dulu, lalu periksa pembilangnya.',
    };
  },
});
