import { groupBy } from '../../collections';
import type { Question } from '../types';
import type { AskedName } from './identify-rows';
import { NO_VILLAGE } from './no-village';

const EXAMPLES = 5;
const NOT_A_VILLAGE = 'Bukan desa (puskesmas, sumber data): jangan pakai baris ini';

/** One question per written name, answered with the code of the village that is meant, or that it is none. */
export function villageQuestions(asked: readonly AskedName[]): Question[] {
  return [...groupBy(asked, ({ key }) => key)].flatMap(([key, rows]): Question[] => {
    const [first] = rows;
    if (!first) return [];
    const { candidates: found } = first.match;
    const candidates = found.map(({ code, name, kecamatan }) => {
      const isAlone = found.filter((one) => one.name === name && one.kecamatan === kecamatan).length === 1;
      return { value: code, label: `${name}, Kec. ${kecamatan}${isAlone ? '' : ` (${code})`}` };
    });
    return [
      {
        key,
        kind: 'village-name',
        variable: '',
        heading: first.name,
        sheet: first.sheet,
        examples: rows.slice(0, EXAMPLES).map(({ name, kecamatan, address }) => ({
          village: kecamatan === '' ? 'kecamatan yang tidak ditulis' : withKind(kecamatan),
          raw: name,
          address,
        })),
        count: rows.length,
        answers: [...candidates, { value: NO_VILLAGE, label: NOT_A_VILLAGE }],
      },
    ];
  });
}

const withKind = (kecamatan: string): string =>
  /^kec(?:amatan)?\b/i.test(kecamatan) ? kecamatan : `Kec. ${kecamatan}`;
