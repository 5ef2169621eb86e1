import type { Action } from './action';
import { prepareAll } from './prepare-sheets';

/**
 * Restores headings, columns, rows, formulas, rules, colours and guards of all sheets, and shows what was hidden, filtered
 * or merged. What people filled in is moved with its row or column and never written.
 */
export const repairStructure: Action = {
  label: 'Perbaiki struktur',
  functionName: 'perbaikiStruktur',
  run: () => prepareAll(true),
};
