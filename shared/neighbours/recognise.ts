import type { Grid } from '../dataset/types';
import { headingsOf, holds } from './headings';
import type { Headings } from './headings';
import type { Recipe, Words } from './recipe';
import { RECIPES } from './recipes';

/** An export of a neighbouring system, known by its headings. */
export interface Recognised {
  readonly recipe: Recipe;
  readonly headings: Headings;
}

/** The column of the months of a table. */
export const monthColumn = ({ columns }: Headings): number | undefined =>
  columns.find(({ path }) => path === 'bulan')?.index;

/** Which neighbour's export a sheet is, by its headings alone; null where it is none. Nothing is read of its rows. */
export function recogniseNeighbour(grid: Grid): Recognised | null {
  for (const recipe of RECIPES) {
    const headings = headingsOf(grid, recipe);
    if (!headings) continue;
    const isThere = (words: Words): boolean => headings.columns.some(({ path }) => holds(path, words));
    const hasMonths = recipe.months === undefined || monthColumn(headings) !== undefined;
    if (hasMonths && recipe.signs.every(isThere) && !recipe.unless?.some(isThere)) return { recipe, headings };
  }
  return null;
}
