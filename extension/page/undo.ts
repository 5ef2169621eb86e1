import { controlsUnder, describe, isEditable, Surroundings } from './fields';
import { pageState } from './registry';
import { widgetOf } from './widgets';

/** Puts back what stood in the fields of the last fill, last one first; a field a person changed since is left alone. */
export async function undo(): Promise<void> {
  const state = pageState();
  const writes = [...state.lastFill].reverse();
  state.lastFill = [];
  for (const { element, identity, before, after } of writes) {
    const widget = widgetOf(element);
    if (!widget || !element.isConnected || !isEditable(element) || widget.read(element) !== after) continue;
    const [control] = controlsUnder(element.parentElement ?? element.ownerDocument).filter(
      (one) => one.element === element,
    );
    if (!control || describe(control, new Surroundings(), true).identity !== identity) continue;
    await widget.restore(element, before);
  }
}
