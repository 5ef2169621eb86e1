import { byId, parentOf } from '../dom/roots';
import { sayable, textOf } from '../dom/text';
import { PANE } from '../dom/visibility';

const HEADING = 'h1, h2, h3, h4, h5, h6, legend, .box-title, .panel-title, .card-title, .modal-title, [role="heading"]';
/** Parts that exist to hold a heading for what follows them. */
const HOLDER = '.box-header, .panel-heading, .card-header, .modal-header, .content-header, .page-header, header';
const TABLE_PART = new Set(['TR', 'TBODY', 'TD', 'TH', 'THEAD', 'TFOOT']);

/** The heading a field stands under: legend, tab, box or modal title, or the nearest heading before it. */
export class Sections {
  /** Per element the heading among its earlier siblings; worked out once, so a long page stays linear. */
  private readonly before = new Map<Element, string>();
  private readonly around = new Map<Element, string>();
  private readonly tabs = new Map<Element, string>();

  of(element: Element): string {
    const path: Element[] = [];
    let found = '';
    for (let at: Element | null = element; at && at.localName !== 'html'; at = parentOf(at)) {
      const known = this.around.get(at);
      if (known !== undefined) {
        found = known;
        break;
      }
      path.push(at);
      found = tabOf(at) || (TABLE_PART.has(at.tagName) ? captionOf(at) : this.precedingHeading(at));
      if (found) break;
    }
    for (const step of path) this.around.set(step, found);
    return found;
  }

  /** The names of all tabs the element stands in, outermost first, joined by `join`. */
  tabsOf(element: Element, join: string): string {
    const known = this.tabs.get(element);
    if (known !== undefined) return known;
    const parent = parentOf(element);
    const outer = parent ? this.tabsOf(parent, join) : '';
    const own = tabOf(element);
    const names = outer && own && outer !== own ? outer + join + own : outer || own;
    this.tabs.set(element, names);
    return names;
  }

  private precedingHeading(element: Element): string {
    const path: Element[] = [];
    let found = '';
    for (let at: Element | null = element; at; at = at.previousElementSibling) {
      const known = this.before.get(at);
      if (known !== undefined) {
        found = known;
        break;
      }
      path.push(at);
      found = at.previousElementSibling ? headingIn(at.previousElementSibling) : '';
      if (found) break;
    }
    for (const step of path) this.before.set(step, found);
    return found;
  }
}

function headingIn(element: Element): string {
  if (element.matches(HEADING)) return sayable(textOf(element));
  if (!element.matches(HOLDER)) return '';
  const headings = element.querySelectorAll(HEADING);
  return sayable(textOf(headings[headings.length - 1] ?? null));
}

/**
 * Returns what the tab says that brings this pane to the front; pages of Bootstrap 3 to 5 and ARIA name it in different
 * ways.
 */
function tabOf(pane: Element): string {
  if (!pane.matches(PANE)) return '';
  const id = CSS.escape(pane.id);
  const tab =
    pane.id &&
    (pane.getRootNode() as ParentNode).querySelector(
      `[href="#${id}"], [data-target="#${id}"], [data-bs-target="#${id}"], [aria-controls="${id}"]`,
    );
  if (tab) return sayable(textOf(tab));
  const named = pane.getAttribute('aria-labelledby');
  const label = named ? byId(named, pane) : null;
  return sayable(label ? textOf(label) : (pane.getAttribute('aria-label') ?? ''));
}

function captionOf(part: Element): string {
  return part.tagName === 'TBODY' ? sayable(textOf(part.closest('table')?.caption ?? null)) : '';
}
