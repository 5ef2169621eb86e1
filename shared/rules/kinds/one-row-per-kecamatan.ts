import { z } from '../../zod';
import { defineKind } from '../kind';
import { plainName } from '../village-names';

const Params = z.strictObject({});

/** A kecamatan's name without the word for it and without the puskesmas in brackets. */
const kecamatanName = (written: string): string =>
  plainName(written.replace(/\(.*\)/g, '').replace(/^\s*(?:kecamatan|kec)\b\.?\s+/i, ''));

/** In a table by kecamatan each stands once; a puskesmas has its own area, so its rows are added up first (G06). */
export const oneRowPerKecamatan = defineKind({
  kind: 'one-row-per-kecamatan',
  title: 'Kecamatan tercatat lebih dari sekali',
  params: Params,
  missing: 'Rows of villages are not judged.',
  compile: (_, { dataset }) => [
    () => {
      const found = new Map<string, { readonly name: string; readonly lines: string[]; times: number }>();
      let judged = 0;
      for (const { code, name, kecamatan, lines } of dataset.rows) {
        if (code !== '' || name !== '' || kecamatan === '') continue;
        judged += 1;
        const key = kecamatanName(kecamatan);
        const here = found.get(key) ?? { name: kecamatan, lines: [], times: 0 };
        here.times += 1;
        here.lines.push(...lines);
        found.set(key, here);
      }
      const repeated = [...found].filter(([, { times }]) => times > 1);
      return {
        sound: found.size - repeated.length,
        wrong: repeated.length,
        unknown: dataset.rows.length - judged,
        drafts: repeated.map(([key, { name, lines, times }]) => ({
          scope: 'district' as const,
          about: `kecamatan:${key}`,
          cells: [],
          holds: [],
          values: { name, times, lines: lines.join('|') },
          owner: 'bappeda',
          others: [],
          rests: [],
        })),
      };
    },
  ],
  text: (finding, words) => {
    const { name, times, lines } = finding.values;
    const where = lines === '' ? '' : ` (${words.lines(String(lines).split('|'))})`;
    return {
      message: `Kecamatan ${String(name).replace(/^kec(?:amatan)?\.?\s+/i, '')} tercatat ${times} kali${where}, mungkin karena dibagi puskesmas.`,
      action: 'Jumlahkan barisnya sebelum dicocokkan ke kecamatan.',
    };
  },
});
