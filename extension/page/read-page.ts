import type { PageField, PageSnapshot, PageTable } from '@extension/messages';
import { contextOf, headingsOf } from './context';
import { controlsUnder, describe, sight, Surroundings } from './fields';
import { isWhole, showWholeLists } from './lists';
import { slices } from './pace';
import { modalSettled } from './scope';
import { textOf } from './text';

export interface ReadOptions {
  /** Switch paged lists to all rows first. */
  readonly expandLists: boolean;
}

/**
 * The page as a person sees it. Works in slices of 20 ms, so a page of hundreds of fields stays usable meanwhile.
 * While a modal is open, only what is in it is reported, except headings and context.
 */
export async function readPage(root: Document, options: ReadOptions): Promise<PageSnapshot> {
  const modal = await modalSettled(root);
  const scope: ParentNode = modal ?? root;
  if (options.expandLists) await showWholeLists(scope);
  const around = new Surroundings();
  const pause = slices();

  const fields: PageField[] = [];
  for (const control of controlsUnder(scope)) {
    const seen = sight(control, around);
    if (seen) fields.push(describe(control, around, seen === 'seen'));
    await pause();
  }
  const tables: PageTable[] = [];
  for (const table of scope.querySelectorAll('table')) {
    if (isList(table) && around.visibility.seen(table)) tables.push(await readTable(table, around, pause));
  }
  return {
    url: root.location.href,
    title: root.title,
    headings: headingsOf(root, modal, around.visibility),
    context: contextOf(root, modal, around.visibility),
    login: [...root.querySelectorAll('input[type="password"]')].some((input) => around.visibility.seen(input)),
    fields,
    tables,
  };
}

/** A table without inputs of its own, except boxes that tick rows; calendars and tables around tables are none. */
const isList = (table: HTMLTableElement): boolean =>
  table.rows.length > 0 &&
  !table.querySelector(
    'table, tbody input:not([type="hidden"], [type="checkbox"], [type="radio"]), tbody select, tbody textarea',
  ) &&
  !table.closest('.datepicker, .daterangepicker, .ui-datepicker');

async function readTable(
  table: HTMLTableElement,
  around: Surroundings,
  pause: () => Promise<void>,
): Promise<PageTable> {
  const model = around.tableOf(table);
  const rows: string[][] = [];
  for (const row of model.bodyRows()) {
    rows.push(row);
    await pause();
  }
  const empty = table.querySelector('tbody .dataTables_empty, tbody .dt-empty') !== null;
  return {
    caption: textOf(table.caption) || around.sectionOf(table),
    headers: [...model.headers],
    rows: empty ? [] : rows,
    whole: isWhole(table),
  };
}
