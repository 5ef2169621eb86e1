import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft, Outcome, Table } from '../kit/kind';
import { cellsOfRows, ownersOf } from '../kit/owners-and-cells';
import { columnOf, listed } from '../kit/phrases';

const Params = once(() => z.strictObject({ least: z.number() }));
const SHOWN = 3;

const ordersOf = new WeakMap<Table['villages'], readonly number[]>();

/** Rows by village code: neighbours stay neighbours however the sheet is sorted. */
function byCode({ villages, judged }: Table): readonly number[] {
  const known = ordersOf.get(villages);
  if (known) return known;
  const rows = villages.flatMap((_, i) => (judged[i] === 1 ? [i] : []));
  rows.sort((a, b) => (villages[a]! < villages[b]! ? -1 : 1));
  ordersOf.set(villages, rows);
  return rows;
}

/** Figures whose column says something of its own: of the forms that ask for one target group, the first. */
function columnsOf({ edition, rows }: CheckContext): string[] {
  const seen = new Set<string>();
  return edition.variables.flatMap(({ key, type, sasaran = key }) => {
    if (type !== 'count' || !rows.columns.has(key) || seen.has(sasaran)) return [];
    seen.add(sasaran);
    return [key];
  });
}

type Values = Readonly<{ key: string; count: number; pairs: string }>;

interface Found {
  readonly key: string;
  readonly values: Float64Array;
  readonly stated: number;
  /** Places in the order whose figure is that of the place before. */
  readonly places: readonly number[];
}

function findIn(table: Table, key: string, least: number): Found {
  const { values } = table.columns.get(key)!;
  const order = byCode(table);
  const places: number[] = [];
  let stated = 0;
  for (let k = 0; k < order.length; k += 1) {
    const value = values[order[k]!]!;
    if (!(value >= 0)) continue;
    stated += 1;
    if (k > 0 && value >= least && value === values[order[k - 1]!]) places.push(k);
  }
  return { key, values, stated, places };
}

function draftOf(
  { edition, rows: table }: CheckContext,
  { key, values, places }: Found,
  copied: boolean,
): Draft<Values> {
  const order = byCode(table);
  const rows = [...new Set(places.flatMap((k) => [order[k - 1]!, order[k]!]))];
  return {
    ...ownersOf(edition, [key]),
    scope: 'column',
    about: key,
    cells: cellsOfRows(table, rows, [key]),
    values: {
      key,
      count: places.length,
      pairs: places
        .slice(0, SHOWN)
        .map((k) => [table.villages[order[k - 1]!], table.villages[order[k]!], values[order[k]!]].join('='))
        .join('|'),
    },
    suspicion: copied ? 0.8 : 0.1,
    effect: places.reduce((sum, k) => sum + values[order[k]!]!, 0),
    ...(copied ? {} : { severity: 'catatan' }),
  };
}

/** One pair in one column is mostly chance and only noted; a pair that agrees in several columns looks copied. */
function checkAll(context: CheckContext, least: number): Outcome<Values> {
  const found = columnsOf(context).map((key) => findIn(context.rows, key, least));
  const agreeing = new Uint8Array(context.rows.count + 1);
  for (const { places } of found) for (const k of places) agreeing[k]! += 1;
  const hits = found.filter(({ places }) => places.length > 0);
  const wrong = hits.reduce((sum, { places }) => sum + places.length, 0);
  const stated = found.reduce((sum, one) => sum + one.stated, 0);
  return {
    sound: stated - wrong,
    wrong,
    unknown: found.length * context.rows.count - stated,
    drafts: hits.map((one) =>
      draftOf(
        context,
        one,
        one.places.some((k) => agreeing[k]! > 1),
      ),
    ),
  };
}

/**
 * Two villages next to each other have exactly the same large figure: a row may have been copied (P19).
 * Missing figures: a missing or unanswered value is not compared.
 */
export const equalNeighbours = defineKind({
  kind: 'equal-neighbours',
  title: 'Angka sama di dua desa berurutan',
  unusual: true,
  params: Params,
  compile: ({ least }, context) => [() => checkAll(context, least)],
  text: (finding, words) => {
    const { key, count, pairs } = finding.values;
    const shown = listed(pairs).map((pair) => {
      const [a = '', b = '', value] = pair.split('=');
      return `${words.village(a)} dan ${words.village(b)} (${words.number(Number(value))})`;
    });
    const place = columnOf(words, key);
    const more = count > shown.length ? `; ${count - shown.length} pasangan lain` : '';
    return {
      message: `${place} sama persis di desa yang berurutan: ${shown.join('; ')}${more}.`,
      action: 'Periksa apakah satu baris tersalin, atau tulis alasan bila memang sama.',
    };
  },
});
