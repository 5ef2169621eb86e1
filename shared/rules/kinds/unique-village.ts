import { defineKind } from '../kit/kind';
import { NoParams } from '../kit/no-params';
import { cellsFromSheets, ownersOfCells, sheetOf } from '../kit/owners-and-cells';
import { listed } from '../kit/phrases';

/**
 * Every village stands once in a sheet (G04); until one row is taken out, that sheet's cells of the village are
 * held.
 * Missing figures: rows without a readable code are left to known-village.
 */
export const uniqueVillage = defineKind({
  kind: 'unique-village',
  title: 'Desa tercatat lebih dari sekali',
  anyRegion: true,
  aboutRows: true,
  params: NoParams,
  compile: (_, context) => [
    () => {
      const rowsOf = new Map<string, number[]>();
      context.dataset.rows.forEach(({ code }, i) => {
        if (code !== '') rowsOf.set(code, [...(rowsOf.get(code) ?? []), i]);
      });
      const repeated = [...rowsOf].filter(([, rows]) => rows.length > 1);
      const drafts = repeated.map(([code, rows]) => {
        const sheets = new Set(
          rows.flatMap((row) => {
            const { occurrence, lines } = context.dataset.rows[row]!;
            return occurrence > 1 ? lines.map(sheetOf) : [];
          }),
        );
        const lines = rows
          .flatMap((row) => context.dataset.rows[row]!.lines)
          .filter((line) => sheets.has(sheetOf(line)));
        const found = rows.flatMap((row) => cellsFromSheets(context, row, sheets));
        const cells = [...new Map(found.map((cell) => [cell.variable, cell])).values()];
        return {
          ...ownersOfCells(context.edition, cells),
          scope: 'row' as const,
          about: code,
          cells: cells.length > 0 ? cells : [{ village: code, variable: '' }],
          holds: cells.length > 0 ? cells : [{ village: code, variable: '' }],
          values: { village: code, times: rows.length, lines: lines.join('|') },
        };
      });
      return { sound: rowsOf.size - repeated.length, wrong: repeated.length, unknown: 0, drafts };
    },
  ],
  text: (finding, words) => {
    const { village, times, lines } = finding.values;
    const where = lines === '' ? '' : `: ${words.lines(listed(lines))}`;
    return {
      message: `${words.village(village)} tercatat ${times} kali${where}.`,
      action: 'Hapus baris yang salah dari sumbernya, atau betulkan kodenya bila baris itu milik desa lain.',
    };
  },
});
