import { defineKind } from '../kit/kind';
import type { Draft } from '../kit/kind';
import { NoParams } from '../kit/no-params';
import { listed } from '../kit/phrases';
import { plainName } from '../kit/village-names';

type Values = Readonly<{ name: string; times: number; lines: string; district: string; code: string }>;

/**
 * A row that has its name alone, and the district has several villages of that name (W08).
 * Missing figures: rows that state a code are not judged: the code tells twins apart.
 */
export const twinNames = defineKind({
  kind: 'twin-names',
  title: 'Nama desa kembar',
  params: NoParams,
  compile: (_, { dataset, villages }) => [
    () => {
      const times = new Map<string, number>();
      for (const { name } of villages.villages) times.set(plainName(name), (times.get(plainName(name)) ?? 0) + 1);
      const named = dataset.rows.filter(
        ({ code, matched, name }) => name !== '' && (code === '' || matched === 'nama'),
      );
      const twins = named.filter(({ name }) => (times.get(plainName(name)) ?? 0) > 1);
      return {
        sound: named.length - twins.length,
        wrong: twins.length,
        unknown: dataset.rows.length - named.length,
        drafts: twins.map(({ code, name, lines }): Draft<Values> => ({
          scope: 'row',
          about: `${code}:${lines.join('|')}`,
          cells: [{ village: code, variable: '' }],
          values: {
            name,
            times: times.get(plainName(name))!,
            lines: lines.join('|'),
            district: villages.district.name,
            code,
          },
        })),
      };
    },
  ],
  text: (finding, words) => {
    const { name, times, lines, district, code } = finding.values;
    const where = lines === '' ? '' : ` (${words.lines(listed(lines))})`;
    const taken = code === '' ? '' : ` Baris ini dicocokkan ke ${code}.`;
    return {
      message: `Ada ${times} desa/kelurahan bernama ${name} di ${district}${where}.${taken}`,
      action: 'Tulis kode desanya, karena nama saja tidak membedakan.',
    };
  },
});
