import { variableOf } from '../../catalogue/lookup';
import { once } from '../../once';
import { z } from '../../zod';
import { rowsOutside } from '../kit/kernels-figures';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft, ParamsOf, Reach, Table } from '../kit/kind';
import { cellsOfRows, ownersOf } from '../kit/owners-and-cells';
import { placeOf } from '../kit/phrases';
import { rowDrafts } from '../kit/row-drafts';
import { percentColumns, percentsOf } from '../kit/stand-in';

const Params = once(() =>
  z.union([
    z.strictObject({
      /** `persen-terhitung`: percentages whose numerator is part of a counted denominator. */
      variables: z.union([z.literal('persen-terhitung'), z.array(z.string())]),
      min: z.number(),
      max: z.number(),
      lines: z.enum(['semua', 'total']),
    }),
    /** Indicators of which less is better: the target is the upper limit of the district's percentage. */
    z.strictObject({ target: z.literal('batas-atas') }),
  ]),
);
type Params = ParamsOf<typeof Params>;

type Values = Reach & Readonly<{ key: string; value: number; min: number; max: number; target: number }>;

interface Range {
  readonly variable: string;
  readonly min: number;
  readonly max: number;
  readonly target: boolean;
  readonly tables: readonly Table[];
  /** From its figures where the percentage itself is not stated. */
  readonly computed: boolean;
}

function rangesOf(params: Params, { edition, rows, total }: CheckContext): readonly Range[] {
  if ('target' in params)
    return edition.indicators.flatMap(({ percent, direction, target, targetCertainty }) =>
      percent !== null && direction === 'turun' && typeof target === 'number' && targetCertainty === 'stated'
        ? [{ variable: percent, min: 0, max: target, target: true, tables: [total], computed: true }]
        : [],
    );
  const projected = new Set(
    edition.indicators.flatMap(({ percent, denominatorKind }) => (denominatorKind === 'terhitung' ? [] : [percent])),
  );
  const { variables, min, max, lines } = params;
  const keys =
    variables === 'persen-terhitung'
      ? edition.variables.flatMap(({ key, computed }) => (computed && !projected.has(key) ? [key] : []))
      : variables;
  const tables = lines === 'total' ? [total] : [rows, total];
  return keys.map((variable) => ({ variable, min, max, target: false, tables, computed: lines === 'total' }));
}

function checksOf({ edition }: CheckContext, { variable, min, max, target, tables, computed }: Range) {
  const figures = variableOf(edition, variable)?.computed;
  const rests = figures ? [...figures.numerator, figures.denominator] : [];
  return tables.flatMap((table) => {
    const stated = table.columns.get(variable)?.values;
    const cells = computed ? percentColumns(edition, table, variable) : [variable];
    if (cells.length === 0 || (!computed && !stated)) return [];
    const values = computed ? percentsOf(edition, table, variable) : stated!;
    const draft = (rows: readonly number[]): Draft<Values> => ({
      ...ownersOf(edition, [variable]),
      scope: 'cell',
      about: `${variable}:${table.villages[rows[0]!]}`,
      cells: cellsOfRows(table, rows, cells),
      holds: cellsOfRows(table, rows, cells),
      values: { key: variable, value: values[rows[0]!]!, min, max, target: target ? 1 : 0 },
      rests,
      effect: Math.abs(values[rows[0]!]! - (values[rows[0]!]! > max ? max : min)),
    });
    return [rowDrafts(table, () => rowsOutside(values, min, max, table.judged), variable, draft)];
  });
}

/**
 * A figure is within a range: percentages 0–100 (A05), prevalences (P01, P02), targets that are upper limits (P21).
 * Missing figures: a missing or unanswered value is not judged.
 */
export const valueWithin = defineKind({
  kind: 'value-within',
  title: 'Di luar rentang yang wajar',
  anyRegion: true,
  params: Params,
  compile: (params, context) => rangesOf(params, context).flatMap((range) => checksOf(context, range)),
  text: (finding, words) => {
    const { key, value, min, max, target, wrong, judged } = finding.values;
    const label = words.label(key);
    const first = finding.cells[0]!;
    const [low, high] = [words.number(min), words.number(max)];
    const written = words.number(value);
    const place = placeOf(words, { village: first.village, variable: key });
    const named = place.endsWith(label) || words.form(key) === label ? `${place}: ${label}` : place;
    if (target === 1)
      return {
        message: `${named}: capaian ${written} % melewati target ${high} %. Target ini batas atas: makin kecil makin baik.`,
        action: 'Periksa pembilang dan penyebutnya, atau tulis alasan bila memang belum tercapai.',
      };
    if (wrong !== undefined)
      return {
        message: `${words.form(key)}: ${wrong} dari ${judged} persen di luar ${low}–${high}. Contoh ${words.village(first.village)}: ${written} %.`,
        action: 'Periksa apakah kolom ini memang kolom persen, lalu muat ulang.',
      };
    return {
      message: `${named}: tertulis ${written} %, di luar ${low}–${high} %.`,
      action: 'Periksa letak koma, pembilang dan penyebutnya, serta sumber angkanya.',
    };
  },
});
