import { normalise } from './normalise';
import type { NamedRow, RecognisedField, TableForm } from '../types';
import type { VillageFinder } from './village-of';

/** What may tell the village of a row without a code. */
export interface RowNames {
  /** Headings and other texts that may state the kecamatan of the page. */
  readonly around: readonly string[];
  /** Keys of rows that a person confirmed. */
  readonly confirmed: ReadonlySet<string>;
}

/** A row of a table page with what its map found in it. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly fields: readonly RecognisedField[];
  /** Every required field was found exactly once. */
  readonly whole: boolean;
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

/** A row with a code that is not one of the district's villages is not rescued by its name. */
const hasCode = (cells: readonly string[]): boolean => cells.some((text) => /\d{10}/.test(text.replace(/\./g, '')));

/** The village a row without a code names together with its kecamatan; null where it has a code or names none. */
export const namedVillage = (
  cells: readonly string[],
  around: readonly string[],
  finder: VillageFinder,
): string | null => (hasCode(cells) ? null : finder.byName(cells, around));

/**
 * The rows of a form by their villages. A row without exactly one village code, a village met in two rows, or a row that
 * lacks a required field goes to `unmatched`: names alone are never enough until a person confirmed them (`named`).
 */
export function villageRows(
  form: string,
  table: readonly TableRow[],
  finder: VillageFinder,
  { around, confirmed }: RowNames,
): Required<Pick<TableForm, 'rows' | 'unmatched' | 'named'>> {
  const seen = new Map<string, number>();
  const rows: { text: string; village: string; fields: readonly RecognisedField[] }[] = [];
  const named: NamedRow[] = [];
  const unmatched: string[] = [];
  for (const { cells, fields, whole } of table) {
    const text = cells.join(' · ');
    const proposed = namedVillage(cells, around, finder);
    const key = rowKey(form, cells, proposed ?? '');
    const village = finder.byCode(cells) ?? (confirmed.has(key) ? proposed : null);
    if (village === null || !whole) {
      if (proposed !== null && whole) named.push({ key, text, village: proposed });
      unmatched.push(text);
      continue;
    }
    seen.set(village, (seen.get(village) ?? 0) + 1);
    rows.push({ text, village, fields });
  }
  for (const { village, text } of rows) if (seen.get(village) !== 1) unmatched.push(text);
  return {
    rows: rows.filter(({ village }) => seen.get(village) === 1).map(({ village, fields }) => ({ village, fields })),
    unmatched,
    named: named.filter(
      ({ key, village }) =>
        !seen.has(village) && named.filter((one) => one.village === village || one.key === key).length === 1,
    ),
  };
}
