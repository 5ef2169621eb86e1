import type { Action } from './action';
import { checkAll } from './check-all';
import { newPeriod } from './new-period';
import { openSidebar } from './open-sidebar';
import { prepareSheets } from './prepare-sheets';
import { repairStructure } from './repair-structure';
import { updateCompleteness } from './update-completeness';

/** The Cermat menu, top to bottom. */
export const ACTIONS: readonly Action[] = [
  openSidebar,
  prepareSheets,
  checkAll,
  updateCompleteness,
  repairStructure,
  newPeriod,
];
