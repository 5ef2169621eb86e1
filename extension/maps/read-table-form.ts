import type { PageField } from '@extension/messages';
import { headerWordings, matchLabels } from './match-labels';
import type { FormMap, RecognisedField, TableForm } from './types';
import type { VillageFinder } from './village-of';

/**
 * Rows of a page with a row per village: inputs under column headers, told apart by the texts of their row. Null when
 * the page is no such table. A row without exactly one village code, a village met in two rows, or a row that
 * lacks a required field goes to `unmatched`: names alone are never enough.
 */
export function readTableForm(
  map: FormMap,
  fields: readonly PageField[],
  finder: VillageFinder,
): Pick<TableForm, 'rows' | 'unmatched'> | null {
  const byRow = new Map<string, PageField[]>();
  for (const field of fields) {
    if (field.columnHeader === '' || field.rowCells.length === 0) continue;
    const key = field.rowCells.join(' · ');
    const row = byRow.get(key);
    if (row) row.push(field);
    else byRow.set(key, [field]);
  }
  const seen = new Map<string, number>();
  const rows: { text: string; village: string; fields: RecognisedField[] }[] = [];
  const unmatched: string[] = [];
  for (const [text, inRow] of byRow) {
    const village = finder.byCode(inRow[0]?.rowCells ?? []);
    const { found, missing } = matchLabels(
      map,
      inRow.map(({ label, columnHeader }) => [label, ...headerWordings(columnHeader)]),
    );
    if (village === null || missing.length > 0) {
      unmatched.push(text);
      continue;
    }
    seen.set(village, (seen.get(village) ?? 0) + 1);
    rows.push({ text, village, fields: recognised(map, found, inRow) });
  }
  const once = rows.filter(({ village }) => seen.get(village) === 1);
  if (once.length === 0) return null;
  for (const { village, text } of rows) if (seen.get(village) !== 1) unmatched.push(text);
  return { rows: once.map(({ village, fields: own }) => ({ village, fields: own })), unmatched };
}

const recognised = (map: FormMap, found: ReadonlyMap<string, number>, inRow: readonly PageField[]): RecognisedField[] =>
  map.fields.flatMap(({ variable, label }) => {
    const at = found.get(variable);
    const field = at === undefined ? undefined : inRow[at];
    return field ? [{ variable, label, field }] : [];
  });
