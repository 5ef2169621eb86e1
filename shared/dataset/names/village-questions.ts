import { groupBy } from '../../collections';
import type { Question } from '../types';
import { NONE_OF_THEM, type AskedName } from './identify-rows';

const EXAMPLES = 5;

/** One question per written name, answered with the code of the village that is meant. */
export function villageQuestions(asked: readonly AskedName[]): Question[] {
  return [...groupBy(asked, ({ key }) => key)].flatMap(([key, rows]): Question[] => {
    const [first] = rows;
    if (!first) return [];
    const candidates = first.match.candidates.map(({ code, name, kecamatan }) => ({
      value: code,
      label: `${name}, Kec. ${kecamatan} (${code})`,
    }));
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
        answers: [...candidates, { value: NONE_OF_THEM, label: 'Bukan salah satunya' }],
      },
    ];
  });
}

const withKind = (kecamatan: string): string =>
  /^kec(?:amatan)?\b/i.test(kecamatan) ? kecamatan : `Kec. ${kecamatan}`;
