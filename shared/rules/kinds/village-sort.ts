import { defineKind } from '../kit/kind';
import { NoParams } from '../kit/no-params';
import { listed } from '../kit/phrases';

const SHOWN = 3;
const WORD = /^\s*(desa|ds|kelurahan|kel)\b\.?\s+\S/i;

/** Returns what a name calls itself: the seventh digit that goes with it is 1 for kelurahan, 2 and 3 for desa. */
function sortOf(name: string): 'desa' | 'kelurahan' | null {
  const word = WORD.exec(name)?.[1]?.toLowerCase();
  return word === undefined ? null : word.startsWith('k') ? 'kelurahan' : 'desa';
}

/**
 * A village that calls itself desa or kelurahan has a code of that sort (W06).
 * Missing figures: a name without the word, or a row without a known code, is not judged.
 */
export const villageSort = defineKind({
  kind: 'village-sort',
  title: 'Desa atau kelurahan?',
  params: NoParams,
  compile: (_, { dataset, official, rows: table }) => [
    () => {
      const judged = dataset.rows.flatMap(({ code, name }, row) => {
        const sort = official.has(code) && table.judged[row] === 1 ? sortOf(name) : null;
        return sort === null ? [] : [{ code, name, row, isRight: (code[6] === '1') === (sort === 'kelurahan') }];
      });
      const wrong = judged.filter(({ isRight }) => !isRight);
      return {
        sound: judged.length - wrong.length,
        wrong: wrong.length,
        unknown: table.count - judged.length,
        drafts:
          wrong.length === 0
            ? []
            : [
                {
                  scope: 'district',
                  about: 'jenis',
                  cells: wrong.map(({ code }) => ({ village: code, variable: '' })),
                  values: {
                    count: wrong.length,
                    examples: wrong
                      .slice(0, SHOWN)
                      .map(({ code, name }) => `"${name}" berkode ${code[6] === '1' ? 'kelurahan' : 'desa'} (${code})`)
                      .join('|'),
                  },
                },
              ],
      };
    },
  ],
  text: (finding, words) => {
    const { count, examples } = finding.values;
    return {
      message: `Sebutan dan kode tidak sejalan pada ${count} baris: ${words.list(listed(examples), count)}.`,
      action: 'Periksa apakah kode di baris itu milik desa/kelurahan yang dimaksud.',
    };
  },
});
