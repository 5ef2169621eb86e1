import { formOf, variableOf } from '../catalogue/lookup';
import type { Edition } from '../catalogue/schema';
import { cellText } from '../dataset/values/text';
import { CellState, type Column, type Dataset } from '../dataset/types';
import type { CellRef } from '../findings/types';
import type { Approval } from './approval';
import { canonicalJson } from '../hashing/canonical-json';
import { sha256 } from '../hashing/sha256';

/** Returns what stands in a cell, as text; empty while nothing does. */
function textIn(column: Column, row: number): string {
  const value = column.values[row]!;
  const state = column.states[row];
  if (state === CellState.missing) return '';
  if (state === CellState.notApplicable) return 'tidak berlaku';
  return Number.isNaN(value) ? `"${cellText(column.raw[row])}"` : String(value);
}

/** The figures an agency has in a form, in the order of variables and villages. */
export function figuresOf(edition: Edition, dataset: Dataset, form: string, agency: string): Approval['values'] {
  const asked = formOf(edition, form);
  const keys = (asked?.fields ?? [])
    .map(({ variable }) => variable)
    .filter((key) => (variableOf(edition, key)?.owner ?? asked?.owner) === agency);
  return keys.sort().flatMap((variable) => {
    const cells: [string, string][] = [];
    const column = dataset.columns.get(variable);
    const total = dataset.totals.get(variable);
    if (column)
      dataset.rows.forEach(({ code, occurrence }, row) => {
        const text = code === '' || occurrence > 1 ? '' : textIn(column, row);
        if (text !== '') cells.push([code, text]);
      });
    if (total && variableOf(edition, variable)?.level === 'kabupaten' && textIn(total, 0) !== '')
      cells.push(['total', textIn(total, 0)]);
    cells.sort(([a], [b]) => (a < b ? -1 : 1));
    return cells.length > 0 ? [{ variable, cells }] : [];
  });
}

/** The figures an agency has in a form, as an approval keeps them. */
export function approvalValues(
  edition: Edition,
  dataset: Dataset,
  form: string,
  agency: string,
): Pick<Approval, 'values' | 'fingerprint'> {
  const values = figuresOf(edition, dataset, form, agency);
  return { values, fingerprint: sha256(canonicalJson(values) ?? '') };
}

/** The cells that no longer say what they said: changed, emptied or filled since. */
export function changedCells(then: Approval['values'], now: Approval['values']): CellRef[] {
  const before = new Map(then.map(({ variable, cells }) => [variable, new Map(cells)]));
  const after = new Map(now.map(({ variable, cells }) => [variable, new Map(cells)]));
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((variable) => {
    const was = before.get(variable) ?? new Map<string, string>();
    const is = after.get(variable) ?? new Map<string, string>();
    return [...new Set([...was.keys(), ...is.keys()])]
      .sort()
      .filter((village) => was.get(village) !== is.get(village))
      .map((village) => ({ village, variable }));
  });
}
