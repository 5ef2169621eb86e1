import { CellState } from '../../dataset/types';
import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft, Reach, Table } from '../kit/kind';
import { CANNOT_TELL, SOUND, broken } from '../kit/outcomes';
import { cellsOfRows, ownersOf } from '../kit/owners-and-cells';
import { inSentence } from '../kit/phrases';
import { rowDrafts, scanRows } from '../kit/row-drafts';

const { missing } = CellState;

const Params = once(() =>
  z.strictObject({
    sets: z.array(
      z.strictObject({
        when: z.string(),
        need: z.array(z.string()).check(z.minLength(1)),
        /** Each needs the other (DHIS2's compulsory pair). */
        both: z.optional(z.boolean()),
        /** Said once for the whole file, in any row or on the district's line. */
        once: z.optional(z.boolean()),
      }),
    ),
  }),
);

type Values = Reach & Readonly<{ need: string; when: string; once?: number }>;

/** Required by a form together with `when`: then the blank is the form's own matter (`required`). */
const askedTogether = ({ edition }: CheckContext, when: string, need: string): boolean =>
  edition.forms.some(
    ({ fields }) =>
      fields.some((field) => field.variable === when) &&
      fields.some((field) => field.variable === need && field.required),
  );

function checksOf(context: CheckContext, when: string, needed: readonly string[]) {
  const { edition, rows: table } = context;
  const filled = table.columns.get(when)?.states;
  if (!filled) return [];
  return needed
    .filter((need) => !askedTogether(context, when, need))
    .map((need) => {
      const states = table.columns.get(need)?.states;
      const draft = (rows: readonly number[]): Draft<Values> => ({
        ...ownersOf(edition, [need, when]),
        scope: 'cell',
        cells: cellsOfRows(table, rows, states ? [need, when] : [when]),
        values: { need, when },
        about: `${need}:${table.villages[rows[0]!]}`,
      });
      const scan = () =>
        scanRows(table, (row) => (filled[row] === missing ? undefined : (states?.[row] ?? missing) === missing));
      return rowDrafts(table, scan, need, draft);
    });
}

const isSaid = (table: Table, variable: string): boolean =>
  table.columns.get(variable)?.states.some((state, row) => state !== missing && table.judged[row] === 1) === true;

/** Judges the file as a whole: what is said once may stand anywhere, and its absence is one matter. */
function saidOnce(context: CheckContext, when: string, need: string) {
  const { edition, rows, total } = context;
  return () => {
    const needed = isSaid(rows, when) ? rows : total;
    if (!isSaid(needed, when)) return CANNOT_TELL;
    if (isSaid(rows, need) || isSaid(total, need)) return SOUND;
    const draft: Draft<Values> = {
      ...ownersOf(edition, [when]),
      scope: 'district',
      about: need,
      cells: cellsOfRows(needed, needed.total ? [0] : [], [when]),
      values: { need, when, once: 1 },
    };
    return broken(draft);
  };
}

/**
 * One figure is filled and another without which it cannot be checked is blank (L02).
 * Missing figures: missing is what this kind looks for; where both are missing it is silent.
 */
export const requiredTogether = defineKind({
  kind: 'required-together',
  title: 'Pasangannya belum diisi',
  params: Params,
  compile: (params, context) =>
    params.sets.flatMap(({ when, need, both = false, once = false }) =>
      once
        ? need.map((key) => saidOnce(context, when, key))
        : [...checksOf(context, when, need), ...(both ? need.flatMap((key) => checksOf(context, key, [when])) : [])],
    ),
  text: (finding, words) => {
    const { need, when, wrong, judged, once } = finding.values;
    if (once === 1)
      return {
        message: `${words.label(when)} terisi, tetapi ${inSentence(words.label(need))} tidak disebut di berkas ini.`,
        action: `Tambahkan kolom "${words.label(need)}", cukup diisi di satu baris atau di baris total.`,
      };
    const pair = `${words.label(when)} terisi, ${words.label(need)} kosong`;
    return {
      message:
        wrong === undefined
          ? `${words.village(finding.cells[0]!.village)}: ${pair}.`
          : `${pair} di ${wrong} dari ${judged} desa.`,
      action: 'Isi yang kosong, atau kosongkan keduanya bila belum ada datanya.',
    };
  },
});
