/**
 * Whether a person sees an element. Traps for robots are laid out but not seen: transparent, a pixel small, or pushed
 * off the page; telling them from fields below the fold rules out `elementFromPoint`.
 */
export class Visibility {
  private readonly clipping = new Map<Element, boolean>();

  seen(element: Element): boolean {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const box = element.getBoundingClientRect();
    if (box.width <= 2 || box.height <= 2) return false;
    if ((box.right + scrollX <= 0 || box.bottom + scrollY <= 0) && !scrolledAway(element, box)) return false;
    return !this.clipped(element);
  }

  /** True if the element or something around it is cut down to nothing (`.sr-only`, `clip`, a zero-height box). */
  private clipped(element: Element): boolean {
    const path: Element[] = [];
    let cut = false;
    // The viewport shows what html and body do not clip; a fixed element (a modal) is laid out against it alone.
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const known = this.clipping.get(at);
      if (known !== undefined) {
        cut = known;
        break;
      }
      path.push(at);
      if (cutsAway(at)) {
        cut = true;
        break;
      }
      if (getComputedStyle(at).position === 'fixed') break;
    }
    for (const step of path) this.clipping.set(step, cut);
    return cut;
  }
}

function cutsAway(element: Element): boolean {
  const style = getComputedStyle(element);
  if (Number(style.opacity) <= 0.05) return true;
  if (style.clipPath.startsWith('inset(50%') || style.clipPath.startsWith('inset(100%')) return true;
  if (style.position === 'absolute' && /^rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)$/.test(style.clip)) return true;
  if (style.overflowX === 'visible' && style.overflowY === 'visible') return false;
  const box = element.getBoundingClientRect();
  return box.width <= 2 || box.height <= 2;
}

/** Left of or above the page only because something around it is scrolled. */
function scrolledAway(element: Element, box: DOMRect): boolean {
  let left = scrollX;
  let top = scrollY;
  for (let at = element.parentElement; at; at = at.parentElement) {
    left += at.scrollLeft;
    top += at.scrollTop;
  }
  return box.right + left > 0 && box.bottom + top > 0;
}
