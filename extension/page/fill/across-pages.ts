import type { FieldResult, FillItem } from '@extension/protocol/messages';
import { fill } from './fill';
import type { FillControl } from './types';
import { pagedForms, walkPages } from '../read/lists';
import { handleOf, isAway, pageState } from '../dom/registry';
import { openModal } from '../dom/scope';
import { undo } from './undo';
import type { Undone } from './undo';

/**
 * Fills as `fill` does, rows on other pages of a list included: such rows are not in the document, so each page is
 * brought to the front, its own fields are filled and proved there, and the page shown before is turned back to. A field
 * is only ever written in its own row: equal words on another page are another village.
 */
export async function fillAcrossPages(
  root: Document,
  items: readonly FillItem[],
  control: FillControl,
): Promise<FieldResult[]> {
  const results = new Map<FillItem, FieldResult>();
  let left = items.filter(({ field }) => isAway(field));
  if (left.length === 0) return fill(root, items, control);
  const state = pageState();
  const fillThese = async (these: readonly FillItem[]): Promise<void> => {
    if (these.length === 0) return;
    const earlier = results.size === 0 ? [] : state.lastFill;
    const progress: FillControl['progress'] = (phase, done) =>
      control.progress(phase, results.size + done, items.length);
    const found = await fill(root, these, { ...control, progress });
    these.forEach((item, at) => {
      const result = found[at];
      if (result) results.set(item, result);
    });
    state.lastFill = [...earlier, ...state.lastFill];
  };
  const away = new Set(left);
  await fillThese(items.filter((item) => !away.has(item)));
  for (const list of pagedForms(openModal(root) ?? root)) {
    if (left.length === 0 || control.stop.aborted || control.gone.aborted) break;
    await walkPages(list, async () => {
      const here = left.filter(({ field }) => !isAway(field));
      left = left.filter(({ field }) => isAway(field));
      await fillThese(here);
    });
  }
  await fillThese(left);
  return items.flatMap((item) => results.get(item) ?? []);
}

/** Undoes as `undo` does, on the pages of lists where the fields stand. */
export async function undoAcrossPages(root: Document): Promise<Undone> {
  const state = pageState();
  let writes = state.lastFill;
  const all = writes.map(({ element }) => handleOf(element));
  const restored: string[] = [];
  const undoHere = async (): Promise<void> => {
    state.lastFill = writes.filter(({ element }) => element.isConnected);
    writes = writes.filter(({ element }) => !element.isConnected);
    if (state.lastFill.length > 0) restored.push(...(await undo(root)).restored);
  };
  await undoHere();
  for (const list of writes.length > 0 ? pagedForms(openModal(root) ?? root) : []) await walkPages(list, undoHere);
  state.lastFill = [];
  const done = new Set(restored);
  return { restored, left: all.filter((field) => !done.has(field)) };
}
