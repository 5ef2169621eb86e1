import { canonicalJson, sha256 } from '@shared/exchange';
import { cellText } from '@shared/dataset/values/text';
import type { Column } from '@shared/dataset/types';
import { memoByObject } from '@shared/once';
import { scopeKey } from '@shared/catalogue/scope';
import type { FormMap, SavedMap } from '@extension/forms';
import type { Derived } from './derive';

/** SHA-256 of all figures of a district and time: equal figures have it equal, whichever files they came from. */
export const datasetFingerprint = memoByObject((derived: Derived): string => {
  const { edition, rows, columns, totals } = derived.dataset;
  const order = rows.map((_, index) => index).sort((a, b) => compare(rows[a]?.code ?? '', rows[b]?.code ?? ''));
  const lines = [`${edition} ${scopeKey(derived.scope)}`, order.map((index) => rows[index]?.code).join(' ')];
  for (const key of [...columns.keys()].sort()) {
    const column = columns.get(key);
    lines.push(`${key} ${order.map((index) => cellPrint(column, index)).join(' ')}`);
  }
  for (const key of [...totals.keys()].sort()) lines.push(`total ${key} ${cellPrint(totals.get(key), 0)}`);
  return sha256(lines.join('\n'));
});

/** A figure, or the words of a cell that has none. */
function cellPrint(column: Column | undefined, row: number): string {
  const value = column?.values[row] ?? Number.NaN;
  return Number.isNaN(value) ? JSON.stringify(cellText(column?.raw[row])) : String(value);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** SHA-256 of a form's map: what a person reads on the page and which variable stands for it. */
export const mapFingerprint = memoByObject((map: FormMap): string => sha256(canonicalJson(map) ?? map.form));

/** SHA-256 of what a recorded map says of its page; who recorded it, when, where and for which district is no part of it. */
export const savedFingerprint = memoByObject(
  ({ by: _by, at: _at, address: _address, district: _district, ...said }: SavedMap): string =>
    sha256(canonicalJson(said) ?? said.form),
);
