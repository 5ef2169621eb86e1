import { defineKind } from '../kit/kind';
import { NoParams } from '../kit/no-params';
import { listed } from '../kit/phrases';
import { plainName } from '../kit/village-names';

/** A kecamatan's name without the word for it and without the puskesmas in brackets. */
const kecamatanName = (written: string): string =>
  plainName(written.replace(/\(.*\)/g, '').replace(/^\s*(?:kecamatan|kec)\b\.?\s+/i, ''));

/**
 * In a table by kecamatan each stands once; a puskesmas has its own area, so its rows are added up first (G06).
 * Missing figures: rows of villages are not judged.
 */
export const oneRowPerKecamatan = defineKind({
  kind: 'one-row-per-kecamatan',
  title: 'Kecamatan tercatat lebih dari sekali',
  params: NoParams,
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
          values: { name, times, lines: lines.join('|') },
        })),
      };
    },
  ],
  text: (finding, words) => {
    const { name, times, lines } = finding.values;
    const where = lines === '' ? '' : ` (${words.lines(listed(lines))})`;
    return {
      message: `Kecamatan ${name.replace(/^kec(?:amatan)?\.?\s+/i, '')} tercatat ${times} kali${where}, mungkin karena dibagi puskesmas.`,
      action: 'Jumlahkan barisnya sebelum dicocokkan ke kecamatan.',
    };
  },
});
