import type { PageField } from '@extension/messages';
import { headerWordings, matchLabels } from './match-labels';
import { normalise } from './normalise';
import type { FormMap, NamedRow, RecognisedField, TableForm } from './types';
import type { VillageFinder } from './village-of';

/** What may tell the village of a row without a code. */
interface RowNames {
  /** Headings and other texts that may state the kecamatan of the page. */
  readonly around: readonly string[];
  /** Keys of rows that a person confirmed. */
  readonly confirmed: ReadonlySet<string>;
}

/**
 * How it is remembered that a row without a code is about a village: by its words, not by its running number, which
 * changes with every sorting. The village is part of it: the same words are another one's on another kecamatan's page.
 */
const rowKey = (form: string, cells: readonly string[], village: string): string =>
  `page-row:${form}:${village}:${cells
    .map(normalise)
    .filter((text) => /\p{L}/u.test(text))
    .join(' · ')}`;

/**
 * Rows of a page with a row per village: inputs under column headers, told apart by the texts of their row. Null when
 * the page is no such table. A row without exactly one village code, a village met in two rows, or a row that
 * lacks a required field goes to `unmatched`: names alone are never enough until a person confirmed them (`named`).
 */
export function readTableForm(
  map: FormMap,
  fields: readonly PageField[],
  finder: VillageFinder,
  { around, confirmed }: RowNames = { around: [], confirmed: new Set() },
): Pick<TableForm, 'rows' | 'unmatched' | 'named'> | null {
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
  const named: NamedRow[] = [];
  const unmatched: string[] = [];
  for (const [text, inRow] of byRow) {
    const cells = inRow[0]?.rowCells ?? [];
    const proposed = hasCode(cells) ? null : finder.byName(cells, around);
    const key = rowKey(map.form, cells, proposed ?? '');
    const village = finder.byCode(cells) ?? (confirmed.has(key) ? proposed : null);
    const { found, missing } = matchLabels(
      map,
      inRow.map(({ label, columnHeader }) => [label, ...headerWordings(columnHeader)]),
    );
    if (village === null || missing.length > 0) {
      if (proposed !== null && missing.length === 0) named.push({ key, text, village: proposed });
      unmatched.push(text);
      continue;
    }
    seen.set(village, (seen.get(village) ?? 0) + 1);
    rows.push({ text, village, fields: recognised(map, found, inRow) });
  }
  const once = rows.filter(({ village }) => seen.get(village) === 1);
  const free = named.filter(
    ({ key, village }) =>
      !seen.has(village) && named.filter((one) => one.village === village || one.key === key).length === 1,
  );
  if (once.length === 0 && free.length === 0) return null;
  for (const { village, text } of rows) if (seen.get(village) !== 1) unmatched.push(text);
  return { rows: once.map(({ village, fields: own }) => ({ village, fields: own })), unmatched, named: free };
}

/** A row with a code that is not one of the district's villages is not rescued by its name. */
const hasCode = (cells: readonly string[]): boolean => cells.some((text) => /\d{10}/.test(text.replace(/\./g, '')));

const recognised = (map: FormMap, found: ReadonlyMap<string, number>, inRow: readonly PageField[]): RecognisedField[] =>
  map.fields.flatMap(({ variable, label }) => {
    const at = found.get(variable);
    const field = at === undefined ? undefined : inRow[at];
    return field ? [{ variable, label, field }] : [];
  });
