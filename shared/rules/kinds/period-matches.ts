import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft, ParamsOf, Reach } from '../kit/kind';
import { cellsFromSheets, ownersOfCells, sheetOf } from '../kit/owners-and-cells';
import { listed } from '../kit/phrases';
import { rowCheck } from '../kit/row-check';
import { scanRows } from '../kit/row-drafts';

/** `tahun-lalu`: the year before; `lain`: any other. Figures of the year before are what the first aksi starts from. */
const Params = once(() => z.strictObject({ stated: z.enum(['tahun-lalu', 'lain']) }));
type Stated = ParamsOf<typeof Params>['stated'];

type Values = Reach & Readonly<{ year: number; stated: number; lines: string }>;

const isWrong = (stated: Stated, year: number, period: number): boolean =>
  stated === 'tahun-lalu' ? year === period - 1 : year !== period && year !== period - 1;

const isAnyWrong = (years: readonly number[], which: Stated, period: number): boolean =>
  years.some((year) => isWrong(which, year, period));

/** Asked of every row, so it makes nothing. */
function statesWrongYear(bySheet: ReadonlyMap<string, readonly number[]>, which: Stated, period: number): boolean {
  for (const years of bySheet.values()) if (isAnyWrong(years, which, period)) return true;
  return false;
}

/** The sheets of a row that state another year. */
function wrongSheets({ dataset }: CheckContext, row: number, which: Stated): Set<string> {
  const stated = [...dataset.rows[row]!.yearsBySheet];
  return new Set(stated.filter(([, years]) => isAnyWrong(years, which, dataset.year)).map(([sheet]) => sheet));
}

/**
 * A row that states its year states the year of these figures (T02, T11); else that sheet's cells of the row are
 * held.
 * Missing figures: a row that states no year is not judged.
 */
export const periodMatches = defineKind({
  kind: 'period-matches',
  title: 'Baris ini milik tahun lain',
  aboutRows: true,
  params: Params,
  compile: ({ stated: which }, context) => {
    const { dataset, rows: table } = context;
    const draft = (row: number): Draft<Values> => {
      const sheets = wrongSheets(context, row, which);
      const found = cellsFromSheets(context, row, sheets);
      const cells = found.length > 0 ? found : [{ village: table.villages[row]!, variable: '' }];
      const { yearsBySheet, lines } = dataset.rows[row]!;
      const stated = [...sheets].flatMap((sheet) => yearsBySheet.get(sheet) ?? []);
      return {
        ...ownersOfCells(context.edition, cells),
        scope: 'row',
        about: `${table.villages[row]}:${[...sheets].join('|')}`,
        cells,
        holds: cells,
        values: {
          year: dataset.year,
          stated: stated.find((year) => isWrong(which, year, dataset.year)) ?? 0,
          lines: lines.filter((line) => sheets.has(sheetOf(line))).join('|'),
        },
      };
    };
    return [
      rowCheck(
        table,
        () =>
          scanRows(table, (row) => {
            const { yearsBySheet } = dataset.rows[row]!;
            return yearsBySheet.size === 0 ? undefined : statesWrongYear(yearsBySheet, which, dataset.year);
          }),
        draft,
        (rows, judged) => {
          const drafts = rows.map(draft);
          const cells = drafts.flatMap((one) => one.cells);
          return {
            ...drafts[0]!,
            scope: 'district',
            about: 'tahun',
            cells,
            holds: cells,
            values: { ...drafts[0]!.values, wrong: rows.length, judged },
          };
        },
      ),
    ];
  },
  text: (finding, words) => {
    const { year, stated, lines, wrong, judged } = finding.values;
    if (wrong !== undefined)
      return {
        message: `${wrong} dari ${judged} baris tertulis tahun ${stated}, sedangkan yang diperiksa tahun ${year}.`,
        action: 'Muat berkas tahun yang benar, atau ganti tahunnya di panel.',
      };
    const where = lines === '' ? '' : ` (${words.lines(listed(lines))})`;
    return {
      message: `${words.village(finding.cells[0]!.village)}: baris ini tertulis tahun ${stated}, bukan ${year}${where}.`,
      action: 'Ganti dengan angka tahun yang benar, atau betulkan tahunnya bila hanya salah tulis.',
    };
  },
});
