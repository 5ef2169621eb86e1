import { frame, wait } from '../dom/pace';
import { CONTROL } from './nearby';

const LENGTH = '.dataTables_length select, .dt-length select';
const WRAPPER = '.dataTables_wrapper, .dt-container';
const BUTTON = '.paginate_button, .dt-paging-button';
const STEP = '.previous, .next, .first, .last';
/** A list that never says "last page" is given up after this many. */
const PAGES = 500;

/** Switches every paged list to all rows, or to as many as its length menu offers. A view setting: nothing is sent or saved. */
export async function showWholeLists(root: ParentNode): Promise<void> {
  for (const menu of root.querySelectorAll<HTMLSelectElement>(LENGTH)) {
    const wanted = longest([...menu.options]);
    if (!wanted || wanted.selected) continue;
    menu.value = wanted.value;
    menu.dispatchEvent(new Event('change', { bubbles: true }));
    await redrawn(menu.closest(WRAPPER));
  }
}

function longest(options: readonly HTMLOptionElement[]): HTMLOptionElement | undefined {
  const all = options.find(({ value, text }) => value === '-1' || /^(semua|all)$/i.test(text.trim()));
  return all ?? [...options].sort((a, b) => Number(b.value) - Number(a.value))[0];
}

/** Paged lists under `root` whose rows hold fields. */
export const pagedForms = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(WRAPPER)].filter(
    (wrapper) => !isOnePage(wrapper) && wrapper.querySelector(`tbody :is(${CONTROL})`) !== null,
  );

/**
 * Turns through all pages of a list and back to the one that was shown; `visit` hears the number of each page (from 1)
 * while it is in front. Rows of other pages are not in the document: what is to be done to them is done in `visit`.
 */
export async function walkPages(wrapper: HTMLElement, visit: (page: number) => Promise<void>): Promise<void> {
  let shown = 1;
  while (await turn(wrapper, 'previous')) shown += 1;
  let page = 1;
  await visit(page);
  while (page < PAGES && (await turn(wrapper, 'next'))) await visit((page += 1));
  for (; page > shown && (await turn(wrapper, 'previous')); page -= 1);
}

/** Presses the list's own arrow and waits for other rows. False where there is no such page. */
async function turn(wrapper: HTMLElement, to: 'previous' | 'next'): Promise<boolean> {
  const button = [...wrapper.querySelectorAll<HTMLElement>(BUTTON)].find((one) => one.classList.contains(to));
  if (!button || button.matches('.disabled, [aria-disabled="true"], :disabled')) return false;
  const first = firstRow(wrapper);
  (button.querySelector<HTMLElement>('a, button') ?? button).click();
  for (let turns = 0; turns < 100 && firstRow(wrapper) === first; turns += 1) await (turns < 4 ? frame() : wait(50));
  if (firstRow(wrapper) === first) return false;
  await redrawn(wrapper);
  return true;
}

const firstRow = (wrapper: HTMLElement): Element | null => wrapper.querySelector('tbody > tr');

/** Waits until the same number of rows is counted three times and no "processing" sign is shown, at most 5 s. */
async function redrawn(wrapper: Element | null): Promise<void> {
  if (!wrapper) return;
  let same = 0;
  let last = -1;
  for (let turns = 0; turns < 100 && same < 3; turns += 1) {
    await (turns < 4 ? frame() : wait(50));
    const busy = wrapper.querySelector('.dataTables_processing, .dt-processing')?.checkVisibility() === true;
    const rows = wrapper.querySelectorAll('tbody > tr').length;
    same = !busy && rows === last ? same + 1 : 0;
    last = rows;
  }
}

/** Whether the table shows all its rows: no search is active and there is no further page. */
export function isWhole(table: HTMLTableElement): boolean {
  const wrapper = table.closest(WRAPPER);
  if (!wrapper)
    return (
      table.parentElement?.querySelector(
        ':scope > .pagination li:nth-child(2), :scope > nav .pagination li:nth-child(2)',
      ) === null
    );
  const search = wrapper.querySelector<HTMLInputElement>('.dataTables_filter input, .dt-search input');
  return (!search || search.value.trim() === '') && isOnePage(wrapper);
}

const isOnePage = (wrapper: Element): boolean =>
  [...wrapper.querySelectorAll(BUTTON)].filter((button) => !button.matches(STEP)).length <= 1;
