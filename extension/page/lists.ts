import { frame, wait } from './pace';

const LENGTH = '.dataTables_length select, .dt-length select';
const WRAPPER = '.dataTables_wrapper, .dt-container';

/** Switches every paged list whose length menu offers it to "all rows". A view setting: nothing is sent or saved. */
export async function showWholeLists(root: ParentNode): Promise<void> {
  for (const menu of root.querySelectorAll<HTMLSelectElement>(LENGTH)) {
    const all = [...menu.options].find((option) => option.value === '-1' || /^(semua|all)$/i.test(option.text.trim()));
    if (!all || all.selected) continue;
    menu.value = all.value;
    menu.dispatchEvent(new Event('change', { bubbles: true }));
    await redrawn(menu.closest(WRAPPER));
  }
}

/** Waits until the same number of rows is counted three times and no "processing" sign is shown, at most 5 s. */
async function redrawn(wrapper: Element | null): Promise<void> {
  if (!wrapper) return;
  let same = 0;
  let last = -1;
  for (let turn = 0; turn < 100 && same < 3; turn += 1) {
    await (turn < 4 ? frame() : wait(50));
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
  if (search && search.value.trim() !== '') return false;
  const pages = wrapper.querySelectorAll(
    '.paginate_button:not(.previous, .next, .first, .last), .dt-paging-button:not(.previous, .next, .first, .last)',
  );
  return pages.length <= 1;
}
