import { CODES_AND_NAMES } from './codes-and-names';
import { DIVIDING_ROWS } from './dividing-rows';
import { HALF_UNDERSTOOD } from './half-understood';
import { HEADINGS } from './headings';
import type { MadeCase } from './made-case';
import { ROWS_KEPT } from './rows-kept';
import { SEPARATED_TEXT } from './separated-text';
import { SOUND_RECAPS } from './sound-recaps';
import { TABLES } from './tables';

/** Further files of the kinds that went wrong, in other shapes. */
export const MADE_CASES: readonly MadeCase[] = [
  ...HEADINGS,
  ...TABLES,
  ...DIVIDING_ROWS,
  ...CODES_AND_NAMES,
  ...ROWS_KEPT,
  ...SEPARATED_TEXT,
  ...HALF_UNDERSTOOD,
  ...SOUND_RECAPS,
];
