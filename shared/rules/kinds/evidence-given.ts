import { variableOf } from '../../catalogue/lookup';
import { cellText } from '../../dataset/values/text';
import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import type { Check, CheckContext, Draft, Reach } from '../kit/kind';
import { linksIn } from '../kit/links';
import { cellsOfRows, columnsOfType, ownersOf } from '../kit/owners-and-cells';
import type { Found } from '../kit/owners-and-cells';
import { placeOf } from '../kit/phrases';
import { rowDrafts, scanRows } from '../kit/row-drafts';

/** `letters`: a shorter remark proves nothing. */
const Params = once(() => z.strictObject({ letters: z.number() }));

type Values = Reach & Readonly<{ status: string }>;

const lettersIn = (text: string): number => text.replace(/[^\p{L}]/gu, '').length;

function checkOf(context: CheckContext, { table, variable: status, column }: Found, least: number): Check<Values>[] {
  const key = status.slice(0, -'_status'.length);
  const [link, remark] = [`${key}_tautan`, `${key}_keterangan`];
  // An indicator that asks for no evidence cannot lack it.
  if (!variableOf(context.edition, link) && !variableOf(context.edition, remark)) return [];
  const { values } = column;
  const raw = (variable: string, row: number) => table.columns.get(variable)?.raw[row];
  const isProven = (row: number) =>
    linksIn(raw(link, row)).length > 0 || lettersIn(cellText(raw(remark, row))) >= least;
  const scan = () =>
    scanRows(table, (row) => (Number.isNaN(values[row]!) ? undefined : values[row] === 1 && !isProven(row)));
  const concerned = [status, link, remark].filter((variable) => table.columns.has(variable));
  const draft = (rows: readonly number[]): Draft<Values> => ({
    ...ownersOf(context.edition, [status]),
    scope: 'cell',
    cells: cellsOfRows(table, rows, concerned),
    values: { status },
  });
  return [rowDrafts(table, scan, status, draft)];
}

/**
 * A status "ya" stands with a link or a remark that says something (T03).
 * Missing figures: a blank or unreadable status is not judged; a blank link or remark is no evidence.
 */
export const evidenceGiven = defineKind({
  kind: 'evidence-given',
  title: 'Status ya belum ada buktinya',
  params: Params,
  compile: ({ letters }, context) =>
    columnsOfType(context, 'yesno')
      .filter(({ variable }) => variable.endsWith('_status'))
      .flatMap((found) => checkOf(context, found, letters)),
  text: (finding, words) => {
    const { status, wrong } = finding.values;
    const first = finding.cells[0]!;
    const place = wrong === undefined ? placeOf(words, first) : `${words.form(first.variable)}, ${wrong} desa`;
    return {
      message: `${place}: ${words.label(status)} berisi ya, tetapi belum ada tautan atau keterangan.`,
      action: 'Isi tautan bukti, atau keterangan singkat tentang apa yang dilakukan dan kapan.',
    };
  },
});
