import { FieldWatch } from './field-watch';
import { isEditable } from '../read/fields';
import { slices } from '../dom/pace';
import { handleOf, pageState } from '../dom/registry';
import { widgetOf } from '../widgets';

/** Handles of the fields that say again what they said, and of those that do not. */
export interface Undone {
  readonly restored: string[];
  readonly left: string[];
}

/**
 * Puts back what stood in the fields of the last fill, last one first. A field that says something else by now, is
 * described by other words, or is locked, is left alone and told as left.
 */
export async function undo(root: Document): Promise<Undone> {
  const state = pageState();
  const writes = [...state.lastFill].reverse();
  state.lastFill = [];
  const watch = new FieldWatch(root);
  const pause = slices();
  const restored: string[] = [];
  for (const { element, identity, before, after } of writes) {
    const widget = widgetOf(element);
    if (!widget || !element.isConnected || !isEditable(element) || widget.read(element) !== after) continue;
    if ((await watch.of({ element, widget })).identity !== identity) continue;
    try {
      await widget.restore(element, before);
    } catch (error) {
      console.error('Cermat', error);
    }
    if (widget.read(element) === before) restored.push(handleOf(element));
    await pause();
  }
  watch.end();
  const done = new Set(restored);
  const left = writes.map(({ element }) => handleOf(element)).filter((field) => !done.has(field));
  return { restored, left };
}
