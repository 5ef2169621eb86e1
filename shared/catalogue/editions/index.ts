import type { Edition } from '../schema';
import { emonev2024 } from './emonev-2024';
import { konvergensi2025 } from './konvergensi-2025';

/** Every edition the product knows, oldest first. A new year is a new folder of JSON and one line here. */
export const EDITIONS: readonly Edition[] = [emonev2024, konvergensi2025];

/** The edition that holds for a year of the site's year selector, or undefined where none is known. */
export function editionForYear(year: number): Edition | undefined {
  return EDITIONS.find((edition) => edition.years.includes(year));
}
