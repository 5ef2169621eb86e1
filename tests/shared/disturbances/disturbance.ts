import type { VillageList } from '@shared/catalogue';
import type { Random } from './random';
import type { Sheet } from './sheet';

/** Something people do to a sheet, and what is right of it afterwards. */
export interface Disturbance {
  readonly name: string;
  /** Of one group a sheet takes one at most: together they would mean nothing. */
  readonly group: string;
  /** Sheets that it can be done to; all if left out. */
  suits?(sheet: Sheet): boolean;
  apply(sheet: Sheet, random: Random, villages: VillageList): Sheet;
}
