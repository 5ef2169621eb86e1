import { CellState } from '../../dataset/types';
import { rowsInState } from '../kit/kernels';
import { defineKind } from '../kit/kind';
import type { Draft, Reach } from '../kit/kind';
import { NoParams } from '../kit/no-params';
import { cellsOfRows, ownersOf } from '../kit/owners-and-cells';
import { rowDrafts } from '../kit/row-drafts';

type Values = Reach & Readonly<{ address: string }>;

/**
 * Files or rows that say different things about one cell leave it open until a person chooses (F10).
 * Missing figures: only cells stated more than once are judged.
 */
export const oneValue = defineKind({
  kind: 'one-value',
  title: 'Dua sumber menulis angka berbeda',
  anyRegion: true,
  params: NoParams,
  compile: (_, { edition, rows: table }) =>
    [...table.columns].map(([variable, { states, addresses }]) => {
      const draft = (rows: readonly number[]): Draft<Values> => ({
        ...ownersOf(edition, [variable]),
        scope: 'cell',
        cells: cellsOfRows(table, rows, [variable]),
        holds: cellsOfRows(table, rows, [variable]),
        values: { address: addresses[rows[0]!] ?? '' },
      });
      return rowDrafts(table, () => rowsInState(states, CellState.conflict, table.judged), variable, draft);
    }),
  text: (finding, words) => {
    const { address, wrong, judged } = finding.values;
    const first = finding.cells[0]!;
    const label = `${words.form(first.variable)}, ${words.label(first.variable)}`;
    return {
      message:
        wrong === undefined
          ? `${words.village(first.village)}, ${label}: ditulis lebih dari sekali dengan angka berbeda${address === '' ? '' : ` (${address})`}.`
          : `${label}: ${wrong} dari ${judged} angka ditulis berbeda di dua sumber.`,
      action: 'Tanyakan pemilik angka mana yang benar, lalu hapus yang lain dari sumbernya.',
    };
  },
});
