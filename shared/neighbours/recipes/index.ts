import type { Recipe } from '../recipe';
import { dukcapilDkb } from './dukcapil-dkb';
import { openDk } from './opendk';
import { satuData } from './satu-data';
import { sigaKrs } from './siga-krs';
import { sigiziBalita } from './sigizi-balita';
import { sigiziBumil } from './sigizi-bumil';
import { sigiziRematri } from './sigizi-rematri';

/** Every export of a neighbouring system that is recognised. */
export const RECIPES: readonly Recipe[] = [
  sigiziRematri,
  sigiziBumil,
  sigiziBalita,
  sigaKrs,
  dukcapilDkb,
  satuData,
  openDk,
];
