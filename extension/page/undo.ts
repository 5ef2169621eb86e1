import { Standings } from './filling/standings';
import { isEditable } from './fields';
import { slices } from './pace';
import { pageState } from './registry';
import { widgetOf } from './widgets';

/**
 * Puts back what stood in the fields of the last fill, last one first. A field that says something else by now, is
 * described by other words, or is locked, is left alone and counted as left.
 */
export async function undo(root: Document): Promise<{ restored: number; left: number }> {
  const state = pageState();
  const writes = [...state.lastFill].reverse();
  state.lastFill = [];
  const standings = new Standings(root);
  const pause = slices();
  let restored = 0;
  for (const { element, identity, before, after } of writes) {
    const widget = widgetOf(element);
    if (!widget || !element.isConnected || !isEditable(element) || widget.read(element) !== after) continue;
    if ((await standings.of({ element, widget })).identity !== identity) continue;
    try {
      await widget.restore(element, before);
    } catch (error) {
      console.error('Cermat', error);
    }
    if (widget.read(element) === before) restored += 1;
    await pause();
  }
  standings.end();
  return { restored, left: writes.length - restored };
}
