import { z } from '../../zod';
import { defineKind } from '../kind';

/** The last year that the edition's list of indicators holds for, and how many the next one has. */
const Params = z.strictObject({ last: z.number(), next: z.number() });

/** The figures are of a year that this edition's indicators hold for (T10). */
export const editionCoversYear = defineKind({
  kind: 'edition-covers-year',
  title: 'Tahun ini memakai daftar indikator lain',
  params: Params,
  missing: 'A dataset without rows and totals is not judged.',
  compile: ({ last, next }, { dataset, edition }) => [
    () => {
      const isEmpty = dataset.rows.length === 0 && dataset.totals.size === 0;
      if (isEmpty || dataset.year <= last)
        return { sound: isEmpty ? 0 : 1, wrong: 0, unknown: isEmpty ? 1 : 0, drafts: [] };
      return {
        sound: 0,
        wrong: 1,
        unknown: 0,
        drafts: [
          {
            scope: 'district',
            about: 'tahun',
            cells: [],
            holds: [],
            values: { year: dataset.year, count: edition.indicators.length, next },
            owner: 'bappeda',
            others: [],
            rests: [],
          },
        ],
      };
    },
  ],
  text: (finding) => ({
    message: `Tahun ${finding.values['year']} memakai ${finding.values['next']} indikator, sedangkan yang dipakai memeriksa adalah daftar ${finding.values['count']} indikator tahun sebelumnya.`,
    action: 'Pilih tahun yang benar, atau pakai daftar indikator tahun itu.',
  }),
});
