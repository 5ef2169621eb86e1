import { looksLikeBps } from '../../dataset/reading/code';
import { defineKind } from '../kit/kind';
import { NoParams } from '../kit/no-params';
import { listed } from '../kit/phrases';

const SHOWN = 3;

/**
 * The column holds BPS codes, which have ten digits as well, in place of Kemendagri codes (W05).
 * Missing figures: rows without ten digits in the code column are left to known-village.
 */
export const bpsCodes = defineKind({
  kind: 'bps-codes',
  title: 'Kode BPS di kolom kode',
  params: NoParams,
  compile: (_, { dataset, official, villages }) => [
    () => {
      const coded = dataset.rows.filter(({ code }) => code !== '');
      // Only codes that the list does not have say anything of their neighbours.
      const beside = coded.map(({ code, rawCode }) => rawCode ?? code).filter((one) => !official.has(one));
      const bps = coded.filter(({ code, rawCode }) =>
        [code, rawCode ?? ''].some((one) => looksLikeBps(one, villages, beside)),
      );
      const [first] = bps;
      return {
        sound: coded.length - bps.length,
        wrong: bps.length,
        unknown: dataset.rows.length - coded.length,
        drafts: first
          ? [
              {
                scope: 'district',
                about: 'bps',
                cells: bps.map(({ code }) => ({ village: code, variable: '' })),
                values: {
                  count: bps.length,
                  examples: bps
                    .slice(0, SHOWN)
                    .map(({ code, rawCode }) => rawCode ?? code)
                    .join('|'),
                },
              },
            ]
          : [],
      };
    },
  ],
  text: (finding, words) => {
    const { count, examples } = finding.values;
    return {
      message: `${count} kode sepertinya kode BPS: ${words.list(listed(examples), count)}.`,
      action: 'Pakai kode Kemendagri. Bila berkas punya dua kolom kode, pilih yang Kemendagri.',
    };
  },
});
