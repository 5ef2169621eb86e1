import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import { broken } from '../kit/outcomes';

/** The last year that the edition's list of indicators holds for, and how many the next one has. */
const Params = once(() => z.strictObject({ last: z.number(), next: z.number() }));

/**
 * The figures are of a year that this edition's indicators hold for (T10).
 * Missing figures: a dataset without rows and totals is not judged.
 */
export const editionCoversYear = defineKind({
  kind: 'edition-covers-year',
  title: 'Tahun ini memakai daftar indikator lain',
  params: Params,
  compile: ({ last, next }, { dataset, edition }) => [
    () => {
      const isEmpty = dataset.rows.length === 0 && dataset.totals.size === 0;
      if (isEmpty || dataset.year <= last)
        return { sound: isEmpty ? 0 : 1, wrong: 0, unknown: isEmpty ? 1 : 0, drafts: [] };
      return broken({
        scope: 'district',
        about: 'tahun',
        cells: [],
        values: { year: dataset.year, count: edition.indicators.length, next },
      });
    },
  ],
  text: (finding) => ({
    message: `Tahun ${finding.values.year} memakai ${finding.values.next} indikator, sedangkan yang dipakai memeriksa adalah daftar ${finding.values.count} indikator tahun sebelumnya.`,
    action: 'Pilih tahun yang benar, atau pakai daftar indikator tahun itu.',
  }),
});
