import { CellState } from '../../dataset/types';
import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft, ParamsOf, Reach, Table } from '../kit/kind';
import { cellsOfRows, ownersOf } from '../kit/owners-and-cells';
import { inSentence, listed, placeOf } from '../kit/phrases';
import { rowDrafts, scanRows } from '../kit/row-drafts';

const Pair = once(() =>
  z.strictObject({
    one: z.string(),
    others: z.array(z.string()).check(z.minLength(1)),
    /** Only where `one` was made by adding the others up: parts that overlap have no sum. */
    ifSum: z.optional(z.boolean()),
  }),
);
type Pair = ParamsOf<typeof Pair>;
const Params = once(() => z.strictObject({ sets: z.array(Pair()).check(z.minLength(1)) }));

type Values = Reach & Readonly<{ key: string; others: string; ifSum: number; value: number; parts: string }>;

function checkOf(context: CheckContext, table: Table, { one, others, ifSum = false }: Pair) {
  const alone = table.columns.get(one);
  const parts = others.flatMap((key) => table.columns.get(key) ?? []);
  if (!alone || parts.length < others.length) return [];
  const scan = () =>
    scanRows(table, (i) => {
      const filled = parts.filter((part) => part.states[i] !== CellState.missing).length;
      const both = alone.states[i] !== CellState.missing && filled === parts.length;
      const sum = parts.reduce((total, part) => total + part.values[i]!, 0);
      // One part alone is its own sum, which says nothing about overlap.
      const added = parts.filter((part) => part.values[i]! > 0).length > 1 && sum === alone.values[i];
      return both && (!ifSum || added);
    });
  const draft = (rows: readonly number[]): Draft<Values> => ({
    ...ownersOf(context.edition, [one, ...others]),
    scope: 'cell',
    cells: cellsOfRows(table, rows, [one, ...others]),
    holds: cellsOfRows(table, rows, [one]),
    values: {
      key: one,
      others: others.join('|'),
      ifSum: ifSum ? 1 : 0,
      value: alone.values[rows[0]!]!,
      parts: parts.map((part) => part.values[rows[0]!]).join('|'),
    },
    rests: [one, ...others],
    suspects: cellsOfRows(table, rows.slice(0, 1), [one]),
  });
  return [rowDrafts(table, scan, one, draft)];
}

/**
 * Two figures that exclude each other are not both filled (DHIS2's exclusive pair); a sum of overlapping parts
 * (S11).
 * Missing figures: with one side missing there is nothing to object to.
 */
export const exclusive = defineKind({
  kind: 'exclusive',
  title: 'Dua isian yang tidak boleh terisi bersamaan',
  params: Params,
  compile: (params, context) =>
    params.sets.flatMap((set) => context.tables.flatMap((table) => checkOf(context, table, set))),
  text: (finding, words) => {
    const { key, others, ifSum, value, parts, wrong, judged } = finding.values;
    const first = finding.cells[0]!;
    const place = wrong === undefined ? placeOf(words, first) : words.village(first.village);
    const many = wrong === undefined ? '' : ` Hal yang sama ada di ${wrong} dari ${judged} desa.`;
    const label = inSentence(words.label(key));
    if (ifSum === 1) {
      const figures = listed(parts);
      const sum = figures.map((one) => words.number(Number(one))).join(' + ');
      return {
        message: `${place}: ${sum} = ${words.number(value)} ditulis sebagai ${label}, padahal satu keluarga bisa punya beberapa faktor.${many}`,
        action: `Kosongkan ${label}, atau isi jumlah keluarganya tanpa menghitung satu keluarga dua kali.`,
      };
    }
    const names = listed(others).map((one) => inSentence(words.label(one)));
    return {
      message: `${place}: ${label} dan ${words.list(names)} sama-sama terisi.${many}`,
      action: 'Pilih salah satu, lalu kosongkan yang lain di sumbernya.',
    };
  },
});
