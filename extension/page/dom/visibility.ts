import { parentOf } from './roots';

/** What lies in front of another: Bootstrap's panes (3 to 5) and those of ARIA (jQuery UI). */
export const PANE = '.tab-pane, [role="tabpanel"]';

/**
 * Whether a person sees an element. Traps for robots are laid out but not seen: transparent, a pixel small, or pushed
 * off the page; telling them from fields below the fold rules out `elementFromPoint`.
 */
export class Visibility {
  private readonly clipping = new Map<Element, boolean>();
  private readonly behind = new Map<Element, boolean | null>();

  seen(element: Element): boolean {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const box = element.getBoundingClientRect();
    if (box.width <= 2 || box.height <= 2) return false;
    const { scrollX: left, scrollY: top, frameElement } = element.ownerDocument.defaultView ?? window;
    if ((box.right + left <= 0 || box.bottom + top <= 0) && !scrolledAway(element, box, left, top)) return false;
    if (element.ownerDocument !== document && frameElement && !this.seen(frameElement)) return false;
    return !this.clipped(element);
  }

  /** Hidden by nothing but a tab that is not in front. */
  behindTab(element: Element): boolean {
    return this.hiding(element) === true;
  }

  /** True: behind a tab; false: not hidden; null: hidden by something else. */
  private hiding(element: Element): boolean | null {
    const known = this.behind.get(element);
    if (known !== undefined) return known;
    const parent = parentOf(element);
    const around = parent ? this.hiding(parent) : false;
    const own = hidingStyle(element);
    const state = around === null || own === null ? null : around || own;
    this.behind.set(element, state);
    return state;
  }

  /** True if the element or something around it is cut down to nothing (`.sr-only`, `clip`, a zero-height box). */
  private clipped(element: Element): boolean {
    const path: Element[] = [];
    let cut = false;
    // The viewport shows what html and body do not clip; a fixed element (a modal) is laid out against it alone.
    for (let at: Element | null = element; at && at.localName !== 'body'; at = parentOf(at)) {
      const known = this.clipping.get(at);
      if (known !== undefined) {
        cut = known;
        break;
      }
      path.push(at);
      const style = getComputedStyle(at);
      if (cutsAway(at, style)) {
        cut = true;
        break;
      }
      if (style.position === 'fixed') break;
    }
    for (const step of path) this.clipping.set(step, cut);
    return cut;
  }
}

function hidingStyle(element: Element): boolean | null {
  const style = getComputedStyle(element);
  const gone = style.display === 'none' || style.visibility === 'hidden';
  if (element.matches(PANE)) return gone;
  const faint = Number(style.opacity) <= 0.05 && !element.matches('input[type="checkbox"], input[type="radio"]');
  const away = style.position === 'absolute' && (parseFloat(style.left) < -999 || parseFloat(style.top) < -999);
  return gone || faint || away || element.matches('.sr-only, .visually-hidden') ? null : false;
}

function cutsAway(element: Element, style: CSSStyleDeclaration): boolean {
  if (Number(style.opacity) <= 0.05) return true;
  if (style.clipPath.startsWith('inset(50%') || style.clipPath.startsWith('inset(100%')) return true;
  if (style.position === 'absolute' && /^rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)$/.test(style.clip)) return true;
  if (style.overflowX === 'visible' && style.overflowY === 'visible') return false;
  const box = element.getBoundingClientRect();
  return box.width <= 2 || box.height <= 2;
}

/** Left of or above the page only because something around it is scrolled. */
function scrolledAway(element: Element, box: DOMRect, left: number, top: number): boolean {
  for (let at = element.parentElement; at; at = at.parentElement) {
    left += at.scrollLeft;
    top += at.scrollTop;
  }
  return box.right + left > 0 && box.bottom + top > 0;
}
