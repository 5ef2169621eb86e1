import { variableOf } from '../../catalogue/lookup';
import { parseDate } from '../../dataset/date';
import { cellText } from '../../dataset/text';
import type { CellValue } from '../../dataset/types';
import { defineKind } from '../kind';
import type { CheckContext, Draft, Table } from '../kind';
import { NoParams } from '../no-params';
import { cellsOfRows, ownersOf } from '../parts';
import { placeOf } from '../phrases';
import { rowDrafts } from '../row-drafts';

/** What is wrong with a date, or null; undefined where nothing stands. */
function fault(raw: CellValue | undefined, year: number, today: string | undefined): string | null | undefined {
  const { status, value } = parseDate(raw);
  if (status === 'missing') return undefined;
  if (value === null) return status === 'ambiguous' ? 'ambigu' : 'tidak-terbaca';
  if (Number(value.slice(0, 4)) !== year) return 'tahun-lain';
  if (today !== undefined && value > today) return 'masa-depan';
  return status === 'flag' ? 'ambigu' : null;
}

function checkOf(context: CheckContext, table: Table, variable: string) {
  const column = table.columns.get(variable);
  if (!column) return [];
  const { year } = context.dataset;
  const faultAt = (row: number) => fault(column.raw[row], year, context.surroundings.today);
  const scan = () => {
    const wrong: number[] = [];
    let sound = 0;
    for (let i = 0; i < table.count; i += 1) {
      const here = faultAt(i);
      if (here === null) sound += 1;
      else if (here !== undefined && table.judged[i] === 1) wrong.push(i);
    }
    return { wrong, sound };
  };
  const draft = (rows: readonly number[]): Draft => ({
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
  compile: (_, context) =>
    [context.rows, context.total].flatMap((table) =>
      [...table.columns.keys()]
        .filter((key) => variableOf(context.edition, key)?.type === 'date')
        .flatMap((key) => checkOf(context, table, key)),
    ),
  text: (finding, words) => {
    const { raw, sort, year, wrong, judged } = finding.values;
    const first = finding.cells[0]!;
    const said = SAID[String(sort)] ?? `di luar tahun ${year}`;
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
