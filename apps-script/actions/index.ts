import type { Action } from './action';
import { checkAll } from './check-all';
import { prepareSheets } from './prepare-sheets';
import { repairStructure } from './repair-structure';

/** The Cermat menu, top to bottom. */
export const ACTIONS: readonly Action[] = [prepareSheets, checkAll, repairStructure];
