import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import type { Check, CheckContext, Draft, Reach, Table } from '../kit/kind';
import { cellsOfRows, ownersOf } from '../kit/owners-and-cells';
import { placeOf } from '../kit/phrases';
import { rowDrafts, scanRows } from '../kit/row-drafts';

/** Variable → how many times at least. */
const Params = once(() => z.strictObject({ targets: z.record(z.string(), z.number()) }));

type Values = Reach & Readonly<{ times: number; target: number }>;

function checkOf(context: CheckContext, table: Table, variable: string, target: number): Check<Values>[] {
  const values = table.columns.get(variable)?.values;
  if (!values) return [];
  const scan = () => scanRows(table, (row) => (Number.isNaN(values[row]!) ? undefined : values[row]! < target));
  const draft = (rows: readonly number[]): Draft<Values> => ({
    ...ownersOf(context.edition, [variable]),
    rests: [variable],
    scope: 'cell',
    cells: cellsOfRows(table, rows, [variable]),
    values: { times: values[rows[0]!]!, target },
  });
  return [rowDrafts(table, scan, variable, draft)];
}

/**
 * What has to be held so many times a year was (T07).
 * Missing figures: a blank count is not judged.
 */
export const frequencyMet = defineKind({
  kind: 'frequency-met',
  title: 'Jumlah kegiatan di bawah target',
  params: Params,
  compile: ({ targets }, context) =>
    Object.entries(targets).flatMap(([variable, target]) =>
      context.tables.flatMap((table) => checkOf(context, table, variable, target)),
    ),
  text: (finding, words) => {
    const { times, target } = finding.values;
    const first = finding.cells[0]!;
    return {
      message: `${placeOf(words, first)}: ${words.label(first.variable)} baru ${words.number(times)}, targetnya ${words.number(target)}.`,
      action: 'Periksa apakah semua kegiatan sudah dihitung. Bila memang belum, tulis rencananya.',
    };
  },
});
