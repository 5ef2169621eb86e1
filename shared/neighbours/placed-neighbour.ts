import type { Grid } from '../dataset/types';
import { recogniseNeighbour } from './recognise';
import { withPlaces } from './village-rows';

/** An export of a neighbouring system with its places in each row, as its tables are read of it; null for any other sheet. */
export function placedNeighbour(grid: Grid): Grid | null {
  const found = recogniseNeighbour(grid);
  return found && withPlaces(grid, found.headings);
}
