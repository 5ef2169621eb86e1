import { holdsIdentity } from '../../dataset/reading/personal';
import { cellText } from '../../dataset/values/text';
import { defineKind } from '../kit/kind';
import type { Check, CheckContext, Draft, Reach } from '../kit/kind';
import { NoParams } from '../kit/no-params';
import { cellsOfRows, columnsOfType, ownersOf } from '../kit/owners-and-cells';
import type { Found } from '../kit/owners-and-cells';
import { placeOf } from '../kit/phrases';
import { rowDrafts, scanRows } from '../kit/row-drafts';

function checkOf(context: CheckContext, { table, variable, column }: Found): Check<Reach>[] {
  const scan = () =>
    scanRows(table, (row) => {
      const text = cellText(column.raw[row]);
      return text === '' ? undefined : holdsIdentity(text);
    });
  const draft = (rows: readonly number[]): Draft<Reach> => ({
    ...ownersOf(context.edition, [variable]),
    scope: 'cell',
    cells: cellsOfRows(table, rows, [variable]),
    values: {},
  });
  return [rowDrafts(table, scan, variable, draft)];
}

/**
 * Remarks name no person by number (T09). Columns of such numbers are refused at import; the number itself is not
 * told.
 * Missing figures: blank cells are not judged.
 */
export const noPersonalText = defineKind({
  kind: 'no-personal-text',
  title: 'Keterangan memuat nomor orang',
  params: NoParams,
  compile: (_, context) => columnsOfType(context, 'text').flatMap((found) => checkOf(context, found)),
  text: (finding, words) => {
    const { wrong } = finding.values;
    const first = finding.cells[0]!;
    const label = words.label(first.variable);
    return {
      message:
        wrong === undefined
          ? `${placeOf(words, first)}: ${label} memuat nomor 16 digit seperti NIK.`
          : `${words.form(first.variable)}, ${label}: ${wrong} sel memuat nomor 16 digit seperti NIK.`,
      action: 'Hapus nomornya dari sumber. Situs hanya perlu jumlah, bukan data orang.',
    };
  },
});
