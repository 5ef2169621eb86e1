import { formAsking, variableOf } from '@shared/catalogue';
import { CellState, columnsOf, rowIn, TOTAL } from '@shared/dataset';
import type { CellValue, Column } from '@shared/dataset/types';
import type { CellRef } from '@shared/findings';
import type { Derived } from './derive';
import { rowsByVillage } from './rows-by-village';

/** Where a cell stands in the dataset; null where the dataset has no such row or column. */
function place(derived: Derived, { village, variable }: CellRef): { column: Column; row: number } | null {
  const column = columnsOf(derived.dataset, village).get(variable);
  const row = rowIn(rowsByVillage(derived), village);
  return column && row !== undefined ? { column, row } : null;
}

/** The cell as the file has it. */
export function rawOf(derived: Derived, cell: CellRef): CellValue {
  const at = place(derived, cell);
  return at ? (at.column.raw[at.row] ?? null) : null;
}

/** The cell's value; NaN where there is none. */
export function valueOf(derived: Derived, cell: CellRef): number {
  const at = place(derived, cell);
  return at ? (at.column.values[at.row] ?? Number.NaN) : Number.NaN;
}

/** Where the cell stands in the file, e.g. `Data Sasaran!E12`; empty where it is not in a file. */
export function addressOf(derived: Derived, cell: CellRef): string {
  const at = place(derived, cell);
  return at ? (at.column.addresses[at.row] ?? '') : '';
}

/** A village's official name, "baris Total" for the total line, or the code where the list has no such village. */
export function villageName(derived: Pick<Derived, 'villages'>, code: string): string {
  if (code === TOTAL) return 'baris Total';
  return derived.villages.villages.find((village) => village.code === code)?.name ?? code;
}

/** For whom a form is filled: a village, or with `total` the kabupaten. */
export const placeName = (derived: Pick<Derived, 'villages'>, code: string): string =>
  code === TOTAL ? derived.villages.district.name : villageName(derived, code);

/** A variable's label as the site shows it; with its form where several forms use the same label ("Persentase"). */
export function variableLabel({ edition }: Pick<Derived, 'edition'>, key: string): string {
  const label = variableOf(edition, key)?.label;
  if (label === undefined) return key;
  const heading = formAsking(edition, key)?.heading;
  const isShared = edition.variables.some((other) => other.label === label && other.key !== key);
  return isShared && heading !== undefined ? `${label} (${heading})` : label;
}

/** A cell for people: `Jumlah keluarga, Kota Padang`. */
export const cellWords = (words: Pick<Derived, 'edition' | 'villages'>, { village, variable }: CellRef): string =>
  `${variableLabel(words, variable)}, ${villageName(words, village)}`;

/** Whether nothing is entered in a cell, and nothing declared of it. */
export const isBlank = (derived: Derived, cell: CellRef): boolean => {
  const at = place(derived, cell);
  return at === null ? cell.village !== TOTAL : at.column.states[at.row] === CellState.missing;
};

/** The villages of the list whose cell of a variable is blank. */
export const blankVillages = (derived: Derived, variable: string): string[] =>
  derived.villages.villages.map(({ code }) => code).filter((village) => isBlank(derived, { village, variable }));
