import { variableOf } from '../../catalogue/lookup';
import type { CellRef } from '../../findings/types';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft } from '../kit/kind';
import { linksIn, plainLink } from '../kit/links';
import { NoParams } from '../kit/no-params';
import { ownersOf } from '../kit/owners-and-cells';
import { listed } from '../kit/phrases';

const SHOWN = 3;

type Values = Readonly<{ link: string; count: number; variables: string }>;

/** Every link of the figures with the cells it stands in; several villages may share one for the same indicator. */
function uses({
  edition,
  rows,
  total,
}: CheckContext): Map<string, { readonly link: string; readonly cells: CellRef[] }> {
  const found = new Map<string, { readonly link: string; readonly cells: CellRef[] }>();
  for (const table of [rows, total])
    for (const [variable, column] of table.columns) {
      if (variableOf(edition, variable)?.type !== 'link') continue;
      column.raw.forEach((raw, row) => {
        if (table.judged[row] !== 1) return;
        for (const link of new Set(linksIn(raw))) {
          const use = found.get(plainLink(link)) ?? { link, cells: [] };
          use.cells.push({ village: table.villages[row]!, variable });
          found.set(plainLink(link), use);
        }
      });
    }
  return found;
}

const variablesOf = (cells: readonly CellRef[]): string[] => [...new Set(cells.map(({ variable }) => variable))];

/**
 * One link proves one indicator (T06).
 * Missing figures: blank cells are not judged.
 */
export const linkOnce = defineKind({
  kind: 'link-once',
  title: 'Tautan dipakai lebih dari sekali',
  params: NoParams,
  compile: (_, context) => [
    () => {
      const all = [...uses(context)];
      const repeated = all.filter(([, { cells }]) => variablesOf(cells).length > 1);
      return {
        sound: all.length - repeated.length,
        wrong: repeated.length,
        unknown: 0,
        drafts: repeated.map(([about, { link, cells }]): Draft<Values> => {
          const variables = variablesOf(cells);
          return {
            ...ownersOf(context.edition, variables),
            scope: 'row',
            about,
            cells,
            values: { link, count: variables.length, variables: variables.slice(0, SHOWN).join('|') },
          };
        }),
      };
    },
  ],
  text: (finding, words) => {
    const { link, count, variables } = finding.values;
    const names = listed(variables).map((key) => words.label(key.replace(/_tautan$/, '_status')));
    return {
      message: `Tautan ${link} dipakai untuk ${count} indikator: ${words.list(names, count)}.`,
      action: 'Beri tiap indikator buktinya sendiri. Tulis alasan bila satu bukti memang memuat semuanya.',
    };
  },
});
