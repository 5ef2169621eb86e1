import type { PageField, PageSnapshot, PageTable } from '@extension/protocol/messages';
import { contextOf, headingsOf } from './context';
import { controlsUnder, describe, visibility, LabelContext } from './fields';
import { gridsUnder, readGrid, showWholeGrids } from './grids';
import { isWhole, pagedForms, showWholeLists, walkPages } from './lists';
import { slices } from '../dom/pace';
import type { Pause } from '../dom/pace';
import { rootsUnder } from '../dom/roots';
import { modalSettled } from '../dom/scope';
import { textOf } from '../dom/text';
import { skipped } from '../widgets';

export interface ReadOptions {
  /** Switch paged lists to all rows first, or to as many as they offer. */
  readonly expandLists: boolean;
  /** Turn through the pages of lists with fields too; what stands on other pages is told as `away`. */
  readonly everyPage?: boolean | undefined;
}

/**
 * The page as a person sees it. Works in slices, so a page of thousands of fields stays usable meanwhile.
 * While a modal is open, only what is in it is reported, except headings and context.
 */
export async function readPage(root: Document, options: ReadOptions): Promise<PageSnapshot> {
  const modal = await modalSettled(root);
  const scope: ParentNode = modal ?? root;
  if (options.expandLists) {
    await showWholeLists(scope);
    await showWholeGrids(scope);
  }
  const around = new LabelContext();
  const pause = slices();

  const fields = await readFields(scope, around, pause);
  if (options.everyPage) await addOtherPages(scope, fields);
  const tables: PageTable[] = [];
  const roots = rootsUnder(scope);
  await pause();
  for (const table of roots.flatMap((one) => [...one.querySelectorAll('table')])) {
    if (isList(table) && around.visibility.seen(table)) tables.push(await readTable(table, around, pause));
    await pause();
  }
  for (const grid of roots.flatMap((one) => gridsUnder(one, around.visibility))) {
    tables.push(readGrid(grid, around.sectionOf(grid)));
    await pause();
  }
  const headings = headingsOf(root, modal, around.visibility);
  await pause();
  return {
    url: root.location.href,
    loaded: performance.timeOrigin,
    title: root.title,
    headings,
    context: await contextOf(root, modal, around.visibility, pause),
    login: roots.some((one) =>
      [...one.querySelectorAll('input[type="password"]')].some((input) => around.visibility.seen(input)),
    ),
    fields,
    morePages: pagedForms(scope).length > 0,
    tables,
  };
}

async function readFields(scope: ParentNode, around: LabelContext, pause: Pause): Promise<PageField[]> {
  const fields: PageField[] = [];
  for (const control of await controlsUnder(scope, pause)) {
    const seen = visibility(control, around);
    if (seen) fields.push(describe(control, around, seen === 'seen'));
    await pause();
  }
  return fields;
}

/** Adds the fields of the pages that are not shown: each page is brought to the front, read, and turned back. */
async function addOtherPages(scope: ParentNode, fields: PageField[]): Promise<void> {
  const pause = slices();
  for (const wrapper of pagedForms(scope)) {
    const known = new Set(fields.map(({ id }) => id));
    await walkPages(wrapper, async () => {
      for (const field of await readFields(wrapper, new LabelContext(), pause)) {
        if (!known.has(field.id)) fields.push({ ...field, visible: false, away: field.visible });
      }
    });
  }
}

const CALENDARS = skipped('tables');

/** A table without inputs of its own, except boxes that tick rows; calendars and tables around tables are none. */
const isList = (table: HTMLTableElement): boolean =>
  table.rows.length > 0 &&
  !table.querySelector(
    'table, tbody input:not([type="hidden"], [type="checkbox"], [type="radio"]), tbody select, tbody textarea',
  ) &&
  !table.closest(CALENDARS);

async function readTable(table: HTMLTableElement, around: LabelContext, pause: Pause): Promise<PageTable> {
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
