import type { PageTable } from '@extension/messages';
import { headerWordings, matchLabels } from './match-labels';
import { normalise } from './normalise';
import type { FormMap, SavedList } from './types';
import type { VillageFinder } from './village-of';

/**
 * The saved list of a form: the one table whose headers carry every needed label once. Rows without any code are told by
 * their village's name, where it is the only one of that name in the kecamatan of the row, or of the page (`kecamatan`).
 * A row whose village neither tells, or a village listed twice with different figures, makes the list incomplete rather
 * than being guessed at.
 */
export function readList(
  map: FormMap,
  tables: readonly PageTable[],
  finder: VillageFinder,
  kecamatan = '',
): Pick<SavedList, 'rows' | 'complete'> | null {
  const fitting = tables.flatMap((table) => {
    const { found, missing } = matchLabels(map, table.headers.map(headerWordings));
    return missing.length === 0 ? [{ table, found }] : [];
  });
  const [only] = fitting;
  if (!only || fitting.length > 1) return null;
  const rows = new Map<string, ReadonlyMap<string, string>>();
  const contradicted = new Set<string>();
  const place = placeColumns(only.table.headers);
  let complete = only.table.whole;
  for (const cells of only.table.rows) {
    const village = villageIn(cells, place, kecamatan, finder);
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
  return { rows, complete: complete && contradicted.size === 0 };
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
