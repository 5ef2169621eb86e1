import { parseDate } from '../../dataset/values/date';
import { cellText } from '../../dataset/values/text';
import type { CellValue } from '../../dataset/types';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft, Reach } from '../kit/kind';
import { NoParams } from '../kit/no-params';
import { cellsOfRows, columnsOfType, ownersOf } from '../kit/owners-and-cells';
import type { Found } from '../kit/owners-and-cells';
import { placeOf } from '../kit/phrases';
import { rowDrafts, scanRows } from '../kit/row-drafts';

type Values = Reach & Readonly<{ raw: string; sort: string; year: number }>;

/** Returns what is wrong with a date, or null; undefined where nothing stands. */
function fault(raw: CellValue | undefined, year: number, today: string | undefined): string | null | undefined {
  const { status, value } = parseDate(raw);
  if (status === 'missing') return undefined;
  if (value === null) return status === 'ambiguous' ? 'ambigu' : 'tidak-terbaca';
  if (Number(value.slice(0, 4)) !== year) return 'tahun-lain';
  if (today !== undefined && value > today) return 'masa-depan';
  return status === 'flag' ? 'ambigu' : null;
}

function checkOf(context: CheckContext, { table, variable, column }: Found) {
  const { year } = context.dataset;
  const faultAt = (row: number) => fault(column.raw[row], year, context.facts.today);
  const scan = () =>
    scanRows(table, (row) => {
      const here = faultAt(row);
      return here === undefined ? undefined : here !== null;
    });
  const draft = (rows: readonly number[]): Draft<Values> => ({
    ...ownersOf(context.edition, [variable]),
    scope: 'cell',
    cells: cellsOfRows(table, rows, [variable]),
    values: { raw: cellText(column.raw[rows[0]!]), sort: faultAt(rows[0]!) ?? '', year },
  });
  return [rowDrafts(table, scan, variable, draft)];
}

const SAID: Readonly<Record<string, string>> = {
  ambigu: 'bisa dibaca dua cara',
  'tidak-terbaca': 'tidak terbaca sebagai tanggal',
  'masa-depan': 'belum terjadi',
};

/**
 * A date can be read one way, lies in the period's year and is not in the future (F09).
 * Missing figures: a blank date is not judged; without a known day of today only the year is.
 */
export const dateInPeriod = defineKind({
  kind: 'date-in-period',
  title: 'Tanggal perlu diperiksa',
  params: NoParams,
  compile: (_, context) => columnsOfType(context, 'date').flatMap((found) => checkOf(context, found)),
  text: (finding, words) => {
    const { raw, sort, year, wrong, judged } = finding.values;
    const first = finding.cells[0]!;
    const said = SAID[sort] ?? `di luar tahun ${year}`;
    const label = words.label(first.variable);
    return {
      message:
        wrong === undefined
          ? `${placeOf(words, first)}: ${label} "${raw}" ${said}.`
          : `${words.form(first.variable)}, ${label}: ${wrong} dari ${judged} tanggal perlu diperiksa, misalnya "${raw}" ${said}.`,
      action: `Tulis hari/bulan/tahun, misalnya 23/02/${year}.`,
    };
  },
});
