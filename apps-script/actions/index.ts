import type { Action } from './action';
import { checkAll } from './check-all';
import { openSidebar } from './open-sidebar';
import { prepareSheets } from './prepare-sheets';
import { repairStructure } from './repair-structure';

/** The Cermat menu, top to bottom. */
export const ACTIONS: readonly Action[] = [openSidebar, prepareSheets, checkAll, repairStructure];
