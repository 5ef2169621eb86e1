import type { PageTable } from '@extension/protocol/messages';
import { frame, wait } from '../dom/pace';
import { byId } from '../dom/roots';
import { oneLine, textOf } from '../dom/text';
import type { Visibility } from '../dom/visibility';

/**
 * Lists drawn without table elements, as the data grids of React, Vue and Angular draw them: known by the roles that
 * make them readable to a screen reader (WAI-ARIA 1.2, grid and table patterns).
 */
const GRID = '[role="grid"]:not(table), [role="treegrid"]:not(table), [role="table"]:not(table)';
const CELL = '[role="gridcell"], [role="cell"], [role="rowheader"]';
const INPUT = 'input:not([type="hidden"], [type="checkbox"], [type="radio"], [type="search"]), textarea, select';
/** How far out the choice of rows per page may stand; further away it belongs to something else. */
const LEVELS = 3;

/** The visible grids under `root` whose rows hold no fields; calendars are grids of days, in dialogs of their own. */
export const gridsUnder = (root: ParentNode, visibility: Visibility): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(GRID)].filter(
    (grid) => rowsOf(grid).length > 0 && !holdsFields(grid) && visibility.seen(grid),
  );

const holdsFields = (grid: HTMLElement): boolean =>
  [...grid.querySelectorAll(`:is(${CELL}) :is(${INPUT})`)].some((one) => one.closest(GRID) === grid);

const rowsOf = (grid: HTMLElement): HTMLElement[] =>
  [...grid.querySelectorAll<HTMLElement>('[role="row"]')].filter((row) => row.closest(GRID) === grid);

const cellsOf = (row: HTMLElement, roles: string): string[] =>
  [...row.querySelectorAll(roles)].map((cell) => textOf(cell));

/** A grid as a list of rows, one text per column. */
export function readGrid(grid: HTMLElement, section: string): PageTable {
  const rows = rowsOf(grid);
  const head = rows.filter((row) => row.querySelector('[role="columnheader"]') !== null);
  const body = rows.filter((row) => !head.includes(row) && row.querySelector(CELL) !== null);
  const named = grid.getAttribute('aria-labelledby');
  return {
    caption:
      oneLine(grid.getAttribute('aria-label') ?? '') || (named ? textOf(byId(named, grid) ?? null) : '') || section,
    headers: cellsOf(head[head.length - 1] ?? grid, '[role="columnheader"]'),
    rows: body.map((row) => cellsOf(row, CELL)),
    whole: isWhole(grid, rows.length, body.length),
  };
}

/**
 * Whether all rows stand in the page. `aria-rowcount` counts those that do not, the header lines usually among them; -1
 * means that nobody knows. Where it is not told, a choice of rows per page says that there may be more.
 */
function isWhole(grid: HTMLElement, rows: number, bodyRows: number): boolean {
  const told = grid.getAttribute('aria-rowcount');
  const count = told === null ? Number.NaN : Number(told);
  const searched = [...(boxOf(grid)?.querySelectorAll<HTMLInputElement>('input[type="search"]') ?? [])];
  if (searched.some(({ value }) => value.trim() !== '')) return false;
  if (count >= 0) return rows >= count;
  const menu = lengthMenu(grid);
  if (!menu || count === -1) return count !== -1;
  const shown = menu.selectedOptions[0];
  return !shown || isAll(shown) || bodyRows < Number(shown.text);
}

/** Switches paged grids to all rows, or to as many as they offer. A view setting: nothing is sent or saved. */
export async function showWholeGrids(root: ParentNode): Promise<void> {
  for (const grid of root.querySelectorAll<HTMLElement>(GRID)) {
    const menu = lengthMenu(grid);
    const longest = menu && longestOf(menu);
    if (!menu || !longest || longest.selected || readGrid(grid, '').whole) continue;
    const before = rowsOf(grid).length;
    menu.value = longest.value;
    menu.dispatchEvent(new Event('change', { bubbles: true }));
    await redrawn(grid, before);
  }
}

/** Waits for other rows (they may come from the server), then until their number stands three times; at most 3 s. */
async function redrawn(grid: HTMLElement, before: number): Promise<void> {
  let last = before;
  let same = 0;
  for (let turns = 0; turns < 64 && same < 3; turns += 1) {
    await (turns < 4 ? frame() : wait(50));
    const rows = rowsOf(grid).length;
    const still = rows === last && rows !== before && grid.getAttribute('aria-busy') !== 'true';
    same = still ? same + 1 : 0;
    last = rows;
  }
}

const isAll = ({ value, text }: HTMLOptionElement): boolean => value === '-1' || /^(semua|all)$/i.test(text.trim());

function longestOf(menu: HTMLSelectElement): HTMLOptionElement | undefined {
  const options = [...menu.options];
  return options.find(isAll) ?? options.sort((a, b) => Number(b.text) - Number(a.text))[0];
}

/** The nearest part around the grid that holds a choice of nothing but numbers of rows. */
function boxOf(grid: HTMLElement): HTMLElement | null {
  let box = grid.parentElement;
  for (let level = 0; box && level < LEVELS; level += 1, box = box.parentElement) {
    if ([...box.querySelectorAll('select')].some(countsRows)) return box;
    if (box.querySelectorAll(GRID).length > 1 || box.matches('main, body, form')) return null;
  }
  return null;
}

/** Whether a list of choices only says how many rows of a grid are shown; it is no field. */
export function isLengthMenu(element: HTMLElement): boolean {
  if (!(element instanceof HTMLSelectElement) || !countsRows(element)) return false;
  let box = element.parentElement;
  for (
    let level = 0;
    box && level <= LEVELS && !box.matches('main, body, form, [role="dialog"]');
    level += 1, box = box.parentElement
  )
    if (box.querySelector(GRID)) return true;
  return false;
}

const lengthMenu = (grid: HTMLElement): HTMLSelectElement | null =>
  [...(boxOf(grid)?.querySelectorAll('select') ?? [])].find(countsRows) ?? null;

const countsRows = (select: HTMLSelectElement): boolean =>
  select.options.length > 1 &&
  [...select.options].every((option) => /^\d{1,4}$/.test(option.text.trim()) || isAll(option));
