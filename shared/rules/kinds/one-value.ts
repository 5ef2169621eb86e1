import { cellText } from '../../dataset/values/text';
import { CellState } from '../../dataset/types';
import { rowsInState } from '../kit/kernels';
import { defineKind } from '../kit/kind';
import type { Draft, Reach } from '../kit/kind';
import { NoParams } from '../kit/no-params';
import { cellsOfRows, ownersOf } from '../kit/owners-and-cells';
import { rowDrafts } from '../kit/row-drafts';

/** `said`: what each source says, where the figures have sources a person chooses among. */
type Values = Reach & Readonly<{ address: string; said?: string }>;

/**
 * Files or rows that say different things about one cell leave it open until a person chooses (F10).
 * Missing figures: only cells stated more than once are judged.
 */
export const oneValue = defineKind({
  kind: 'one-value',
  title: 'Dua sumber menulis angka berbeda',
  anyRegion: true,
  params: NoParams,
  compile: (_, { dataset, edition, rows: table }) =>
    [...table.columns].map(([variable, { states, addresses, raw }]) => {
      const isSourced = (dataset.sources?.get(variable)?.length ?? 0) > 1;
      const draft = (rows: readonly number[]): Draft<Values> => ({
        ...ownersOf(edition, [variable]),
        scope: 'cell',
        cells: cellsOfRows(table, rows, [variable]),
        holds: cellsOfRows(table, rows, [variable]),
        values: {
          address: addresses[rows[0]!] ?? '',
          ...(isSourced ? { said: cellText(raw[rows[0]!] ?? null) } : {}),
        },
      });
      return rowDrafts(table, () => rowsInState(states, CellState.conflict, table.judged), variable, draft);
    }),
  text: (finding, words) => {
    const { address, said, wrong, judged } = finding.values;
    const first = finding.cells[0]!;
    const label = `${words.form(first.variable)}, ${words.label(first.variable)}`;
    if (said !== undefined)
      return {
        message:
          wrong === undefined
            ? `${words.village(first.village)}, ${label}: sumbernya berbeda, ${said}.`
            : `${label}: sumbernya berbeda di ${wrong} dari ${judged} desa. Contoh ${words.village(first.village)}: ${said}.`,
        action: 'Pilih di bagian Sumber sasaran sumber mana yang diisikan ke situs, sekali untuk seluruh kolom.',
      };
    return {
      message:
        wrong === undefined
          ? `${words.village(first.village)}, ${label}: ditulis lebih dari sekali dengan angka berbeda${address === '' ? '' : ` (${address})`}.`
          : `${label}: ${wrong} dari ${judged} angka ditulis berbeda di dua sumber.`,
      action: 'Tanyakan pemilik angka mana yang benar, lalu hapus yang lain dari sumbernya.',
    };
  },
});
