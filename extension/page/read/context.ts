import type { Pause } from '../dom/pace';
import { oneLine, saysSomething, textOf } from '../dom/text';
import type { Visibility } from '../dom/visibility';
import { skipped } from '../widgets';
import { select2 } from '../widgets/select2';

const HEADINGS = 'h1, h2, h3, h4, h5, h6, .content-header, .box-title, .panel-title, .card-title';
const MODAL_TITLES = '.modal-title, .modal-header :is(h1, h2, h3, h4, h5)';
const ASIDE = '.main-sidebar, .sidebar, .control-sidebar, .main-footer, footer, .swal2-container';
/** Menus, lists of choices and table bodies are not read: they name every year and village there is. */
const SKIPPED = `${ASIDE}, script, style, template, noscript, select, textarea, tbody, .dropdown-menu, .alert, ${skipped('context')}`;

const STATES_YEAR = /\b(tahun|periode|tahun anggaran|ta)\b[^0-9]{0,25}\b20\d\d\b/i;
/** Whose page it is in the kecamatan's own application, and of which semester. */
const STATES_KECAMATAN = /\bkec(?:amatan\b|\.)\s*:?\s*\p{L}/iu;
const STATES_SEMESTER = /\b(?:semester|smt)\b\.?\s*(?:[12i]|satu|dua)/i;
const STATES_VILLAGE = /\b\d{2}\.?\d{2}\.?\d{2}\.?\d{4}\b/;

/** Visible headings from the outermost to the innermost; an open modal's title comes last. */
export function headingsOf(root: Document, modal: HTMLElement | null, visibility: Visibility): string[] {
  const texts: string[] = [];
  const take = (element: Element) => {
    if (element.closest(ASIDE) || !visibility.seen(element)) return;
    // A `.content-header` is listed by its own heading where it has one.
    if (element.matches('.content-header') && element.querySelector('h1, h2, h3, h4, h5, h6')) return;
    const text = textOf(element);
    if (saysSomething(text) && texts[texts.length - 1] !== text) texts.push(text);
  };
  for (const element of root.querySelectorAll(HEADINGS)) if (!element.closest('.modal')) take(element);
  if (modal) {
    const title = modal.querySelector(MODAL_TITLES) ?? modal.querySelector('h1, h2, h3, h4, h5');
    if (title) take(title);
  }
  return texts;
}

/** Short visible texts that state year, village or kecamatan: breadcrumbs, badges, chosen years, fixed texts. */
export async function contextOf(
  root: Document,
  modal: HTMLElement | null,
  visibility: Visibility,
  pause: Pause,
): Promise<string[]> {
  const texts = new Set<string>();
  const take = (element: Element, text: string) => {
    if (saysSomething(text) && text.length <= 120 && visibility.seen(element)) texts.add(text);
  };
  for (const element of root.querySelectorAll(
    '.breadcrumb li, .content .label, .content .badge, .form-control-static',
  )) {
    if (!element.closest(`table, .modal, ${ASIDE}`) || modal?.contains(element)) take(element, textOf(element));
  }
  for (const select of root.querySelectorAll('select')) {
    const text = oneLine(select.selectedOptions[0]?.text ?? '');
    if ((/\b20\d\d\b/.test(text) && text.length <= 40) || STATES_SEMESTER.test(text)) take(select2.face(select), text);
    await pause();
  }
  const walker = root.createTreeWalker(root.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Element) return node.matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    return NodeFilter.FILTER_ACCEPT;
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    await pause();
    const parent = node.parentElement;
    const raw = node.nodeValue ?? '';
    if (parent && (STATES_KECAMATAN.test(raw) || STATES_SEMESTER.test(raw))) take(parent, oneLine(raw));
    if (!parent || !/\d{4}/.test(raw)) continue;
    // The figure may stand in an element of its own: `Tahun <b>2024</b>`.
    const around = parent.matches('b, strong, em, span, small') ? parent.parentElement : null;
    const split =
      around !== null && around.childElementCount <= 4 && !STATES_YEAR.test(raw) && !STATES_VILLAGE.test(raw);
    const text = split ? textOf(around) : oneLine(raw);
    if (STATES_YEAR.test(text) || (STATES_VILLAGE.test(text) && (!modal || modal.contains(parent)))) take(parent, text);
  }
  return [...texts];
}
