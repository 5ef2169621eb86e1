import { enter, leave } from '../dom/events';
import { frame, quiet, slices } from '../dom/pace';
import type { FillControl, Written } from './types';

/**
 * Up to this many fields are each entered for a whole frame; beyond, the page draws only after each slice of work:
 * redrawing a table of hundreds of inputs a thousand times takes far longer than filling it.
 */
export const DRAW_EACH = 40;

/** Points at, enters and leaves every field once more as a person passing through would; that makes masks commit. */
export async function probe(written: readonly Written[], { gone, progress }: FillControl): Promise<void> {
  const stay = written.length > DRAW_EACH ? slices() : frame;
  for (const [at, { element, widget }] of written.entries()) {
    if (gone.aborted) return;
    if (!element.isConnected) continue;
    const face = widget.face(element);
    const target = face === element ? element : (face.querySelector<HTMLElement>('[tabindex]') ?? face);
    point(face, 'mouseover', 'mouseenter');
    enter(target);
    await stay();
    leave(target);
    point(face, 'mouseout', 'mouseleave');
    progress('check', at + 1, written.length);
  }
  await quiet(60, 1000);
}

function point(face: HTMLElement, bubbling: 'mouseover' | 'mouseout', own: 'mouseenter' | 'mouseleave'): void {
  face.dispatchEvent(new MouseEvent(bubbling, { bubbles: true, composed: true }));
  face.dispatchEvent(new MouseEvent(own));
}
