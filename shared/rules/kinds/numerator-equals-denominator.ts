import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import { cellsOfRows, ownersOf } from '../kit/owners-and-cells';

const Params = once(() => z.strictObject({ share: z.number(), rows: z.number() }));

/**
 * In most rows the numerator is the denominator: usually a copied column (A09). Rows of 0 of 0 are left out.
 * Missing figures: rows with a missing or unanswered figure are not counted.
 */
export const numeratorEqualsDenominator = defineKind({
  kind: 'numerator-equals-denominator',
  title: 'Pembilang sama persis dengan penyebut',
  anyRegion: true,
  params: Params,
  compile: (params, { edition, rows: table }) =>
    edition.indicators.flatMap(({ numerator, denominator }) => {
      const n = table.columns.get(numerator)?.values;
      const d = table.columns.get(denominator ?? '')?.values;
      if (!n || !d || denominator === null) return [];
      const { judged, count } = table;
      return [
        () => {
          const equal: number[] = [];
          let filled = 0;
          for (let i = 0; i < count; i += 1) {
            if (judged[i] !== 1 || !(d[i]! > 0) || !(n[i]! >= 0)) continue;
            filled += 1;
            if (n[i] === d[i]) equal.push(i);
          }
          if (filled < params.rows || equal.length <= params.share * filled)
            return { sound: filled, wrong: 0, unknown: count - filled, drafts: [] };
          return {
            sound: filled - equal.length,
            wrong: equal.length,
            unknown: count - filled,
            drafts: [
              {
                ...ownersOf(edition, [numerator, denominator]),
                rests: [numerator, denominator],
                scope: 'column' as const,
                about: numerator,
                cells: cellsOfRows(table, equal, [numerator, denominator]),
                values: { wrong: equal.length, judged: filled },
              },
            ],
          };
        },
      ];
    }),
  text: (finding, words) => ({
    message: `${words.form(finding.cells[0]!.variable)}: di ${finding.values.wrong} dari ${finding.values.judged} desa pembilang sama persis dengan penyebut.`,
    action: 'Periksa apakah kolom sasaran tersalin ke kolom capaian. Tulis alasan bila memang semuanya terlayani.',
  }),
});
