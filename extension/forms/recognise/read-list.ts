import { TOTAL } from '@shared/dataset';
import type { PageTable } from '@extension/protocol/messages';
import { headerWordings, matchLabels } from '../snapshot/match-labels';
import { normalise } from '../snapshot/normalise';
import type { FormMap, SavedList } from '../types';
import type { VillageFinder } from '../snapshot/village-of';

/**
 * The saved list of a form: the one table whose headers carry every needed label once, else the one that carries some of
 * them. Rows without any code are told by
 * their village's name, where it is the only one of that name in the kecamatan of the row, or of the page (`kecamatan`).
 * A row whose village neither tells, or a village listed twice with different figures, makes the list incomplete rather
 * than being guessed at.
 */
export function readList(
  map: FormMap,
  tables: readonly PageTable[],
  finder: VillageFinder,
  kecamatan = '',
): Pick<SavedList, 'rows' | 'complete' | 'hidden'> | null {
  const only = listAmong(map, tables);
  if (!only) return null;
  const rows = new Map<string, ReadonlyMap<string, string>>();
  const contradicted = new Set<string>();
  const place = placeColumns(only.table.headers);
  let complete = only.table.whole;
  for (const cells of only.table.rows) {
    const village =
      map.level === 'kabupaten' ? districtIn(cells, only.table) : villageIn(cells, place, kecamatan, finder);
    if (village === null) {
      complete = false;
      continue;
    }
    const figures = new Map([...only.found].map(([variable, column]) => [variable, cells[column] ?? '']));
    const earlier = rows.get(village);
    if (earlier && [...figures].some(([variable, text]) => earlier.get(variable) !== text)) contradicted.add(village);
    rows.set(village, figures);
  }
  for (const village of contradicted) rows.delete(village);
  const hidden = map.fields.filter(({ variable }) => !only.found.has(variable)).map(({ label }) => label);
  // Without a row of a known village, a table with only some of the columns may be about anything.
  if (only.missing.length > 0 && rows.size === 0) return null;
  return { rows, hidden, complete: complete && contradicted.size === 0 };
}

/** The one table with every needed column, else the one with any column of the form. */
function listAmong(map: FormMap, tables: readonly PageTable[]) {
  const read = tables.map((table) => ({ table, ...matchLabels(map, table.headers.map(headerWordings)) }));
  const full = read.filter(({ missing }) => missing.length === 0);
  const fitting = full.length > 0 ? full : read.filter(({ found }) => found.size > 0);
  return fitting.length === 1 ? fitting[0] : undefined;
}

interface PlaceColumns {
  readonly desa: number;
  readonly kecamatan: number;
}

/** Columns that name the place of a row, by their headings alone; -1 where there is none. */
const placeColumns = (headers: readonly string[]): PlaceColumns => ({
  desa: headers.findIndex((header) => /^(?:nama )?(?:desa|kelurahan|desa kelurahan)$/.test(normalise(header))),
  kecamatan: headers.findIndex((header) => /^(?:nama )?kecamatan$/.test(normalise(header))),
});

const hasDigits = (cells: readonly string[]): boolean => cells.some((text) => /\d{10}/.test(text.replace(/\./g, '')));

/**
 * Of a form of the whole kabupaten, the row of the page's own account: the only one there is. Of several nothing tells
 * which one is meant.
 */
const districtIn = (cells: readonly string[], { rows }: PageTable): string | null =>
  rows.length === 1 && cells.length > 1 ? TOTAL : null;

/** A row with a code that is not one of the district's villages is not rescued by its name. */
function villageIn(
  cells: readonly string[],
  place: PlaceColumns,
  kecamatan: string,
  finder: VillageFinder,
): string | null {
  const byCode = finder.byCode(cells);
  if (byCode !== null || hasDigits(cells)) return byCode;
  return finder.byText(cells[place.desa] ?? '', cells[place.kecamatan] ?? kecamatan);
}
