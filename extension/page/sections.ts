import { saysSomething, textOf } from './text';

const HEADING = 'h1, h2, h3, h4, h5, h6, legend, .box-title, .panel-title, .card-title, .modal-title, [role="heading"]';
/** Parts that exist to hold a heading for what follows them. */
const HOLDER = '.box-header, .panel-heading, .card-header, .modal-header, .content-header, .page-header, header';
const TABLE_PART = new Set(['TR', 'TBODY', 'TD', 'TH', 'THEAD', 'TFOOT']);

/** The heading a field stands under: legend, tab, box or modal title, or the nearest heading before it. */
export class Sections {
  /** Per element the heading among its earlier siblings; worked out once, so a long page stays linear. */
  private readonly before = new Map<Element, string>();
  private readonly around = new Map<Element, string>();

  of(element: Element): string {
    const path: Element[] = [];
    let found = '';
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
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

function tabOf(pane: Element): string {
  if (!pane.matches('.tab-pane, [role="tabpanel"]') || !pane.id) return '';
  const id = CSS.escape(pane.id);
  return sayable(textOf(document.querySelector(`[href="#${id}"], [data-target="#${id}"], [aria-controls="${id}"]`)));
}

function captionOf(part: Element): string {
  return part.tagName === 'TBODY' ? sayable(textOf(part.closest('table')?.caption ?? null)) : '';
}

const sayable = (text: string): string => (saysSomething(text) ? text : '');
