import type { CellRef } from './types';

/** Cells to be asked for by village and variable; cheaper than a set of keys where there are tens of thousands. */
export interface CellSet {
  add(cell: CellRef): void;
  has(village: string, variable: string): boolean;
}

export function cellSet(): CellSet {
  const known = new Map<string, Set<string>>();
  return {
    add: ({ village, variable }) => {
      const variables = known.get(village);
      if (variables) variables.add(variable);
      else known.set(village, new Set([variable]));
    },
    has: (village, variable) => known.get(village)?.has(variable) === true,
  };
}

/** Names one cell of the dataset; used as key of holds and plans. */
export const cellKey = (village: string, variable: string): string => `${village}/${variable}`;
