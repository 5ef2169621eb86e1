import type { Recipe } from '../recipe';

/** Percentages of an export: seen as 0 beside figures that are not, and worked out from the counts anyway. */
export const PERCENTS: Recipe['never'][number] = {
  words: { says: ['persen|persentase|presentase'] },
  because: 'Kolom persen tidak pernah dipakai: persentase dihitung dari jumlahnya.',
};
