import { OptionWaits } from './await-option';
import { FieldWatch } from './field-watch';
import { isEditable } from '../read/fields';
import type { Control } from '../read/fields';
import { quiet, slices } from '../dom/pace';
import { handleOf, pageState } from '../dom/registry';
import type { LastWrite } from '../dom/registry';
import { widgetOf } from '../widgets';

/** Handles of the fields that say again what they said, and of those that do not. */
export interface Undone {
  readonly restored: string[];
  readonly left: string[];
}

/**
 * Puts back what stood in the fields of the last fill, last one first. A field that says something else by now, is
 * described by other words, or is locked, is left alone and told as left. At the end all are read again: what a handler
 * of the page changed meanwhile is put back once more, first one first, and told as left where even that does not last.
 */
export async function undo(root: Document): Promise<Undone> {
  const state = pageState();
  const writes = state.lastFill.toReversed();
  state.lastFill = [];
  const watch = new FieldWatch(root);
  const unchanged = writes.filter(
    ({ element, after }) => element.isConnected && widgetOf(element)?.read(element) === after,
  );
  await putBack(unchanged, watch);
  const lost = await lostOf(unchanged, watch);
  if (lost.length > 0) await putBack(lost.toReversed(), watch, new OptionWaits());
  const left = new Set(lost.length > 0 ? await lostOf(unchanged, watch) : lost);
  watch.end();
  const restored = unchanged.filter((write) => !left.has(write));
  const done = new Set(restored);
  const handles = (some: readonly LastWrite[]): string[] => some.map(({ element }) => handleOf(element));
  return { restored: handles(restored), left: handles(writes.filter((write) => !done.has(write))) };
}

/** Puts the fields back in this order; where lists are waited for, a choice put back just now may be loading one. */
async function putBack(writes: readonly LastWrite[], watch: FieldWatch, waits?: OptionWaits): Promise<void> {
  const pause = slices();
  for (const write of writes) {
    const { element, widget } = await presentControl(write, watch);
    if (!widget || !isEditable(element) || (await watch.of({ element, widget })).identity !== write.identity) continue;
    try {
      await waits?.refusal(element, widget, write.before, true);
      await widget.restore(element, write.before);
    } catch (error) {
      console.error('Cermat', error);
    }
    await pause();
  }
  // Late masks and lists have their say before anything is read.
  await quiet(60, 1000);
}

/** Those that do not say what they said before the fill. */
async function lostOf(writes: readonly LastWrite[], watch: FieldWatch): Promise<LastWrite[]> {
  const lost: LastWrite[] = [];
  const pause = slices();
  for (const write of writes) {
    const { element, widget } = await presentControl(write, watch);
    if (widget?.read(element) !== write.before) lost.push(write);
    await pause();
  }
  return lost;
}

/** The field, or the one the page drew in its place; no family where it is gone. */
async function presentControl({ element, identity }: LastWrite, watch: FieldWatch): Promise<Control> {
  if (element.isConnected) return { element, widget: widgetOf(element) };
  return (await watch.successorOf(identity)) ?? { element, widget: null };
}
