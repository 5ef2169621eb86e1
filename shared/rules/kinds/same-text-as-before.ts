import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import { CANNOT_TELL, SOUND, broken } from '../kit/outcomes';
import { ownersOf } from '../kit/owners-and-cells';
import { textAt, writtenAt } from '../kit/stand-in';

const Params = once(() => z.strictObject({ variable: z.string() }));

/**
 * What a series rests on stays the same: its source (P04), its set of villages (G10). Else its change means nothing.
 * Missing figures: cannot tell unless the district's line of both periods states it.
 */
export const sameTextAsBefore = defineKind({
  kind: 'same-text-as-before',
  title: 'Deret tidak sebanding dengan periode lalu',
  params: Params,
  compile: ({ variable }, { edition, total, facts }) =>
    (facts.previous ?? []).slice(0, 1).map((before) => () => {
      const earlier = { ...total, columns: before.totals, count: 1 };
      const [now, then] = [textAt(total, variable, 0), textAt(earlier, variable, 0)];
      if (now === undefined || then === undefined) return CANNOT_TELL;
      if (now === then) return SOUND;
      return broken({
        ...ownersOf(edition, [variable]),
        scope: 'cell' as const,
        cells: [{ village: 'total', variable }],
        values: {
          now: writtenAt(total, variable, 0),
          earlier: writtenAt(earlier, variable, 0),
          year: before.year,
        },
      });
    }),
  text: (finding, words) => {
    const { now, earlier, year } = finding.values;
    return {
      message: `${words.label(finding.cells[0]!.variable)} sekarang "${now}", tahun ${year} "${earlier}". Naik atau turunnya angka belum tentu perubahan yang sebenarnya.`,
      action: 'Bandingkan angka yang sama sumber dan wilayahnya, atau tulis alasan perbedaannya.',
    };
  },
});
