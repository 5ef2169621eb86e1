import { identityRole } from '../dataset/reading/identity-columns';
import { personalContent, personalHeading, refusalText } from '../dataset/reading/personal';
import { columnLetter } from '../dataset/values/letter';
import type { Grid } from '../dataset/types';
import { holds } from './headings';
import type { NeighbourColumn } from './headings';
import type { Recognised } from './recognise';
import type { RecipeColumn } from './recipe';

/** A column of an export with what its recipe says of it. */
export interface UsedColumn extends NeighbourColumn {
  /** What the recipe knows of it; null where nothing. */
  readonly known: RecipeColumn | null;
  /** Why it is never taken or refused, as a sentence; null where it may be. */
  readonly refusal: string | null;
  readonly isPersonal: boolean;
  /** Runs numbers, names other places and times, parts rows: no figures. */
  readonly isAside: boolean;
}

/** When an entry was made, and what may be clicked. */
const ASIDE = new Set(['waktu input', 'tindakan', 'aksi', 'bulan', 'id', 'satuan']);
const isPlaceName = (path: string): boolean =>
  /\b(?:kode|nama)\b|^bps /.test(path) && !/\bnama (?!desa|kel|kec|kab|prov)/.test(path);

/** What each column of an export is; columns that a recipe knows twice are its own by none. */
export function usedColumns(grid: Grid, { recipe, headings }: Recognised): readonly UsedColumn[] {
  const body = grid.rows.slice(headings.last + 1);
  const used = headings.columns.map((column): UsedColumn => {
    const { path, index, role } = column;
    const nothing = { ...column, known: null, refusal: null, isPersonal: false, isAside: false };
    if (role !== null || path === '') return { ...nothing, isAside: role === null };
    const never = recipe.never.find(({ words }) => holds(path, words));
    if (never) return { ...nothing, refusal: never.because };
    const known = recipe.columns.find(({ words }) => holds(path, words)) ?? null;
    if (known) return { ...nothing, known };
    const isNamed = ASIDE.has(path) || identityRole(path) !== null || recipe.dividers?.includes(path) === true;
    if (isNamed || (recipe.places && isPlaceName(path))) return { ...nothing, isAside: true };
    const cells = body.map((row) => row[index] ?? null);
    const subject = personalHeading(column.heading) ?? personalContent(cells);
    return subject === null
      ? nothing
      : { ...nothing, refusal: refusalText(columnLetter(index), subject), isPersonal: true };
  });
  const times = new Map<string, number>();
  for (const { known } of used) if (known) times.set(known.key, (times.get(known.key) ?? 0) + 1);
  return used.map((column) =>
    column.known && !column.known.isMeasure && (times.get(column.known.key) ?? 0) > 1
      ? { ...column, known: { ...column.known, isAsked: true } }
      : column,
  );
}
